namespace Kalkan.Matching.Tests.Names.Pitfalls;

public sealed class GeorgiaPitfalls
{
    [Theory]
    [InlineData("ნოდარ ქვარცხელია", "Nodar Kvartskhelia", "aspirated k, ts, kh")]
    [InlineData("ნოდარ ქვარცხელია", "Нодар Кварцхелия", "-ia in Russian")]
    [InlineData("ზურაბ წიკლაური", "Zurab Tsiklauri", "ejective ts")]
    [InlineData("ზურაბ წიკლაური", "Zurab Ciklauri", "ts written c")]
    [InlineData("თენგიზ ჭანტურია", "Tengiz Chanturia", "ejective ch")]
    [InlineData("T’engiz Ch’anturia", "Tengiz Tchanturia", "apostrophes; ch and tch")]
    [InlineData("ვახტანგ ყიფიანი", "Vakhtang Qipiani", "ejective q")]
    [InlineData("Vakhtang Kipiani", "Vaxtang Khipiani", "k, q and kh")]
    [InlineData("დავით ხუციშვილი ზურაბის ძე", "Davit Khutsishvili Zurabis dze", "father's name and son of, in Latin")]
    [InlineData("დავით ხუციშვილი", "Хуцишвили Давид Зурабович", "Russianised, with a patronymic")]
    [InlineData("ლევან ჯაფარიძე", "Леван Джапаридзе", "Russian p for the aspirated p; dzh")]
    [InlineData("თეიმურ ალიევი", "Теймур Алиев", "a Georgian ending on a surname in -ev")]
    [InlineData("რუსლან გასანოვი", "Ruslan Gasanov", "a Georgian ending on a surname in -ov")]
    [InlineData("ᲜᲝᲓᲐᲠ ᲥᲕᲐᲠᲪᲮᲔᲚᲘᲐ", "ნოდარ ქვარცხელია", "Georgian capitals")]
    [InlineData("ღვინიაშვილი გელა", "Гвиниашвили Гела", "gh as g")]
    [InlineData("დავით ხუციშვილი ზურაბის ძე", "Davit Khutsishvili", "father's name and son of")]
    public void They_meet(string a, string b, string why) => Pairs.AssertMeet(a, b, why);

    [Theory]
    [InlineData("ზურაბ წიკლაური", "Zurab Tsintsadze", "surnames alike in their first letters")]
    [InlineData("Giorgi Melashvili", "Giorgi Meladze", "one stem, two surnames")]
    [InlineData("Davit Khutsishvili", "Davit Kutalashvili", "-shvili is shared by many")]
    [InlineData("Tengiz Chanturia", "Temur Chanturia", "given names alike in their first letters")]
    [InlineData("ნოდარ ქვარცხელია", "Нугзар Кварцхелия", "across scripts")]
    [InlineData("Levan Japaridze", "Levan Javakhidze", "-dze is shared by many")]
    public void They_do_not_meet(string a, string b, string why) => Pairs.AssertApart(a, b, why);

    [Theory]
    [InlineData("Davit Khutsishvili Zurabis dze", "დავით ხუციშვილი ზურაბის ძე", "დავით ხუციშვილი ნოდარის ძე")]
    [InlineData("დავით ხუციშვილი ზურაბის ძე", "Davit Khutsishvili", "Хуцишвили Давид Нодарович")]
    [InlineData("Giorgi Melashvili", "Георгий Мелашвили", "Георгий Меладзе")]
    public void The_right_one_leads(string query, string right, string wrong) => Pairs.AssertBetter(query, right, wrong);
}
