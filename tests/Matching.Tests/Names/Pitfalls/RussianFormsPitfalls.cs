namespace Kalkan.Matching.Tests.Names.Pitfalls;

public sealed class RussianFormsPitfalls
{
    [Theory]
    [InlineData("Селиванов, Пётр Ильич", "Пётр Селиванов", "surname first with a comma, the patronymic left out")]
    [InlineData("Селиванов, Петр Ильич", "Pyotr Selivanov", "ё without its dots")]
    [InlineData("СЕЛИВАНОВ Пётр Ильич", "Petr Ilyich Selivanov", "e for ё; the surname in capitals")]
    [InlineData("Хабибуллин, Тимур", "Timur Habibullin", "kh as h")]
    [InlineData("Хабибуллин, Тимур", "Timur Xabibullin", "kh as x")]
    [InlineData("Хабибуллин, Тимур", "Timur Khabibulin", "kh; a consonant lost")]
    [InlineData("Юрий Толстопятов", "Yuri Tolstopyatov", "-ii as i")]
    [InlineData("Юрий Толстопятов", "Iurii Tolstopiatov", "passport transliteration")]
    [InlineData("Юрий Толстопятов", "Jurij Tolstopjatow", "German habits")]
    [InlineData("Дмитрий Вайсберг", "Dmitry Vaysberg", "-ii as y")]
    [InlineData("Дмитрий Вайсберг", "Dmitriy Waisberg", "-ii as iy")]
    [InlineData("Джабраилов Аслан", "Dzhabrailov Aslan", "dzh")]
    [InlineData("Джабраилов Аслан", "Jabrailov Aslan", "j")]
    [InlineData("Гусейнов Гасан", "Huseynov Hasan", "g for h")]
    [InlineData("Щукин Игорь", "Schukin Igor", "shch as sch; the soft sign")]
    [InlineData("Щукин Игорь", "Shchukin Igor'", "the soft sign as an apostrophe")]
    [InlineData("Ёлкин Алексей", "Yolkin Alexey", "yo; ks as x")]
    [InlineData("Ёлкин Алексей", "Elkin Aleksei", "e; ks")]
    [InlineData("Ксения Воронцова", "Xenia Vorontsova", "ks as x at the start")]
    [InlineData("Евгений Жихарев", "Yevgeniy Jikharev", "ye; zh as j")]
    [InlineData("Евгений Жихарев", "Evgeni Zhikharev", "e; zh")]
    [InlineData("Подъячев Арсений", "Podyachev Arseniy", "the hard sign")]
    [InlineData("Подъячев Арсений", "PODIEIACHEV ARSENII", "the hard sign as ie in a passport")]
    [InlineData("Цветаев-Ладыгин Фёдор", "Fedor Tsvetaev Ladygin", "ts; a double surname")]
    [InlineData("Selivanov Pyotr Ilyich", "Pyotr Ilyich Selivanov", "no comma")]
    [InlineData("Селиванов П. И.", "Селиванов Пётр Ильич", "initials")]
    public void They_meet(string a, string b, string why) => Pairs.AssertMeet(a, b, why);

    [Theory]
    [InlineData("Селиванов Пётр", "Селиванов Павел", "given names alike in their first letter")]
    [InlineData("Юрий Толстопятов", "Игорь Толстопятов", "another given name")]
    [InlineData("Александр Щукин", "Алексей Щукин", "Alexander is not Alexei")]
    [InlineData("Гусейнов Гасан", "Huseynov Vugar", "another given name across scripts")]
    [InlineData("Хабибуллин Тимур", "Хайбуллаев Тимур", "surnames alike in their first letters")]
    [InlineData("Дмитрий Вайсберг", "Dmitry Weissman", "surnames alike in their first letters")]
    [InlineData("Пётр Ильич Селиванов", "Иван Ильич Вайсберг", "a patronymic alone")]
    [InlineData("Селиванов П. И.", "Селиванов Юрий Карпович", "initials that contradict")]
    public void They_do_not_meet(string a, string b, string why) => Pairs.AssertApart(a, b, why);

    [Theory]
    [InlineData("Селиванов Пётр Ильич", "Селиванов Пётр", "Селиванов Пётр Андреевич")]
    [InlineData("Селиванов Пётр Ильич", "Selivanov Petr", "Selivanov Petr Andreevich")]
    [InlineData("Селиванов Пётр Ильич", "Selivanov Petr Ilich", "Selivanov Petr")]
    [InlineData("Джабраилов Аслан", "Jabrailov Aslan", "Jabbarov Aslan")]
    [InlineData("Петров Иван Сергеевич", "Иван Сергеевич Петров", "Петров Сергей Иванович")]
    [InlineData("Селиванов П. И.", "Селиванов Пётр Ильич", "Селиванов Пётр Андреевич")]
    public void The_right_one_leads(string query, string right, string wrong) => Pairs.AssertBetter(query, right, wrong);
}
