using FsCheck;
using FsCheck.Fluent;
using Kalkan.Matching.Names;

namespace Kalkan.Matching.Tests.Names;

public sealed class PlainNameTests
{
    private static readonly Gen<FoldedName> Names =
        from count in Gen.Choose(1, 4)
        from tokens in Gen.Elements("Rahimov", "Rakhimov", "Karim", "Karam", "Said", "Sayid", "Muhammad", "Muhamad", "A", "K", "Zarina", "Zarima", "5", "Tursunov").ArrayOf(count)
        select PlainName.Fold(string.Join(' ', tokens));

    [Theory]
    [InlineData("Rahimov", "rahimov")]
    [InlineData("O’Brien-Smith, J.R.", "obrien smith j r")]
    [InlineData("ŞÜKRÜ İpek Yıldız", "sukru ipek yildiz")]
    [InlineData("Əliyev", "aliyev")]
    [InlineData("Jürgen Strauß", "jurgen strauss")]
    [InlineData("Раҳимов Ҷамшед", "rahimov jamshed")]
    [InlineData("Қосымжан Өтебайұлы", "qosymzhan otebaiuly")]
    [InlineData("Щербаков Юрий Объедков", "shcherbakov yurii obedkov")]
    [InlineData("გიორგი ბერიძე", "giorgi beridze")]
    [InlineData("محمد", "mahmd")]
    [InlineData("رحیمی جواد", "rahimi jvad")]
    [InlineData("موسوی", "musvi")]
    [InlineData("برهان‌الدین", "brahanaldin")]
    [InlineData("राम बहादुर थापा", "ram bahadur thapa")]
    [InlineData("মোহাম্মদ", "mohammad")]
    [InlineData("අනුර", "anura")]
    [InlineData("މުޙައްމަދު", "muhamadhu")]
    [InlineData("ＡＢＣ１２", "abc12")]
    [InlineData("ﻣﺤﻤﺪ", "mahmd")]
    public void A_name_folds_to_plain_letters(string name, string folded) => Assert.Equal(folded, string.Join(' ', PlainName.Fold(name).Tokens));

    [Theory]
    [InlineData("e\u0301a\u0308", "\u00e9\u00e4")]
    [InlineData("\u0438\u0306", "\u0439")]
    [InlineData("\u0627\u0653", "\u0622")]
    [InlineData("I\u0307pek", "\u0130pek")]
    public void Composed_and_decomposed_letters_fold_alike(string decomposed, string composed) =>
        Assert.Equal(PlainName.Fold(composed).Tokens, PlainName.Fold(decomposed).Tokens);

    [Theory]
    [InlineData("Rahimov", "Rakhimov", "Раҳимов", "Raximov", "Rahimow", "Rakhimoff", "Rahhimov")]
    [InlineData("Jamshed", "Djamshed", "Zhamshed", "Ҷамшед", "Джамшед", "جمشید")]
    [InlineData("Qosim", "Kosim", "Gosim", "Қосим", "قاسم")]
    [InlineData("Yusuf", "Iusuf", "Юсуф", "Yousef", "یوسف")]
    [InlineData("Muhammad", "Mohamed", "Mohammad", "محمد", "Мухаммад", "মোহাম্মদ")]
    [InlineData("Said", "Sayid", "Saeed", "Saïd", "سعید")]
    [InlineData("Mousavi", "Musavi", "موسوی", "Mosawi")]
    [InlineData("Fatima", "Fatimah", "Фатима", "فاطمة")]
    public void Spellings_of_one_name_share_a_key(params string[] spellings) =>
        Assert.Single(spellings.Select(spelling => Assert.Single(PlainName.Fold(spelling).Keys)).Distinct());

    [Fact]
    public void Most_other_names_do_not()
    {
        string[] names = ["Rahimov", "Karim", "Jamshed", "Qosim", "Yusuf", "Muhammad", "Said", "Zarina", "Tursunov", "Beridze", "Thapa", "Aliyev", "Nazarov", "Nurov"];
        Assert.Equal(names.Length, names.SelectMany(name => PlainName.Fold(name).Keys).Distinct().Count());
    }

    [Theory]
    [InlineData("Karim Rahimov", "Rahimov Karim", 1.0, NameRule.Literal)]
    [InlineData("Karim Rahimov", "Rakhimov, Karim", 0.97, NameRule.SameKey)]
    [InlineData("Karim Rahimov", "Karim Saidovich Rahimov", 0.88, NameRule.Partial)]
    [InlineData("K. Rahimov", "Karim Rahimov", 0.8, NameRule.Initial)]
    [InlineData("Zarina Tursunova", "Zarina Tursumova", 0.95, NameRule.Fuzzy)]
    [InlineData("Karim Rahimov", "Karim Nazarov", 0.5, NameRule.Partial)]
    [InlineData("Karim Rahimov", "Zarina Beridze", 0.0, NameRule.None)]
    [InlineData("Unit 5", "Unit 6", 0.5, NameRule.Partial)]
    public void Names_score_by_the_parts_they_share(string a, string b, double score, NameRule rule)
    {
        var found = PlainName.Compare(PlainName.Fold(a), PlainName.Fold(b));
        Assert.InRange(found.Score, score - 0.03, score + 0.03);
        Assert.Equal(rule, found.Rule);
    }

