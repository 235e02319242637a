namespace Kalkan.Matching.Tests.Names.Organisations;

public sealed class OrganisationPitfallTests
{
    [Theory]
    [InlineData("Army of Mohammed", "Jaish-e-Mohammad")]
    [InlineData("Army of Mohammed", "جيش محمد")]
    [InlineData("Jaish-e-Mohammad", "جیش محمد")]
    [InlineData("Lashkar-e-Taiba", "लश्कर-ए-तैयबा")]
    [InlineData("Lashkar-e-Toiba", "লস্কর-ই-তৈয়বা")]
    [InlineData("Hizb ut-Tahrir", "Party of Liberation")]
    [InlineData("Hizb ut-Tahrir", "Хизб ут-Тахрир")]
    [InlineData("Islamic Movement of Uzbekistan", "Исламское движение Узбекистана")]
    [InlineData("Islamic Movement of Uzbekistan", "Oʻzbekiston islomiy harakati")]
    [InlineData("Kurdistan Workers' Party", "Kürdistan İşçi Partisi")]
    [InlineData("Jamaat-ul-Mujahideen Bangladesh", "জামায়াতুল মুজাহিদিন বাংলাদেশ")]
    [InlineData("Caucasus Emirate", "Имарат Кавказ")]
    [InlineData("Roshan Money Exchange", "صرافی روشان")]
    [InlineData("Pars Trading Company", "شرکت بازرگانی پارس")]
    [InlineData("Liberation Tigers of Tamil Eelam", "தமிழீழ விடுதலைப் புலிகள்")]
    [InlineData("Bank Sepah", "بانک سپه")]
    [InlineData("JSC Murom Instrument-Making Plant", "Акционерное общество «Муромский приборостроительный завод»")]
    public void A_translated_name_meets_the_transliterated_one(string a, string b) => AssertOne(a, b);

    [Theory]
    [InlineData("Army of Mohammed", "Army of Islam")]
    [InlineData("Jaish al-Islam", "Ansar al-Islam")]
    [InlineData("Lashkar-e-Tayyiba", "Lashkar-e-Jhangvi")]
    [InlineData("Hizb ut-Tahrir", "Hizb-ul-Mujahideen")]
    [InlineData("Islamic Movement of Uzbekistan", "Islamic Movement of Turkestan")]
    [InlineData("Kurdistan Workers' Party", "Kurdistan Democratic Party")]
    [InlineData("Group Movement Front", "Islamic Front")]
    [InlineData("Bank of Armenia", "Bank of America")]
    [InlineData("Saudi Arabian Gas Company", "Saudi Arabian Oil Company")]
    public void Sharing_what_such_bodies_are_called_in_general_is_not_being_the_same(string a, string b) => AssertOther(a, b);

    [Theory]
    [InlineData("ООО Ромашка", "Romashka LLC")]
    [InlineData("ООО \"Ромашка\"", "OOO «Romashka»")]
    [InlineData("ТОО \"Алтын\"", "Altyn LLP")]
    [InlineData("Azərneft MMC", "Azerneft Ltd")]
    [InlineData("შპს ივერია", "Iveria Ltd")]
    [InlineData("Yıldız Ticaret A.Ş.", "Yildiz Trading JSC")]
    [InlineData("Yıldız Ticaret Limited Şirketi", "Yildiz Ticaret Ltd. Sti.")]
    [InlineData("شركة النور للتجارة العامة", "Al Nour General Trading LLC")]
    [InlineData("ইসলামী ব্যাংক বাংলাদেশ লিমিটেড", "Islami Bank Bangladesh Limited")]
    [InlineData("Falke Aktiengesellschaft", "Falke AG")]
    [InlineData("Falke Aktiengeselschaft", "Falke AG")]
    [InlineData("Nordwind A/S", "Nordwind AS")]
    [InlineData("OAO Sokolprom", "Open Joint Stock Company Sokolprom")]
    [InlineData("SOKOLPROM JOINT STOCK COMPAN", "Sokolprom JSC")]
    [InlineData("Everest Traders Pvt. Ltd.", "Everest Traders Private Limited")]
    [InlineData("Melaka Jaya Sdn. Bhd.", "Melaka Jaya Sdn Bhd")]
    public void A_legal_form_may_be_written_in_many_ways_and_languages(string a, string b)
    {
        AssertOne(a, b);
        Assert.True(OrganisationNames.Score(a, b) > 0.85);
    }

