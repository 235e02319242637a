using FsCheck;
using FsCheck.Fluent;
using Kalkan.Matching.Names;

namespace Kalkan.Matching.Tests.Names;

/// <summary>Laws of the comparison of names.</summary>
public sealed class NameProperties
{
    private static readonly string[] Parts =
    [
        "Rahimov", "Rakhimov", "Раҳимов", "Раҳимзода", "رحیم\u200cزاده", "رحيموف", "Karim", "Karam", "Карим", "كريم",
        "کریم", "Muhammad", "Md.", "محمد", "মোঃ", "Abdul", "Abd al-Rahim",
        "Абдурахим", "عبدالرحيم", "bin", "ibn", "oglu", "уулу", "s/o", "Saidovich",
        "Саидович", "Саидовна", "Oʻtkir", "G'ulomov", "Işık", "YILDIRIM", "Əliyev", "Хабибуллин", "Қасымұлы",
        "გიორგი",
        "ძე", "Հովհաննես", "Χρήστος", "שלמה", "देवेन्द्र", "मा.", "যতীন্দ্র", "கந்தசாமி", "සුනිල්", "މުޙައްމަދު", "FNU",
        "A.K.M.", "V.", "K", "R.", "Karimrahimov", "KAR1M", "Singh",
        "Dr.", "Haji", "al-Masri", "abu", "5", "van", "der", "O'Brannigan", "Jean-Pierre", "ﻃﺎﺭﻕ",
    ];

