namespace Kalkan.Matching.Tests.Names.Pitfalls;

public sealed class SriLankaPitfalls
{
    [Theory]
    [InlineData("R. M. Sunil Jayawardena", "Rathnayake Mudiyanselage Sunil Jayawardhana", "ancestral names reduced to initials")]
    [InlineData("W.A.D. Nihal Perera", "Nihal Perera", "initials left out")]
    [InlineData("Nihal Perera W.A.D.", "W. A. D. Nihal Perera", "initials at the end")]
    [InlineData("Gamini Wijesinghe", "Gamini Wijesinha", "one surname, two spellings")]
    [InlineData("Chaminda Ratnayake", "Chaminda Rathnayaka", "t and th; a final vowel")]
    [InlineData("பாலசுப்பிரமணியம் கந்தசாமி", "Balasubramaniam Kandasamy", "p read as b, t as d")]
    [InlineData("தேவராஜா கணேசன்", "Devaraja Ganesan", "t as d, k as g")]
    [InlineData("பத்மநாதன் சிவகுமார்", "Pathmanathan Sivakumar", "k in the middle")]
    [InlineData("Padmanathan Shivakumar", "Pathmanathan Sivakumar", "two habits of romanising Tamil")]
    [InlineData("குணரத்தினம் செல்வராசா", "Gunaratnam Selvarajah", "k as g; s as j; an inserted vowel")]
    [InlineData("தர்மலிங்கம் பஞ்சாட்சரம்", "Tharmalingam Panchadcharam", "t as th; ch twice")]
    [InlineData("சண்முகநாதன் துரைசிங்கம்", "Shanmuganathan Thuraisingam", "s as sh; k as g")]
    [InlineData("Selvaraja Gajendran", "Selvaraj Kajendran", "a final vowel; g and k")]
    [InlineData("සුනිල් ජයවර්ධන", "Sunil Jayawardena", "Sinhala")]
    [InlineData("නිහාල් පෙරේරා", "Nihal Perera", "Sinhala")]
    [InlineData("චමින්ද රත්නායක", "Chaminda Rathnayake", "Sinhala; a final vowel")]
    [InlineData("ගාමිණී විජේසිංහ", "Gamini Wijesinghe", "Sinhala; v as w, a nasal and h")]
    [InlineData("සුනිල් ජයවර්ධන", "சுனில் ஜயவர்தன", "Sinhala against Tamil")]
    [InlineData("කන්දසාමි බාලසුබ්‍රමනියම්", "பாலசுப்பிரமணியம் கந்தசாமி", "a Tamil name in Sinhala, with a joiner")]
    [InlineData("முகமது ரிஸ்வான் ஹமீட்", "Mohamed Rizwan Hameed", "a Moor's name in Tamil")]
    [InlineData("මොහොමඩ් රිස්වාන් හමීඩ්", "Mohamed Rizwan Hameed", "a Moor's name in Sinhala")]
    [InlineData("මොහොමඩ් රිස්වාන් හමීඩ්", "محمد رضوان حميد", "a Moor's name in Sinhala and in Arabic")]
    public void They_meet(string a, string b, string why) => Pairs.AssertMeet(a, b, why);

    [Theory]
    [InlineData("Nihal Perera", "Sunil Perera", "a common surname")]
    [InlineData("Sunil Jayawardena", "Sunil Jayasinghe", "half a surname")]
    [InlineData("R. M. Sunil Jayawardena", "R. M. Chandana Jayawardena", "initials and a surname")]
    [InlineData("கந்தசாமி கணேசன்", "Kanagaratnam Ganesan", "the same first letters across scripts")]
    [InlineData("සුනිල් ජයවර්ධන", "Sujith Jayawardena", "the same first letters across scripts")]
    [InlineData("முகமது ரிஸ்வான்", "Mohamed Imran", "Muhammad says nothing in Tamil either")]
    [InlineData("Padmanathan Sivakumar", "Padmanathan Selvakumar", "half a given name")]
    public void They_do_not_meet(string a, string b, string why) => Pairs.AssertApart(a, b, why);

    [Theory]
    [InlineData("R. M. Sunil Jayawardena", "Rathnayake Mudiyanselage Sunil Jayawardena", "Herath Banda Sunil Jayawardena")]
    [InlineData("Balasubramaniam Kandasamy", "பாலசுப்பிரமணியம் கந்தசாமி", "பாலச்சந்திரன் கந்தசாமி")]
    [InlineData("Sunil Jayawardena", "සුනිල් ජයවර්ධන", "සුනිල් ජයසිංහ")]
    public void The_right_one_leads(string query, string right, string wrong) => Pairs.AssertBetter(query, right, wrong);
}
