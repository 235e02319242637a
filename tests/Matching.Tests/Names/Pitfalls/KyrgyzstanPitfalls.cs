namespace Kalkan.Matching.Tests.Names.Pitfalls;

public sealed class KyrgyzstanPitfalls
{
    [Theory]
    [InlineData("ABDRAXMANOV SHarshenbek", "Абдрахманов Шаршенбек", "X and SH of the official Latin")]
    [InlineData("ABDRAXMANOV SHARSHENBEK", "Abdrakhmanov Sharshenbek", "x and kh")]
    [InlineData("Өмүрбек Төрөбаев", "Omurbek Torobaev", "ö and ü as o and u")]
    [InlineData("Өмүрбек Төрөбаев", "Омурбек Торобаев", "in Russian")]
    [InlineData("Ömürbek Töröbaev", "Omurbek Torobayev", "marks; ae and aye")]
    [InlineData("Нурбек Асан уулу", "Асан уулу Нурбек", "the father first and last")]
    [InlineData("Нурбек Асан уулу", "Nurbek Asan uulu", "in Latin")]
    [InlineData("Айгүл Бакыт кызы", "Aygul Bakit kizi", "y and i")]
    [InlineData("Кыдыр Ысаков", "Kidir Isakov", "y and i")]
    [InlineData("Кыдыр Ысаков", "Kydyr Ysakov", "y and y")]
    [InlineData("Жээнбек Кадыралиев", "Jeenbek Kadyraliev", "j for zh; a long e")]
    [InlineData("Жээнбек Кадыралиев", "Zheenbek Kadyraliyev", "zh")]
    [InlineData("Чынгыз Молдобаев", "Chyngyz Moldobaev", "ng")]
    [InlineData("Абдрахманов Шаршенбек Өмүрбекович", "ABDRAXMANOV SHARSHENBEK", "the patronymic left out")]
    public void They_meet(string a, string b, string why) => Pairs.AssertMeet(a, b, why);

    [Theory]
    [InlineData("Нурбек Асан уулу", "Нурлан Асан уулу", "brothers")]
    [InlineData("Нурбек Асан уулу", "Нурбек Бакыт уулу", "another father")]
    [InlineData("Абдрахманов Шаршенбек", "Абдрахманов Өмүрбек", "-bek is shared by many")]
    [InlineData("Айгүл Бакыт кызы", "Айнура Бакыт кызы", "sisters")]
    [InlineData("Жээнбек Кадыралиев", "Zheenbek Moldobaev", "another surname across scripts")]
    public void They_do_not_meet(string a, string b, string why) => Pairs.AssertApart(a, b, why);

    [Theory]
    [InlineData("Абдрахманов Шаршенбек Өмүрбекович", "ABDRAXMANOV SHARSHENBEK", "Абдрахманов Шаршенбек Кадырович")]
    [InlineData("Айгүл Бакыт кызы", "Aygul Bakit kizi", "Aigul Kadyr kyzy")]
    [InlineData("Нурбек Асан уулу", "Nurbek Asan uulu", "Асан Нурбек уулу")]
    public void The_right_one_leads(string query, string right, string wrong) => Pairs.AssertBetter(query, right, wrong);
}
