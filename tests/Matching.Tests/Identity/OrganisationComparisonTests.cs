using FsCheck;
using FsCheck.Fluent;
using Kalkan.Matching.Identity;
using Kalkan.Matching.Names;
using Outcome = Kalkan.Matching.Identity.Outcome;

namespace Kalkan.Matching.Tests.Identity;

public sealed class OrganisationComparisonTests
{
    private static readonly OrganisationFacts Army = new()
    {
        Names = [FoldedName.Fold("Army of the Blue Hills")],
        Acronyms = [FoldedName.Fold("A.O.T.B.H.")],
        Countries = [Facts.Country("PAK")],
    };

    [Fact]
    public void A_name_with_a_country_is_a_hit_and_alone_it_is_none()
    {
        Assert.True(Compare(Army, Army).Hit);
        Assert.False(Compare(Army with { Countries = [] }, Army).Hit);
        Assert.False(Compare(Army with { Countries = [Facts.Country("AF")] }, Army).Hit);
    }

    [Theory]
    [InlineData("AOTBH", Outcome.Agreed, "same_acronym")]
    [InlineData("Allies of Truth Beyond Hills", Outcome.Close, "initials")]
    [InlineData("FGS", Outcome.Absent, "no_common_name")]
    [InlineData("Allies of Hills", Outcome.Absent, "no_common_name")]
    public void An_acronym_agrees_with_itself_and_with_names_whose_initials_it_is(string name, Outcome outcome, string rule)
    {
        var evidence = Assert.Single(Compare(new OrganisationFacts { Names = [FoldedName.Fold(name)] }, new OrganisationFacts { Acronyms = Army.Acronyms }).Evidence);
        Assert.Equal((MatchField.Acronym, outcome, rule), (evidence.Field, evidence.Outcome, evidence.Rule));
    }

    [Fact]
    public void Names_and_acronyms_alone_are_never_a_hit() =>
        Prop.ForAll(Facts.Organisations.Two().ToArbitrary(), pair =>
            !OrganisationComparison.Compare(pair.Item1, pair.Item2, MatchFields.Names).Hit).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_found_as_a_hit_is_what_the_comparison_says_and_nothing_else_is_found() =>
        Prop.ForAll(Facts.Organisations.Two().ToArbitrary(), Facts.Masks.ToArbitrary(), (pair, mask) =>
        {
            var compared = OrganisationComparison.Compare(pair.Item1, pair.Item2, mask);
            var found = OrganisationComparison.FindHit(pair.Item1, pair.Item2, mask);
            return found?.Score == (compared.Hit ? compared.Score : null) && found?.Evidence.Length == (compared.Hit ? compared.Evidence.Length : null);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_laws_of_persons_hold_for_organisations() =>
        Prop.ForAll(Facts.Organisations.Two().ToArbitrary(), Facts.Masks.ToArbitrary(), (pair, mask) =>
        {
            var (a, b) = pair;
            var forth = OrganisationComparison.Compare(a, b, mask);
            var back = OrganisationComparison.Compare(b, a, mask);
            var only = OrganisationComparison.Compare(a.Only(mask), b.Only(mask), MatchFields.All);
            return forth.Score is >= 0 and <= 1
                && forth.Score.Equals(back.Score)
                && forth.Score.Equals(only.Score) && forth.Evidence.SequenceEqual(only.Evidence)
                && forth.Evidence.All(e => mask.Contains(e.Field));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static Comparison Compare(OrganisationFacts probe, OrganisationFacts record) => OrganisationComparison.Compare(probe, record, MatchFields.All);
}