    [Theory]
    [InlineData("ООО Алтын", "ООО Алтай")]
    [InlineData("ООО \"Бай\"", "ООО \"Байкал\"")]
    [InlineData("Blinq Holdings Pty Ltd", "Bailey Holdings Pty Ltd")]
    [InlineData("Emma LLC", "emma daniels")]
    [InlineData("General Trading Company", "Wasel and Babil General Trading LLC")]
    [InlineData("Management Company", "Westminster Management Company")]
    [InlineData("Krasota ANO", "Krasota LLC")]
    public void The_same_legal_form_says_nothing(string a, string b) => AssertOther(a, b);

    [Theory]
    [InlineData("JSCARGUMENT", "JSC ARGUMENT")]
    [InlineData("ARGUMENTLLC", "Argument OOO")]
    [InlineData("ОООАРГУМЕНТ", "ООО \"Аргумент\"")]
    [InlineData("FalkeAG", "Falke AG")]
    [InlineData("AlQaeda", "Al-Qaida")]
    [InlineData("alqaeda", "القاعدة")]
    [InlineData("Good Will Company", "Goodwill Company")]
    [InlineData("Nam Chon Gang Corporation", "Namchongang Corporation")]
    public void A_lost_space_is_found_again(string a, string b) => AssertOne(a, b);

    [Theory]
    [InlineData("J.e.M.", "JeM")]
    [InlineData("J.e.M.", "Jaish-e-Mohammad")]
    [InlineData("JeM", "Jaish-e-Mohammad")]
    [InlineData("JEM", "جيش محمد")]
    [InlineData("J.e.M.", "جیش محمد")]
    [InlineData("LeT", "Lashkar-e-Tayyiba")]
    [InlineData("LET", "لشکر طیبہ")]
    [InlineData("TTP", "Tehrik-e-Taliban Pakistan")]
    [InlineData("IMU", "Islamic Movement of Uzbekistan")]
    [InlineData("LTTE", "Liberation Tigers of Tamil Eelam")]
    [InlineData("AQAP", "القاعدة في جزيرة العرب")]
    [InlineData("ISIL-K", "Islamic State in Iraq and the Levant - Khorasan")]
    [InlineData("Tehrik-i-Taliban Pakistan (TTP)", "TTP")]
    [InlineData("A.B.C. Company", "ABC Co.")]
    public void An_acronym_meets_its_words_with_points_or_without(string a, string b) => AssertOne(a, b);

    [Theory]
    [InlineData("LeT", "LeJ")]
    [InlineData("JeM", "Jamaat-ul-Mujahideen Bangladesh")]
    [InlineData("LET", "Living Together")]
    [InlineData("A.B.C. Company", "C.B.A. Company")]
    [InlineData("Ansar al-Sunna (AAS)", "Abdallah Azzam Brigades (AAB)")]
    [InlineData("Jund al-Aqsa", "Al-Qaida in South Arabia")]
    [InlineData("GICM", "GICT")]
    public void An_acronym_of_other_letters_or_order_is_another(string a, string b) => AssertOther(a, b);

    [Theory]
    [InlineData("Brigade 313", "313 Brigade")]
    [InlineData("Brigade Forty 4", "Brigade 44")]
    [InlineData("Unit ٨٢٠", "Unit 820")]
    [InlineData("1st Border Bank", "First Border Bank")]
    [InlineData("Falke Fund VIII L.P.", "Falke Fund 8 LP")]
    [InlineData("Office No. 39", "Office #39")]
    public void A_number_is_the_same_however_it_is_written(string a, string b) => AssertOne(a, b);

    [Theory]
    [InlineData("Unit 5", "Unit 6")]
    [InlineData("Brigade 313", "Brigade 55")]
    [InlineData("Brigade 313", "Brigade")]
    [InlineData("Snow Storm 1", "Snow Storm 2")]
    [InlineData("Falke Fund VIII L.P.", "Falke Fund IX L.P.")]
    [InlineData("BELLETECH CORP", "11420 CORP.")]
    [InlineData("Management Company 23", "Management Company")]
    [InlineData("Falke Mortgage Trust 2006-2", "Falke Mortgage Trust 2007-2")]
    public void A_number_is_identity(string a, string b) => AssertOther(a, b);

