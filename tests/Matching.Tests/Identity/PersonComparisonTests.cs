using FsCheck;
using FsCheck.Fluent;
using Kalkan.Matching.Identity;
using Kalkan.Matching.Names;
using Outcome = Kalkan.Matching.Identity.Outcome;

namespace Kalkan.Matching.Tests.Identity;

public sealed class PersonComparisonTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(500);

    private static readonly string[] Words =
    [
        "literal", "same_key", "spelling", "joined", "stem", "nickname", "cut", "fuzzy", "initial", "partial", "other_name", "half_the_name", "no_common_name", "not_in_record", "same", "other",
        "exact", "day_month_swapped", "same_year_month", "same_year", "first_of_january", "within_tolerance", "within_range", "century_unknown",
        "both_first_of_january", "one_digit_differs", "one_part_differs", "other_date", "other_date_near", "same_number_and_issuer", "same_number_and_issuer_other_type",
        "same_number_issuer_unknown", "same_number_other_issuer", "other_number",
    ];

    private static readonly PersonFacts Karim = new()
    {
        Names = [FoldedName.Fold("Karim Rahimov")],
        FatherNames = [FoldedName.Fold("Said Rahimov")],
        BirthDates = Facts.Born("1980-05-12"),
        Sex = PersonSex.Male,
        Nationalities = [Facts.Country("TJK")],
        Documents = [Facts.Document("A1234567")],
    };

    [Fact]
    public void The_same_person_in_another_spelling_is_a_hit_that_explains_itself()
    {
        var record = new PersonFacts { Names = [FoldedName.Fold("Раҳимов Карим")], BirthDates = Facts.Born("1980-12-05"), Nationalities = [Facts.Country("TJ")] };
        var found = Compare(Karim, record);
        Assert.True(found.Hit);
        Assert.Equal(
            [
                (MatchField.Name, Outcome.Agreed, "spelling"),
                (MatchField.FatherName, Outcome.Absent, "not_in_record"),
                (MatchField.BirthDate, Outcome.Close, "day_month_swapped"),
                (MatchField.Sex, Outcome.Absent, "not_in_record"),
                (MatchField.Nationality, Outcome.Agreed, "same"),
                (MatchField.DocumentNumber, Outcome.Absent, "not_in_record"),
            ],
            found.Evidence.Select(e => (e.Field, e.Outcome, e.Rule)));
    }

    [Theory]
    [InlineData("1980-05-12", true)]
    [InlineData("1980", true)]
    [InlineData("1980-01-01", true)]
    [InlineData("1979-05-12", false)]
    [InlineData("1980-05-13", false)]
    [InlineData("1983-05-12", false)]
    [InlineData("1990", false)]
    public void A_name_is_a_hit_only_with_a_birth_date_that_agrees(string birth, bool hit)
    {
        var record = new PersonFacts { Names = Karim.Names, BirthDates = Facts.Born(birth) };
        Assert.Equal(hit, Compare(new PersonFacts { Names = Karim.Names, BirthDates = Karim.BirthDates }, record).Hit);
    }

    [Fact]
    public void A_name_and_a_fathers_name_are_a_hit_and_another_father_is_none()
    {
        var probe = new PersonFacts { Names = Karim.Names, FatherNames = Karim.FatherNames };
        Assert.True(Compare(probe, new PersonFacts { Names = Karim.Names, FatherNames = [FoldedName.Fold("Said")] }).Hit);
        Assert.False(Compare(probe, new PersonFacts { Names = Karim.Names, FatherNames = [FoldedName.Fold("Nazar")] }).Hit);
    }

    [Fact]
    public void A_name_with_sex_and_nationality_is_no_hit() =>
        Assert.False(Compare(Karim with { BirthDates = Facts.Born(), FatherNames = [], Documents = [] }, Karim).Hit);

    [Fact]
    public void A_birth_date_without_a_name_is_no_hit()
    {
        var born = new PersonFacts { BirthDates = Karim.BirthDates, Sex = PersonSex.Male, Nationalities = Karim.Nationalities };
        Assert.False(Compare(born, Karim).Hit);
        Assert.False(Compare(born with { Names = [FoldedName.Fold("Nino Beridze")] }, Karim).Hit);
    }

    [Fact]
    public void A_person_of_one_name_weighs_less_than_one_of_two()
    {
        var (one, two) = (new PersonFacts { Names = [FoldedName.Fold("Amin")] }, new PersonFacts { Names = [FoldedName.Fold("Amin Rahimov")] });
        Assert.True(Compare(one, one).Score < Compare(two, two).Score);
    }

    [Fact]
    public void A_name_alone_is_never_a_hit() =>
        Prop.ForAll(Facts.Persons.Two().ToArbitrary(), pair =>
            !Compare(pair.Item1, pair.Item2, MatchFields.Names).Hit && !Compare(pair.Item1, pair.Item1, MatchFields.Names).Hit).Check(Thorough);

    [Fact]
    public void The_same_document_is_a_hit_whatever_contradicts_it_and_the_contradiction_shows()
    {
        Prop.ForAll(Facts.Persons.Two().ToArbitrary(), pair =>
        {
            var document = Facts.Document("C5550001", "UZB");
            var found = Compare(pair.Item1 with { Documents = pair.Item1.Documents.Add(document) }, pair.Item2 with { Documents = [document] });
            return found.Hit && found.Score >= Weights.Threshold;
        }).Check(Thorough);

        var other = new PersonFacts { Names = [FoldedName.Fold("Nino Beridze")], BirthDates = Facts.Born("1950-02-03"), Documents = Karim.Documents };
        var contradicted = Compare(Karim, other);
        Assert.True(contradicted.Hit);
        Assert.Equal(
            [MatchField.Name, MatchField.BirthDate], contradicted.Evidence.Where(e => e.Outcome == Outcome.Contradicted).Select(e => e.Field));
    }

    [Theory]
    [InlineData("AI234567", "TJK", "confusable:1")]
    [InlineData("AI23456T", "TJK", "other_number")]
    [InlineData("A1234567", "UZB", "same_number_other_issuer")]
    [InlineData("A1234567", null, "same_number_issuer_unknown")]
    public void A_document_that_is_not_surely_the_same_is_alone_no_hit(string number, string? issuer, string rule)
    {
        var found = Compare(new PersonFacts { Documents = [Facts.Document(number, issuer)] }, Karim);
        Assert.False(found.Hit);
        Assert.Equal(rule, Assert.Single(found.Evidence).Rule);
    }

    [Fact]
    public void A_confusable_document_number_is_a_hit_together_with_the_name() =>
        Assert.True(Compare(new PersonFacts { Names = Karim.Names, Documents = [Facts.Document("AI234567")] }, Karim).Hit);

    [Fact]
    public void Weak_aliases_count_less_than_aliases_and_these_less_than_names() =>
        Prop.ForAll(Gen.Elements(Facts.PersonNames).ToArbitrary(), text =>
        {
            var name = FoldedName.Fold(text);
            var probe = new PersonFacts { Names = [name] };
            var (main, alias, weak) = (Compare(probe, probe), Compare(probe, new PersonFacts { Aliases = [name] }), Compare(probe, new PersonFacts { WeakAliases = [name] }));
            return weak.Score < alias.Score && alias.Score < main.Score;
        }).Check(Thorough);

    [Fact]
    public void A_name_repeated_in_many_aliases_counts_once()
    {
        var many = new PersonFacts { Names = Karim.Names, Aliases = [.. Enumerable.Repeat(Karim.Names[0], 20)] };
        Assert.Equal(Compare(Karim, new PersonFacts { Names = Karim.Names }).Score, Compare(Karim, many).Score);
    }

    [Fact]
    public void What_is_absent_changes_no_score() =>
        Prop.ForAll(Facts.Persons.Two().ToArbitrary(), pair =>
        {
            var (probe, record) = pair;
            var without = record with { FatherNames = [], BirthPlaces = [], Sex = PersonSex.Unknown };
            var asked = Compare(probe, without);
            var notAsked = Compare(probe with { FatherNames = [], BirthPlaces = [], Sex = PersonSex.Unknown }, without);
            return asked.Score.Equals(notAsked.Score);
        }).Check(Thorough);

    [Fact]
    public void The_score_is_symmetric_and_between_0_and_1() =>
        Prop.ForAll(Facts.Persons.Two().ToArbitrary(), Facts.Masks.ToArbitrary(), (pair, mask) =>
        {
            var (forth, back) = (Compare(pair.Item1, pair.Item2, mask), Compare(pair.Item2, pair.Item1, mask));
            return forth.Score is >= 0 and <= 1 && forth.Score.Equals(back.Score) && forth.Hit == back.Hit;
        }).Check(Thorough);

    [Fact]
    public void What_is_found_as_a_hit_is_what_the_comparison_says_and_nothing_else_is_found() =>
        Prop.ForAll(Facts.Persons.Two().ToArbitrary(), Facts.Masks.ToArbitrary(), (pair, mask) =>
        {
            var compared = Compare(pair.Item1, pair.Item2, mask);
            var found = PersonComparison.FindHit(pair.Item1, pair.Item2, mask);
            return compared.Hit ? found is not null && Same(found, compared) : found is null;
        }).Check(Thorough);

    [Fact]
    public void A_field_that_is_not_allowed_takes_no_part_at_all() =>
        Prop.ForAll(Facts.Persons.Two().ToArbitrary(), Facts.Masks.ToArbitrary(), (pair, mask) =>
        {
            var masked = Compare(pair.Item1, pair.Item2, mask);
            return masked.Evidence.All(e => mask.Contains(e.Field))
                && Same(masked, Compare(pair.Item1.Only(mask), pair.Item2.Only(mask), MatchFields.All))
                && Same(masked, Compare(pair.Item1, pair.Item2.Only(mask), mask))
                && Same(masked, Compare(pair.Item1.Only(mask), pair.Item2, mask));
        }).Check(Thorough);

    [Fact]
    public void The_order_of_values_never_matters() =>
        Prop.ForAll(Facts.Persons.Two().ToArbitrary(), pair =>
        {
            var (probe, record) = pair;
            var turned = record with
            {
                Names = [.. record.Names.Reverse()],
                Aliases = [.. record.Aliases.Reverse()],
                Nationalities = [.. record.Nationalities.Reverse()],
                Documents = [.. record.Documents.Reverse()],
            };
            return Same(Compare(probe, record), Compare(probe, turned)) && Same(Compare(record, probe), Compare(turned, probe));
        }).Check(Thorough);

    [Fact]
    public void A_rule_never_holds_a_value_of_the_record() =>
        Prop.ForAll(Facts.Persons.Two().ToArbitrary(), pair =>
            Compare(pair.Item1, pair.Item2).Evidence.All(e =>
                Words.Contains(e.Rule) || (e.Rule.StartsWith("confusable:", StringComparison.Ordinal) && int.TryParse(e.Rule.AsSpan(11), out _)))).Check(Thorough);

    [Fact]
    public void Nothing_to_compare_by_is_no_evidence_and_score_0()
    {
        Assert.Same(Comparison.Nothing, Compare(Karim, Karim, MatchFields.None));
        Assert.Same(Comparison.Nothing, Compare(new PersonFacts(), Karim));
        Assert.Equal((0, false), (Comparison.Nothing.Score, Comparison.Nothing.Hit));
    }

    private static Comparison Compare(PersonFacts probe, PersonFacts record) => Compare(probe, record, MatchFields.All);

    private static Comparison Compare(PersonFacts probe, PersonFacts record, MatchFields allowed) => PersonComparison.Compare(probe, record, allowed);

    private static bool Same(Comparison a, Comparison b) => a.Score.Equals(b.Score) && a.Hit == b.Hit && a.Evidence.SequenceEqual(b.Evidence);
}
