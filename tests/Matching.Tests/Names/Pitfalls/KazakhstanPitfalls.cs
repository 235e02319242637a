namespace Kalkan.Matching.Tests.Names.Pitfalls;

public sealed class KazakhstanPitfalls
{
    [Theory]
    [InlineData("Нұрсұлтан Қасымбеков", "Нурсултан Касымбеков", "Kazakh and Russian spelling")]
    [InlineData("Нұрсұлтан Қасымбеков", "Nūrsūltan Qasymbekov", "the Latin of 2021")]
    [InlineData("Нұрсұлтан Қасымбеков", "Nursultan Kasymbekov", "the Latin of passports")]
    [InlineData("Ғалымжан Жүнісов", "Galymzhan Zhunissov", "gh, ü, i; s doubled")]
    [InlineData("Ғалымжан Жүнісов", "Галымжан Жунусов", "Russian vowels")]
    [InlineData("Ğalymjan Jünısov", "Ғалымжан Жүнісов", "the Latin of 2021: ğ, j, ü, ı")]
    [InlineData("Серік Болатұлы Әбенов", "Серик Болатович Абенов", "-uly and -ovich")]
    [InlineData("Ерлан Сәрсенбай", "Ерлан Сарсенбаев", "the surname without its ending")]
    [InlineData("Гауһар Әлімқызы", "Gaukhar Alimkyzy", "h as kh")]
    [InlineData("Өмірзақ Шөкеев", "Umirzak Shukeyev", "ö as u")]
    [InlineData("Өмірзақ Шөкеев", "Omirzak Shokeev", "ö as o")]
    [InlineData("Жаңабай Сейітов", "Zhanabay Seitov", "ng as n")]
    [InlineData("Jandos Şäripov", "Жандос Шәріпов", "the Latin of 2021: ş, ä")]
    [InlineData("Zhandos Sharipov", "Jandos Şäripov", "passport against the Latin of 2021")]
    [InlineData("Нұрлан Қасымұлы", "نۇرلان قاسىمۇلى", "the Arabic script of the diaspora")]
    [InlineData("Nūrlan Qasymūly", "نۇرلان قاسىمۇلى", "Latin of 2021 against the Arabic script")]
    [InlineData("Айгерім Болатқызы Әбенова", "Aigerim Bolatovna Abenova", "-kyzy and -ovna")]
    public void They_meet(string a, string b, string why) => Pairs.AssertMeet(a, b, why);

    [Theory]
    [InlineData("Нұрлан Қасымов", "Ерлан Қасымов", "given names alike in their endings")]
    [InlineData("Жандос Шәріпов", "Жанат Шәріпов", "given names alike in their first letters")]
    [InlineData("Серік Болатұлы Әбенов", "Ерлан Асқарұлы Әбенов", "-uly and a surname are no person")]
    [InlineData("Nurlan Qasymuly", "Nurlan Serikuly", "another father")]
    [InlineData("نۇرلان قاسىمۇلى", "Нұрбол Серікұлы", "across scripts")]
    [InlineData("Серік Әбенов", "Берік Әбенов", "a letter apart, another name")]
    public void They_do_not_meet(string a, string b, string why) => Pairs.AssertApart(a, b, why);

    [Theory]
    [InlineData("Серік Болатұлы Әбенов", "Абенов Серик", "Абенов Серик Маратович")]
    [InlineData("Ерлан Сәрсенбаев", "Ерлан Сарсенбай", "Ерлан Сарсенов")]
    [InlineData("Nurlan Qasymuly", "نۇرلان قاسىمۇلى", "نۇرلان سەرىكۇلى")]
    public void The_right_one_leads(string query, string right, string wrong) => Pairs.AssertBetter(query, right, wrong);
}
