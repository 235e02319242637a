namespace Kalkan.Matching.Tests.Names.Pitfalls;

public sealed class UzbekistanPitfalls
{
    [Theory]
    [InlineData("O\u02bbtkir G\u02bbulomov", "O'tkir G'ulomov", "the letter's own sign and the typewriter's")]
    [InlineData("O\u02bbtkir G\u02bbulomov", "O\u2018tkir G\u2018ulomov", "a left quotation mark")]
    [InlineData("O\u02bbtkir G\u02bbulomov", "O\u2019tkir G\u2019ulomov", "a right quotation mark")]
    [InlineData("O\u02bbtkir G\u02bbulomov", "O`tkir G`ulomov", "a grave accent")]
    [InlineData("O\u02bbtkir G\u02bbulomov", "Otkir Gulomov", "no sign at all")]
    [InlineData("O\u02bbtkir G\u02bbulomov", "Ўткир Ғуломов", "Cyrillic")]
    [InlineData("O\u02bbtkir G\u02bbulomov", "Уткир Гулямов", "Russian")]
    [InlineData("O\u02bbtkir G\u02bbulomov", "Utkir Gulyamov", "through Russian to Latin")]
    [InlineData("Xurshid Hamroyev", "Khurshid Khamraev", "x and h both as kh")]
    [InlineData("Xurshid Hamroyev", "Хуршид Ҳамроев", "Cyrillic")]
    [InlineData("Хуршид Хамраев", "Хуршид Ҳамроев", "Russian and Uzbek Cyrillic")]
    [InlineData("Jasur Qodirov", "Жасур Қодиров", "j")]
    [InlineData("Jasur Qodirov", "Джасур Кадыров", "dzh; q as k; o as a")]
    [InlineData("Zhasur Kadirov", "Jasur Qodirov", "zh")]
    [InlineData("Qodirov Jasur Rustam o\u02bbg\u02bbli", "Кодиров Жасур Рустам угли", "o\u02bbg\u02bbli and угли")]
    [InlineData("Qodirova Nilufar Rustam qizi", "Кодирова Нилуфар Рустам кизи", "qizi")]
    [InlineData("Ma\u02bcmur Sa\u02bcdullayev", "Mamur Sadullaev", "the hard sign's apostrophe")]
    [InlineData("Маъмур Саъдуллаев", "Ma'mur Sa'dullayev", "the hard sign")]
    [InlineData("Sharofat Yo\u02bbldosheva", "Шарофат Йўлдошева", "yo\u02bb")]
    [InlineData("Sharofat Yo\u02bbldosheva", "Юлдашева Шарофат", "yo\u02bb through Russian")]
    [InlineData("Ámir Qálibaev", "Әмир Қәлибаев", "Karakalpak")]
    [InlineData("Ámir Qálibaev", "Amir Kalibayev", "Karakalpak, marks dropped")]
    [InlineData("Qodirov Jasur Rustam o\u02bbg\u02bbli", "Кадыров Жасур Рустамович", "the father's name made a Russian patronymic")]
    public void They_meet(string a, string b, string why) => Pairs.AssertMeet(a, b, why);

    [Theory]
    [InlineData("Jasur Qodirov", "Jahongir Qodirov", "given names alike in their first letters")]
    [InlineData("O\u02bbtkir G\u02bbulomov", "O\u02bbktam G\u02bbulomov", "given names alike in their first letters")]
    [InlineData("Xurshid Hamroyev", "Xurshid Homidov", "surnames alike in their first letters")]
    [InlineData("Хуршид Хамраев", "Xurshid Hakimov", "across scripts")]
    [InlineData("Nilufar Rustam qizi", "Nilufar Anvar qizi", "another father")]
    [InlineData("Qodirov Jasur Rustam o\u02bbg\u02bbli", "Qodirov Sardor Rustam o\u02bbg\u02bbli", "brothers")]
    public void They_do_not_meet(string a, string b, string why) => Pairs.AssertApart(a, b, why);

    [Theory]
    [InlineData("O\u02bbtkir G\u02bbulomov", "Уткир Гулямов", "Уктам Гулямов")]
    [InlineData("Qodirov Jasur Rustam o\u02bbg\u02bbli", "Кадыров Жасур", "Кадыров Жасур Анвар угли")]
    [InlineData("Jasur Rustam o\u02bbg\u02bbli", "Жасур Рустам угли", "Rustam Jasur o\u02bbg\u02bbli")]
    public void The_right_one_leads(string query, string right, string wrong) => Pairs.AssertBetter(query, right, wrong);
}