    [Theory]
    [InlineData("Student Wing of Hizb ut-Tahrir", "Hizb ut-Tahrir")]
    [InlineData("Al-Haramain: Bangladesh Branch", "Al-Haramain")]
    [InlineData("Al-Qaida in Yemen", "Al-Qaida")]
    [InlineData("Islamic State Khorasan Province", "Islamic State")]
    [InlineData("Jabha Hurra, Faction of the Blue Hills", "Jabha Hurra")]
    public void A_part_is_related_to_the_body_and_not_the_same(string part, string body)
    {
        var score = OrganisationNames.Score(part, body);
        Assert.InRange(score, 0.25, 0.8);
        Assert.True(score < OrganisationNames.Score(body, body));
    }

    [Theory]
    [InlineData("Students wing of the Blue Hills Party", "Women wing of the Blue Hills Party")]
    [InlineData("Al-Qaida in Iraq", "Al-Qaida in the Arabian Peninsula")]
    [InlineData("Islamic State Khorasan Province", "Islamic State West Africa Province")]
    public void Two_parts_of_one_body_are_two(string a, string b) => AssertOther(a, b);

    [Theory]
    [InlineData("Bowne of South Bend, Inc.", "Bowne of Boston, Inc.")]
    [InlineData("Nordwind Spain, S.L.", "Nordwind Netherlands, B.V.")]
    [InlineData("Nordwind Trust & Banking Co. Ltd.", "Nordwind Securities Co. Ltd.")]
    [InlineData("L & H Editions, S.A.", "L & H Linguex, S.A.")]
    public void Sister_companies_are_two(string a, string b) => AssertOther(a, b);

    [Theory]
    [InlineData("Tayota Motor Corporation", "Toyota Motor Corporation")]
    [InlineData("Cristalord Limited", "Crystalord Ltd")]
    [InlineData("Sokolprom JSC", "Sakolprom JSC")]
    public void A_slip_of_the_pen_in_a_long_word_is_forgiven(string a, string b) => AssertOne(a, b);

    [Theory]
    [InlineData("LXC Aviation", "LAU Aviation")]
    [InlineData("ICB", "ICC")]
    [InlineData("S.R.L. CON TRAFFIC", "SRL PRO TRAFFIC")]
    public void A_short_word_must_be_exact(string a, string b) => AssertOther(a, b);

    [Theory]
    [InlineData("Al-Qa'ida/Islamic Army", "Al Qaeda")]
    [InlineData("Roshan Shirkat a.k.a. Blue Hills Exchange", "Blue Hills Exchange")]
    [InlineData("Hanifa Money Exchange Office (branch located in Albu Kamal)", "مكتب حنيفة للصرافة")]
    [InlineData("نصار الشريعة (Ansar al Charia)", "Ansar al-Sharia")]
    public void One_text_may_hold_several_names(string a, string b) => AssertOne(a, b);

    [Theory]
    [InlineData("MV Hellenic Spirit", "Hellenic Spirit")]
    [InlineData("The World Bank", "World Bank")]
    [InlineData("H&M Falke", "H and M Falke")]
    [InlineData("Falke y Iskra", "Falke & Iskra")]
    [InlineData("Société Générale S.A.", "Societe Generale SA")]
    public void Small_words_and_marks_say_nothing(string a, string b) => AssertOne(a, b);

    [Theory]
    [InlineData("Lady Leila", "Lady Rania")]
    [InlineData("Victory", "Victor Konetsky")]
    public void Ships_are_told_apart(string a, string b) => AssertOther(a, b);

    private static void AssertOne(string a, string b) => Assert.True(OrganisationNames.Score(a, b) >= OrganisationNames.Threshold, $"{OrganisationNames.Score(a, b)}");

    private static void AssertOther(string a, string b) => Assert.True(OrganisationNames.Score(a, b) < OrganisationNames.Threshold, $"{OrganisationNames.Score(a, b)}");
}
