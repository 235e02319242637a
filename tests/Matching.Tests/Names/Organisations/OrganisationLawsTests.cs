using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Kalkan.Matching.Names.Organisations;

namespace Kalkan.Matching.Tests.Names.Organisations;

public sealed class OrganisationLawsTests
{
    private static readonly string[] Words =
    [
        "Army", "of", "the", "Jaish", "e", "Mohammad", "جيش", "محمد", "ООО", "Аргумент", "Ltd", "A.Ş.", "(TTP)", "JeM", "J.e.M.", "5", "VI", "٣", "Unit", "Falke",
        "Khorasan", "খোরাসান", "brigade", "wing", "&", "/", "al", "القاعدة", "Société", "Islamic", "State", "a.k.a.", "JSCARGUMENT", "லிமிடெட்", "№", "Sokolprom",
        "İşçi", "शाखा", "-", "'", "l'Iran", "Bank", "x", ";", "沈忠", "Forty", "4", "JOYNT", "STOCK", "COMPANY",
    ];

    private static readonly Gen<string> Names = Gen.Choose(1, 7)
        .SelectMany(count => Gen.Elements(Words).ListOf(count).Select(words => string.Join(' ', words)));

    // Any UTF-16, lone halves of surrogate pairs included; and letters of the scripts that have rules.
    private static readonly Gen<string> AnyText = Gen.Choose(0, 60).SelectMany(length => Gen.OneOf(
        Gen.Choose(0, 0xffff),
        Gen.Choose(0x20, 0x24f),
        Gen.Choose(0x600, 0x6ff),
        Gen.Choose(0x900, 0xdff),
        Gen.Choose(0xfb50, 0xfeff)).ListOf(length).Select(codes => string.Concat(codes.Select(c => (char)c))));

    [Fact]
    public void A_score_is_the_same_both_ways_and_between_0_and_1() =>
        Prop.ForAll(Names.Two().ToArbitrary(), pair =>
        {
            var (a, b) = (OrganisationName.Read(pair.Item1), OrganisationName.Read(pair.Item2));
            return a is null || b is null
                || (OrganisationMatcher.Score(a, b) is >= 0 and <= 1 and var score && score.Equals(OrganisationMatcher.Score(b, a)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void A_name_is_itself() =>
        Prop.ForAll(Names.ToArbitrary(), text => OrganisationName.Read(text) is not { } name || OrganisationMatcher.Score(name, name) > 0.999)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void The_explanation_has_the_score_and_mirrors_itself() =>
        Prop.ForAll(Names.Two().ToArbitrary(), pair =>
        {
            if (OrganisationName.Read(pair.Item1) is not { } a || OrganisationName.Read(pair.Item2) is not { } b)
            {
                return true;
            }

            var (forth, back) = (OrganisationMatcher.Compare(a, b), OrganisationMatcher.Compare(b, a));
            return forth.Score.Equals(OrganisationMatcher.Score(a, b)) && forth.Score.Equals(back.Score)
                && forth.Pairs.All(p => p.A + p.CountA <= forth.A.Words.Length && p.B + p.CountB <= forth.B.Words.Length && p.Score is > 0 and <= 1);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void No_text_makes_it_throw() =>
        Prop.ForAll(AnyText.Two().ToArbitrary(), pair =>
        {
            var (a, b) = (OrganisationName.Read(pair.Item1), OrganisationName.Read(pair.Item2));
            return a is null || b is null
                || (OrganisationMatcher.Compare(a, b).Score is >= 0 and <= 1 && a.IndexWords.All(w => w.Length > 0));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    [InlineData("()–'’")]
    public void A_text_without_words_is_no_name(string text) => Assert.Null(OrganisationName.Read(text));

    [Fact]
    public void The_longest_name_is_read()
    {
        var many = OrganisationNames.Name(string.Join(' ', Enumerable.Repeat("Ab", 85)));
        Assert.True(OrganisationMatcher.Score(many, many) > 0.999);
        var long256 = OrganisationNames.Name(new string('x', 256));
        Assert.True(OrganisationMatcher.Score(long256, long256) > 0.999);
        Assert.InRange(OrganisationMatcher.Score(many, long256), 0, 0.1);
    }

    [Fact]
    public async Task A_name_made_to_be_read_in_millions_of_ways_is_read_in_a_moment()
    {
        var letters = OrganisationNames.Name(string.Join(' ', Enumerable.Repeat("AAAAAAAAAA (A.A.A.A.A.A.A.A.A.A.)", 7)));
        var words = OrganisationNames.Name(string.Join(' ', Enumerable.Repeat("al an the a", 20)));
        var score = await Task.Run(() => OrganisationMatcher.Score(letters, words)).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.InRange(score, 0, 1);
    }

    [Theory]
    [InlineData("Société İşçi Şirketi Azərbaycan Ğ")]
    [InlineData("ООО Йошкар Ёлка")]
    [InlineData("مؤسسة الآمال")]
    [InlineData("क़ौमी फ़ौज")]
    public void Unicode_s_ways_of_writing_one_letter_are_one(string text)
    {
        // With invariant globalisation Normalize leaves text as it is; the forms are written out.
        var (composed, decomposed) = (Compose(text, toParts: false), Compose(text, toParts: true));
        Assert.NotEqual(composed, decomposed);
        Assert.True(OrganisationNames.Score(composed, decomposed) > 0.999);
    }

    private static string Compose(string text, bool toParts)
    {
        ReadOnlySpan<(string Whole, string Parts)> letters =
        [
            ("é", "e\u0301"), ("İ", "I\u0307"), ("ş", "s\u0327"), ("Ş", "S\u0327"), ("ç", "c\u0327"), ("Ğ", "G\u0306"), ("Й", "И\u0306"), ("Ё", "Е\u0308"),
            ("ؤ", "و\u0654"), ("آ", "ا\u0653"), ("\u0958", "क\u093c"), ("\u095e", "फ\u093c"),
        ];
        var result = new StringBuilder(text);
        foreach (var (whole, parts) in letters)
        {
            _ = toParts ? result.Replace(whole, parts) : result.Replace(parts, whole);
        }

        return result.ToString();
    }
}
