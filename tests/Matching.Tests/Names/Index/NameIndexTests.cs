using FsCheck;
using FsCheck.Fluent;
using Kalkan.Matching.Names;
using Kalkan.Matching.Names.Index;

namespace Kalkan.Matching.Tests.Names.Index;

public sealed class NameIndexTests
{
    private static readonly string[] Words =
    [
        "Muhammad", "محمد", "Rahimov", "Раҳимов", "Karim", "كريم", "Zafar", "ظفر", "Zaphar", "Beridze", "ბერიძე", "Nino", "Anwar", "Anvar", "Abdul", "Rahman",
        "Abdurrahman", "Kumar", "कुमार", "Siva", "Sivakumar", "bin", "Tursunzoda", "Tursunov",
    ];

    private static readonly Gen<string> Texts = Gen.Choose(1, 3).SelectMany(n => Gen.Elements(Words).ArrayOf(n)).Select(words => string.Join(' ', words));

    [Fact]
    public void What_may_not_match_has_no_effect_on_what_is_found()
    {
        var names = (from text in Texts from partition in Gen.Choose(0, 3) select (text, partition)).ListOf();
        Prop.ForAll(names.ToArbitrary(), Texts.ToArbitrary(), (listed, asked) =>
        {
            var all = listed.Select((n, i) => new IndexedName(i, n.partition, FoldedName.Fold(n.text))).ToList();
            var allowed = all.Where(n => n.Partition != 0).ToList();
            var query = FoldedName.Fold(asked);
            var withHidden = NameIndex.Build(all).Search(query, 10, partition => partition != 0).Select(h => (h.Record, h.Score));
            var without = NameIndex.Build(allowed).Search(query, 10).Select(h => (h.Record, h.Score));
            return withHidden.SequenceEqual(without);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_name_is_found_by_itself_and_its_score_is_the_matchers()
    {
        Prop.ForAll(Texts.NonEmptyListOf().ToArbitrary(), listed =>
        {
            var names = listed.Select(text => FoldedName.Fold(text)).ToList();
            var index = NameIndex.Build([.. names.Select((name, i) => new IndexedName(i, 0, name))]);
            return names.TrueForAll(name => index.Search(name, 100) is var found
                && found.Any(h => h.Score >= NameMatcher.Score(name, name) - 1e-6)
                && found.All(h => Math.Abs(h.Score - NameMatcher.Score(name, names[h.Name])) < 1e-6));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_record_of_many_names_is_found_once_by_its_best()
    {
        string[] aliases = ["Zafar Beridze", "Zaphar Beridze", "ظفر بریدزه", "Karim"];
        var index = NameIndex.Build([.. aliases.Select(alias => new IndexedName(7, 0, FoldedName.Fold(alias)))]);
        var hit = Assert.Single(index.Search(FoldedName.Fold("Zafar Beridze"), 10));
        Assert.Equal((7, 0), (hit.Record, hit.Name));
    }

    [Theory]
    [InlineData("Абдурраҳмон Турсунов", "Abd al-Rahman Tursunzoda")]
    [InlineData("SIVA KUMAR", "Sivakumar")]
    [InlineData("sivakumar", "Siva Kumar")]
    [InlineData("ბერიძე ნინო", "Nino Beridze")]
    [InlineData("Army of Mohammed", "Jaish-e-Mohammad")]
    public void It_is_found_however_it_is_written(string asked, string listed)
    {
        var kind = listed.StartsWith("Jaish", StringComparison.Ordinal) ? NameKind.Organisation : NameKind.Person;
        string[] others = ["Rahimov Karim", "Nina Bezhanidze", "Kumaran", "Tursun Rahmonov"];
        var index = NameIndex.Build([.. others.Append(listed).Select((name, i) => new IndexedName(i, 0, FoldedName.Fold(name, kind)))]);
        Assert.Equal(others.Length, index.Search(FoldedName.Fold(asked, kind), 10)[0].Record);
    }
}
