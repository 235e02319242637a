namespace Kalkan.Matching.Tests.Names.Pitfalls;

public sealed class TajikistanPitfalls
{
    [Theory]
    [InlineData("Назаров Ҷамшед", "Назарзода Ҷамшед", "-ov changed to -zoda")]
    [InlineData("Назаров Ҷамшед", "Назарзод Ҷамшед", "-ov changed to -zod")]
    [InlineData("Назаров Ҷамшед", "Назариён Ҷамшед", "-ov changed to -iyon")]
    [InlineData("Назаров Ҷамшед", "Назар Ҷамшед", "the ending dropped")]
    [InlineData("Nazarov Dzhamshed", "Nazarzoda Jamshed", "dzh and j")]
    [InlineData("Раҳимов Фаррух", "Rakhimov Farrukh", "the letter h through Russian")]
    [InlineData("Раҳимзода Фаррух", "Рахимов Фаррух", "new ending and Russian letters")]
    [InlineData("Раҳимов Фаррух", "رحیم\u200cزاده فرخ", "the Persian script writes the name in its own way")]
    [InlineData("Ғафуров Қосим", "Gafurov Kosim", "gh as g, q as k")]
    [InlineData("Ғафурзода Қосим", "غفورزاده قاسم", "Persian script, o for a long a")]
    [InlineData("Ғафуров Қосим", "Ghafurzada Qasim", "a Dari romanisation")]
    [InlineData("Ҳакимова Мавҷуда", "Khakimova Mavjuda", "h as kh")]
    [InlineData("Ҳакимова Мавҷуда", "Ҳакимзода Мавҷуда", "-ova changed to -zoda")]
    [InlineData("Ҷӯраев Ӯктам", "Dzhuraev Uktam", "long u; dzh")]
    [InlineData("Ҷӯраев Ӯктам", "Джураев Уктам", "in Russian")]
    [InlineData("Шарифӣ Алӣ", "Sharifi Ali", "the final i with its macron")]
    [InlineData("Назаров Ҷамшед Қурбонович", "Назарзода Ҷамшед", "patronymic dropped, ending changed")]
    [InlineData("Назаров Ҷамшед Қурбонович", "Назарзода Ҷамшед Қурбон", "the father without an ending")]
    [InlineData("Назаров Ҷамшед Қурбонович", "Nazarov Jamshed Kurbonovich", "q as k in the patronymic")]
    [InlineData("Назарзода Ҷамшед", "نظرزاده جمشید", "Tajik against Persian by the stem")]
    [InlineData("Сайфуллоев Меҳроҷ", "Saifullozoda Mehroj", "-oev changed to -ozoda")]
    public void They_meet(string a, string b, string why) => Pairs.AssertMeet(a, b, why);

    [Theory]
    [InlineData("Назаров Ҷамшед", "Назаров Ҷовид", "another given name")]
    [InlineData("Раҳимзода Фаррух", "Раҳмонзода Фаррух", "Rahim is not Rahmon")]
    [InlineData("Назарзода Ҷамшед", "Каримзода Ҷамшед", "-zoda is shared by many")]
    [InlineData("Ҳакимова Мавҷуда", "Ҳакимова Малика", "another given name")]
    [InlineData("Назаров Ҷамшед Қурбонович", "Назаров Фирдавс Қурбонович", "brothers")]
    [InlineData("Раҳимов Фаррух", "کریم\u200cزاده فرخ", "another stem across scripts")]
    public void They_do_not_meet(string a, string b, string why) => Pairs.AssertApart(a, b, why);

    [Theory]
    [InlineData("Назаров Ҷамшед Қурбонович", "Назарзода Ҷамшед", "Назарзода Ҷамшед Саидович")]
    [InlineData("Rahimzoda Farrukh", "Раҳимов Фаррух", "Раҳмонов Фаррух")]
    [InlineData("Nazarzoda Jamshed", "Назаров Ҷамшед", "Каримзода Ҷамшед")]
    [InlineData("Назаров Ҷамшед", "نظرزاده جمشید", "نظرزاده جاوید")]
    public void The_right_one_leads(string query, string right, string wrong) => Pairs.AssertBetter(query, right, wrong);
}