    [Fact]
    public void The_parts_that_pair_and_those_that_are_missing_are_told()
    {
        var found = PlainName.Compare(PlainName.Fold("Karim Rahimov"), PlainName.Fold("Rakhimov Karim Saidovich"));
        Assert.Equal([("karim", "karim"), ("rahimov", "rakhimov")], found.Pairs.Select(pair => (pair.A, pair.B)).Order());
        Assert.Equal(["saidovich"], found.MissingInA);
        Assert.Empty(found.MissingInB);
    }

    [Fact]
    public void Comparing_is_symmetric_bounded_and_perfect_with_oneself() =>
        Prop.ForAll(Names.Two().ToArbitrary(), pair =>
        {
            var (forth, back) = (PlainName.Compare(pair.Item1, pair.Item2), PlainName.Compare(pair.Item2, pair.Item1));
            return forth.Score.Equals(back.Score) && forth.Rule == back.Rule && forth.Score is >= 0 and <= 1
                && PlainName.Compare(pair.Item1, pair.Item1).Score.Equals(1.0)
                && forth.MissingInA.SequenceEqual(back.MissingInB);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("martha", "marhta", 0.961)]
    [InlineData("dixon", "dicksonx", 0.813)]
    [InlineData("dwayne", "duane", 0.840)]
    [InlineData("abc", "xyz", 0.0)]
    [InlineData("", "", 1.0)]
    [InlineData("", "a", 0.0)]
    public void Jaro_Winkler_holds_the_classic_vectors(string a, string b, double expected) => Assert.Equal(expected, JaroWinkler.Of(a, b), 0.0006);

    [Theory]
    [InlineData(null, NameFault.Empty)]
    [InlineData("", NameFault.Empty)]
    [InlineData(" -.' ", NameFault.Empty)]
    [InlineData("Karim\u202eRahimov", NameFault.BidirectionalControl)]
    [InlineData("Karim\u2066", NameFault.BidirectionalControl)]
    [InlineData("Karim\u0000", NameFault.ControlCharacter)]
    [InlineData("Karim\u001b[31m", NameFault.ControlCharacter)]
    [InlineData("Karim\ufffd", NameFault.BrokenText)]
    [InlineData("a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g", NameFault.TooManyParts)]
    public void What_is_no_name_is_refused(string? text, NameFault expected)
    {
        Assert.False(PlainName.TryFold(text, out var name, out var fault));
        Assert.Null(name);
        Assert.Equal(expected, fault);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused()
    {
        // Not as data of a theory: attributes cannot carry it.
        foreach (var text in new[] { "Karim\ud83d", "\udc00Karim", "Ka\ud83dr" })
        {
            Assert.False(PlainName.TryFold(text, out _, out var fault));
            Assert.Equal(NameFault.BrokenText, fault);
        }

        Assert.True(PlainName.TryFold("Karim \ud83d\ude00", out _, out _));
    }

    [Fact]
    public void Any_text_at_all_folds_or_is_refused_with_a_reason()
    {
        var texts = Gen.Choose(0, 0xffff).Select(c => (char)c).ArrayOf().Select(letters => new string(letters));
        var regional = Gen.OneOf(Gen.Choose(0x20, 0x17f), Gen.Choose(0x400, 0x7bf), Gen.Choose(0x900, 0xdff), Gen.Choose(0x10a0, 0x10ff), Gen.Choose(0xfb50, 0xffff))
            .Select(c => (char)c).ArrayOf().Select(letters => new string(letters));
        Prop.ForAll(Gen.OneOf(texts, regional).ToArbitrary(), text =>
            PlainName.TryFold(text, out var name, out var fault)
                ? fault == NameFault.None && name.Tokens.All(token => token.Length > 0) && PlainName.Compare(name, name).Score.Equals(1.0)
                : fault != NameFault.None).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void A_name_of_ten_megabytes_is_refused_unread()
    {
        Assert.False(PlainName.TryFold(new string('a', 10_000_000), out _, out var fault));
        Assert.Equal(NameFault.TooLong, fault);
        Assert.True(PlainName.TryFold(new string('a', PlainName.MaxLength), out _, out _));
    }

    [Fact]
    public void A_refused_name_is_not_repeated_in_the_exception()
    {
        var message = Assert.Throws<ArgumentException>(() => PlainName.Fold("Secret\u202e")).Message;
        Assert.DoesNotContain("Secret", message, StringComparison.Ordinal);
        Assert.Contains(nameof(NameFault.BidirectionalControl), message, StringComparison.Ordinal);
    }
}