    private static readonly Gen<string> Names =
        from count in Gen.Choose(1, 5)
        from parts in Gen.Elements(Parts).ArrayOf(count)
        from comma in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(1, count)))
        select comma > 0 && comma < count ? $"{string.Join(' ', parts[..comma])}, {string.Join(' ', parts[comma..])}" : string.Join(' ', parts);

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Letters(Gen.Choose(0, 0xffff)),
        Letters(Gen.OneOf(Gen.Choose(0x20, 0x17f), Gen.Choose(0x400, 0x7bf), Gen.Choose(0x900, 0xdff), Gen.Choose(0x10a0, 0x10ff), Gen.Choose(0x1c90, 0x1cbf), Gen.Choose(0xfb50, 0xffff))),
        Letters(Gen.Elements(" .,-'<>/\\@()0123456789aAbBxXkKиЙоعبद\u094d\u09bc\u0301\u200d\u200c\ud83d\ude00\ud800\udc00\u0640\u0130ı".ToCharArray()).Select(c => (int)c)),
        from name in Names from at in Gen.Choose(0, name.Length) from c in Gen.Choose(0, 0xffff) select name.Insert(at, ((char)c).ToString()));

    [Fact]
    public void Comparing_is_symmetric_and_between_nought_and_one() =>
        Prop.ForAll(Names.Two().ToArbitrary(), pair =>
        {
            var (a, b) = (FoldedName.Fold(pair.Item1), FoldedName.Fold(pair.Item2));
            var score = NameMatcher.Score(a, b);
            return score is >= 0 and <= 1 && score.Equals(NameMatcher.Score(b, a));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void The_explained_score_is_the_score() =>
        Prop.ForAll(Names.Two().ToArbitrary(), pair =>
        {
            var (a, b) = (FoldedName.Fold(pair.Item1), FoldedName.Fold(pair.Item2));
            var (forth, back) = (NameMatcher.Compare(a, b), NameMatcher.Compare(b, a));
            return forth.Score.Equals(NameMatcher.Score(a, b)) && back.Score.Equals(forth.Score) && back.Pairs.Length == forth.Pairs.Length
                && forth.MissingInA.Order(StringComparer.Ordinal).SequenceEqual(back.MissingInB.Order(StringComparer.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Nothing_agrees_better_than_the_name_itself() =>
        Prop.ForAll(Names.Two().ToArbitrary(), pair =>
        {
            var self = Self(pair.Item1);
            return self >= NameMatcher.DefaultThreshold && Between(pair.Item1, pair.Item2) <= self;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Theory]
    [InlineData("Karimrahimov van", "Karimrahimov V.")]
    [InlineData("Karim Раҳимов", "Karimrahimov")]
    public void What_stands_for_a_common_part_agrees_no_better_than_the_part(string name, string other) =>
        Assert.InRange(Between(name, other), 0, Self(name));

    [Fact]
    public void Composed_and_decomposed_letters_are_the_same() =>
        Prop.ForAll((from marked in MarkedNames from other in Names select (marked, other)).ToArbitrary(), sample =>
        {
            var decomposed = ComposedLetters.All.Aggregate(sample.marked, (text, form) => text.Replace(form.Composed.ToString(), form.Decomposed, StringComparison.Ordinal));
            var (a, b, other) = (FoldedName.Fold(sample.marked), FoldedName.Fold(decomposed), FoldedName.Fold(sample.other));
            return NameMatcher.Score(a, b).Equals(NameMatcher.Score(a, a)) && NameMatcher.Score(a, other).Equals(NameMatcher.Score(b, other));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Each_letter_that_has_two_forms_sounds_alike_in_both()
    {
        var apart = ComposedLetters.All.Where(form =>
        {
            var (before, after) = (Around(form.Composed, 0), Around(form.Composed, 2));
            return !Between(before + form.Composed + after, before + form.Decomposed + after).Equals(Self(before + form.Composed + after));
        });
        var list = string.Join(" ", apart.Select(form => $"{form.Composed} U+{(int)form.Composed:X4}"));
        Assert.True(list.Length == 0, list);
    }

    [Fact]
    public void Capitals_make_no_difference() =>
        Prop.ForAll(Names.Two().ToArbitrary(), pair =>
        {
            var (a, b) = (FoldedName.Fold(pair.Item1), FoldedName.Fold(pair.Item2));
            var score = NameMatcher.Score(a, b);
            return score.Equals(NameMatcher.Score(FoldedName.Fold(pair.Item1.ToUpperInvariant()), b))
                && score.Equals(NameMatcher.Score(FoldedName.Fold(pair.Item1.ToLowerInvariant()), b));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    // One name twice is another matter: which of the two stands for the other's one is a matter of taste.
    private static bool Same(string a, string b) => NameMatcher.Score(FoldedName.Fold(a), FoldedName.Fold(b)) > 0.3;

    [Fact]
    public void Two_names_apart_by_a_comma_may_change_places() =>
        Prop.ForAll((from a in Gen.Elements(Parts[..10]) from b in Gen.Elements(Parts[..10]) from other in Names where !Same(a, b) select (a, b, other)).ToArbitrary(), sample =>
        {
            var (straight, turned, other) = (FoldedName.Fold($"{sample.a} {sample.b}"), FoldedName.Fold($"{sample.b}, {sample.a}"), FoldedName.Fold(sample.other));
            return NameMatcher.Score(straight, turned).Equals(NameMatcher.Score(straight, straight)) && NameMatcher.Score(straight, other).Equals(NameMatcher.Score(turned, other));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Any_text_at_all_folds_and_compares_or_is_refused_with_a_reason() =>
        Prop.ForAll((from text in AnyText from other in Names select (text, other)).ToArbitrary(), sample =>
        {
            foreach (var kind in new[] { NameKind.Person, NameKind.Organisation })
            {
                if (!FoldedName.TryFold(sample.text, kind, out var name, out var fault))
                {
                    if (name is not null || fault == NameFault.None)
                    {
                        return false;
                    }

                    continue;
                }

                var other = FoldedName.Fold(sample.other, kind);
                var score = NameMatcher.Score(name, other);
                if (fault != NameFault.None || score is not (>= 0 and <= 1) || !score.Equals(NameMatcher.Score(other, name))
                    || !NameMatcher.Compare(name, other).Score.Equals(score) || score > NameMatcher.Score(name, name))
                {
                    return false;
                }
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(6000));

    [Fact]
    public void Long_and_crowded_names_are_refused_or_compared()
    {
        foreach (var text in new[] { new string('a', 256), Repeat("abdul ", 42), Repeat("क्", 128), Repeat("\u0301", 256), Repeat(".", 256) })
        {
            if (FoldedName.TryFold(text, NameKind.Person, out var name, out var fault))
            {
                Assert.InRange(NameMatcher.Score(name, name), NameMatcher.DefaultThreshold, 1);
            }
            else
            {
                Assert.NotEqual(NameFault.None, fault);
            }
        }

        Assert.False(FoldedName.TryFold(new string('a', 10_000_000), NameKind.Person, out _, out var tooLong));
        Assert.Equal(NameFault.TooLong, tooLong);
    }

    private static Gen<string> MarkedNames =>
        from count in Gen.Choose(1, 3)
        from words in (from form in Gen.Elements(ComposedLetters.All.ToArray())
                       from before in Gen.Elements(0, 1)
                       from after in Gen.Elements(2, 3)
                       select Around(form.Composed, before) + form.Composed + Around(form.Composed, after)).ArrayOf(count)
        select string.Join(' ', words);

    // Letters of the same script, so that the word is one that a hand could write.
    private static string Around(char letter, int which) => (letter switch
    {
        < '\u0300' or (>= '\u1e00' and < '\u1f00') => new[] { "Kar", "b", "ran", "" },
        < '\u0400' or >= '\u1f00' => ["Χρ", "Καραγ", "ρης", "ς"],
        < '\u0600' => ["Кар", "Д", "мов", ""],
        < '\u0700' => ["کر", "", "رم", "ن"],
        < '\u0980' => ["दे", "क", "ना", ""],
        < '\u0a00' => ["যত", "ক", "ন", ""],
        < '\u0a80' => ["ਗ", "ਕ", "ਨ", ""],
        < '\u0b80' => ["ରମ", "କ", "ନ", ""],
        < '\u0c00' => ["கந்த", "ப", "ன்", ""],
        < '\u0c80' => ["రమ", "క", "న", ""],
        < '\u0d00' => ["ರಮ", "ಕ", "ನ", ""],
        < '\u0d80' => ["രമ", "ക", "ന", ""],
        _ => ["සුන", "ප", "ල්", ""],
    })[which];

    private static Gen<string> Letters(Gen<int> letters) => letters.Select(c => (char)c).ArrayOf().Select(text => new string(text));

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static double Self(string text) => Between(text, text);

    private static double Between(string a, string b) => NameMatcher.Score(FoldedName.Fold(a), FoldedName.Fold(b));
}
