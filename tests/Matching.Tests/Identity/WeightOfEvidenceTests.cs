using FsCheck;
using FsCheck.Fluent;
using Kalkan.Matching.Dates;
using Kalkan.Matching.Identity;
using Kalkan.Matching.Names;
using Outcome = Kalkan.Matching.Identity.Outcome;

namespace Kalkan.Matching.Tests.Identity;

public sealed class WeightOfEvidenceTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(500);

    // Each makes both sides agree in one field that neither may have had.
    private static readonly Func<PersonFacts, PersonFacts>[] Agreeing =
    [
        p => p with { Names = p.Names.Add(FoldedName.Fold("Muhammad Ali")) },
        p => p with { Aliases = p.Aliases.Add(FoldedName.Fold("Bakhtiyor Kholmatov")) },
        p => p with { WeakAliases = p.WeakAliases.Add(FoldedName.Fold("Amin")) },
        p => p with { FatherNames = p.FatherNames.Add(FoldedName.Fold("Muhammad")) },
        p => p with { MotherNames = p.MotherNames.Add(FoldedName.Fold("Oisha")) },
        p => p with { BirthDates = Facts.Born("1980-01-01") },
        p => p with { BirthDates = Facts.Born("1985") },
        p => p with { BirthDates = Estimate(1980, 20) },
        p => p with { BirthPlaces = p.BirthPlaces.Add(FoldedName.Fold("Dushanbe")) },
        p => p with { Sex = PersonSex.Male },
        p => p with { Nationalities = p.Nationalities.Add(Facts.Country("UZB")) },
        p => p with { Documents = p.Documents.Add(Facts.Document("C5550001", "UZB")) },
    ];

    [Fact]
    public void Adding_an_agreeing_field_never_lowers_the_score_and_never_undoes_a_hit() =>
        Prop.ForAll(Facts.Persons.Two().ToArbitrary(), Gen.Elements(Agreeing).ToArbitrary(), (pair, add) =>
        {
            var (probe, record) = pair;
            if (!add(probe).BirthDates.Equals(probe.BirthDates))
            {
                (probe, record) = (probe with { BirthDates = BirthDates.None }, record with { BirthDates = BirthDates.None });
            }

            if (add(probe).Sex != probe.Sex)
            {
                (probe, record) = (probe with { Sex = PersonSex.Unknown }, record with { Sex = PersonSex.Unknown });
            }

            var (before, after) = (Compare(probe, record), Compare(add(probe), add(record)));
            return after.Score >= before.Score && (after.Hit || !before.Hit);
        }).Check(Thorough);

    [Fact]
    public void Another_date_that_agrees_better_never_lowers_the_score() =>
        Prop.ForAll(Facts.Persons.Two().ToArbitrary(), Gen.Elements("1980-05-12", "1980", "1980-05", "1985-01-01", "1982-05-12").ToArbitrary(), (pair, date) =>
        {
            var (probe, record) = pair;
            var more = record with { BirthDates = With(record.BirthDates, Facts.Born(date)) };
            return record.BirthDates.IsEmpty || Compare(probe, more).Score >= Compare(probe, record).Score;

            static BirthDates With(BirthDates a, BirthDates b) => BirthDates.Of(a.Dates.Concat(b.Dates), []);
        }).Check(Thorough);

    [Fact]
    public void The_maps_of_names_rise_with_the_score_and_with_rarity()
    {
        for (var score = 0.0; score <= 1; score += 0.01)
        {
            for (var parts = 0.0; parts <= 4; parts += 0.1)
            {
                Assert.True(NameEvidence.Weight(new(score + 0.01, parts)) >= NameEvidence.Weight(new(score, parts)));
                Assert.True(NameEvidence.Weight(new(score, parts + 0.1)) >= NameEvidence.Weight(new(score, parts)));
                foreach (var field in new[] { MatchField.FatherName, MatchField.MotherName, MatchField.BirthPlace })
                {
                    Assert.True(RelativeEvidence.Weight(field, new(score + 0.01, parts)) >= RelativeEvidence.Weight(field, new(score, parts)));
                    Assert.True(RelativeEvidence.Weight(field, new(score, parts + 0.1)) >= RelativeEvidence.Weight(field, new(score, parts)));
                }
            }
        }
    }

    [Fact]
    public void A_name_that_many_bear_says_less_than_a_rare_one()
    {
        Assert.True(WeightOf(MatchField.Name, Named("Muhammad Ali")) + 1 < WeightOf(MatchField.Name, Named("Daulatshoh Kohnepushi")));
        Assert.True(WeightOf(MatchField.FatherName, Named("Ali") with { FatherNames = [FoldedName.Fold("Muhammad")] })
            < WeightOf(MatchField.FatherName, Named("Ali") with { FatherNames = [FoldedName.Fold("Daulatshoh")] }));
    }

    [Fact]
    public void A_common_name_with_no_more_than_an_estimated_birth_year_is_no_hit_and_a_rare_one_is()
    {
        Assert.False(WithEstimate("Ali"));
        Assert.True(WithEstimate("Daulatshoh Kohnepushi"));

        static bool WithEstimate(string name) =>
            Compare(Named(name) with { BirthDates = Facts.Born("1981-05-12") }, Named(name) with { BirthDates = Estimate(1980, 2) }).Hit;
    }

    [Fact]
    public void The_wider_an_estimate_the_less_it_says()
    {
        double[] weights = [.. new[] { 1, 2, 5, 10, 20 }.Select(years => WeightOf(MatchField.BirthDate, Named("Ali") with { BirthDates = Estimate(1980, years) }))];
        Assert.Equal(weights.OrderDescending(), weights);
        Assert.True(weights[0] > weights[1] && weights[^1] >= 0);
    }

    [Fact]
    public void Both_on_1_January_say_more_than_the_year_and_less_than_a_day()
    {
        var (both, one, day, year) = (Dated("1980-01-01", "1980-01-01"), Dated("1980-01-01", "1980-05-12"), Dated("1980-05-12", "1980-05-12"), Dated("1980", "1980-05-12"));
        Assert.True(one < year && year < both && both < day);

        static double Dated(string a, string b) =>
            Compare(new PersonFacts { BirthDates = Facts.Born(a) }, new PersonFacts { BirthDates = Facts.Born(b) }).Evidence[0].Weight;
    }

    [Fact]
    public void A_contradiction_lowers_the_score_and_an_absence_does_not()
    {
        var asked = Named("Karim Rahimov") with { BirthDates = Facts.Born("1980"), FatherNames = [FoldedName.Fold("Said")] };
        var (absent, other) = (Named("Karim Rahimov") with { BirthDates = Facts.Born("1980") }, asked with { FatherNames = [FoldedName.Fold("Nazar")] });
        Assert.True(Compare(asked, other).Score < Compare(asked, absent).Score);
        Assert.True(Compare(asked, absent).Score < Compare(asked, asked).Score);
    }

    [Fact]
    public void What_is_missing_is_told_with_what_it_would_change()
    {
        var asked = Named("Karim Rahimov") with { BirthDates = Facts.Born("1980-05-12"), Sex = PersonSex.Male };
        var found = Compare(asked, Named("Karim Rahimov") with { Sex = PersonSex.Male });
        var prospects = WhatIf.Of(found.Evidence.AsSpan(), MatchFields.OfPersons);
        Assert.Equal(
            [MatchField.FatherName, MatchField.MotherName, MatchField.BirthDate, MatchField.BirthPlace, MatchField.Nationality, MatchField.DocumentNumber, MatchField.Fingerprint, MatchField.Face, MatchField.Iris, MatchField.Voice],
            prospects.Select(p => p.Field));
        Assert.False(found.Hit);
        var birth = prospects.Single(p => p.Field == MatchField.BirthDate);
        Assert.True(birth is { HitIfAgreed: true, HitIfContradicted: false } && birth.IfContradicted < found.Score && found.Score < birth.IfAgreed);
        Assert.True(prospects.Single(p => p.Field == MatchField.DocumentNumber).HitIfAgreed);
    }

    [Fact]
    public void What_a_missing_field_would_change_is_what_it_changes()
    {
        var (asked, listed) = (Named("Karim Rahimov") with { BirthDates = Facts.Born("1980-05-12") }, Named("Karim Rahimov"));
        var birth = WhatIf.Of(Compare(asked, listed).Evidence.AsSpan(), MatchFields.OfPersons).Single(p => p.Field == MatchField.BirthDate);
        Assert.Equal(Compare(asked, listed with { BirthDates = asked.BirthDates }).Score, birth.IfAgreed, 12);
        Assert.Equal(Compare(asked, listed with { BirthDates = Facts.Born("1950-02-03") }).Score, birth.IfContradicted, 12);
    }

    [Fact]
    public void A_prospect_never_promises_less_than_the_score_nor_threatens_more() =>
        Prop.ForAll(Facts.Persons.Two().ToArbitrary(), pair =>
        {
            var found = Compare(pair.Item1, pair.Item2);
            return found.Evidence.All(e => e.Outcome == Outcome.Absent)
                || WhatIf.Of(found.Evidence.AsSpan(), MatchFields.OfPersons).All(p => p.IfContradicted <= found.Score && found.Score <= p.IfAgreed);
        }).Check(Thorough);

    private static PersonFacts Named(string name) => new() { Names = [FoldedName.Fold(name)] };

    private static BirthDates Estimate(int year, int plusMinus)
    {
        Assert.True(PartialDate.TryCreate(year, null, null, plusMinus, out var date));
        return BirthDates.Of(date);
    }

    private static double WeightOf(MatchField field, PersonFacts person) => Compare(person, person).Evidence.Single(e => e.Field == field).Weight;

    private static Comparison Compare(PersonFacts probe, PersonFacts record) => PersonComparison.Compare(probe, record, MatchFields.All);
}
