namespace Kalkan.Matching.Tests.Names.Pitfalls;

public sealed class MaldivesPitfalls
{
    [Theory]
    [InlineData("Abdu Raheem SHAREEF", "Abdurraheem Sharif", "Abdu without its article; double vowels")]
    [InlineData("Ibraahim Naseem", "Ibrahim Nasim", "double vowels")]
    [InlineData("Moosa Fareed", "Musa Farid", "oo and u, ee and i")]
    [InlineData("Aishath Shooza Latheef", "Aishathu Shuza Latif", "Dhivehi endings; th for t")]
    [InlineData("މުޙައްމަދު ނަސީމް", "Mohamed Naseem", "the Arabic h; a doubled consonant; a final u")]
    [InlineData("އިބްރާހީމް ރަޝީދު", "Ibrahim Rasheed", "a final u that Latin leaves out")]
    [InlineData("އަޙްމަދު ޒާހިރު", "Ahmed Zahir", "the Arabic h")]
    [InlineData("ޢަބްދުއްރަޙީމް ޝަރީފް", "Abdul Raheem Shareef", "the article assimilated and doubled")]
    [InlineData("ޚާލިދު ޢުޘްމާން", "Khalid Usman", "the Arabic kh, th and ayn")]
    [InlineData("ޛުލްފިޤާރު ޙަސަން", "Zulfiqar Hassan", "the Arabic dh and q")]
    [InlineData("އާމިނަތު ޝީޒާ", "Aminath Sheeza", "a woman's name")]
    [InlineData("މޫސާ ފަރީދު", "موسى فريد", "Thaana against Arabic")]
    [InlineData("Mohamed Naseem", "Mohammed Nasim", "27 of 100 are called Mohamed")]
    [InlineData("Ibrahim Rasheed, Finihiyaage", "Ibrahim Rasheed", "a house's name left out")]
    public void They_meet(string a, string b, string why) => Pairs.AssertMeet(a, b, why);

    [Theory]
    [InlineData("Mohamed Naseem", "Mohamed Nasheed", "Muhammad and a look-alike")]
    [InlineData("މުޙައްމަދު ނަސީމް", "މުޙައްމަދު ވަޙީދު", "Muhammad says nothing in Thaana")]
    [InlineData("Ibrahim Rasheed", "Ibrahim Waheed", "half of two names")]
    [InlineData("Ahmed Zahir", "Ahmed Mahir", "a letter apart, another name")]
    [InlineData("Abdu Raheem Shareef", "Abdu Rauf Shareef", "Abdu takes its meaning from what follows")]
    [InlineData("އަޙްމަދު ޒާހިރު", "Ahmed Shakir", "across scripts")]
    [InlineData("Ibrahim Rasheed, Finihiyaage", "Hussain Waheed, Finihiyaage", "one house, two people")]
    public void They_do_not_meet(string a, string b, string why) => Pairs.AssertApart(a, b, why);

    [Theory]
    [InlineData("Ibrahim Rasheed, Finihiyaage", "Ibrahim Rasheed", "Ibrahim Rasheed, Nooreege")]
    [InlineData("Mohamed Naseem", "މުޙައްމަދު ނަސީމް", "މުޙައްމަދު ނަޝީދު")]
    [InlineData("Ahmed Zahir", "އަޙްމަދު ޒާހިރު", "އަޙްމަދު މާހިރު")]
    public void The_right_one_leads(string query, string right, string wrong) => Pairs.AssertBetter(query, right, wrong);
}
