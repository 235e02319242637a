using System.Collections.Immutable;
using Kalkan.Federation.Asking;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;

namespace Kalkan.Federation.Tests.Asking;

public sealed class ClearRuleTests
{
    private static readonly DateOnly Today = new(2026, 5, 20);
    private static readonly Country[] Known = [Country.KZ, Country.TJ, Country.UZ];

    [Fact]
    public void All_answered_without_a_hit_is_clear() =>
        Assert.Empty(WhyNot(new([], 0), NoHit(Country.KZ), NoHit(Country.TJ), NoHit(Country.UZ)));

    [Theory]
    [InlineData(CoverageStatus.TimedOut, "Kazakhstan did not answer in time.")]
    [InlineData(CoverageStatus.Unreachable, "Kazakhstan could not be reached.")]
    [InlineData(CoverageStatus.Refused, "Kazakhstan refused to answer (NO_RULE).")]
    [InlineData(CoverageStatus.Answered, "Kazakhstan has a hit.")]
    [InlineData(CoverageStatus.Unspecified, "Kazakhstan could not be reached.")]
    public void A_peer_that_must_answer_and_did_not_is_named(CoverageStatus status, string because)
    {
        var kazakhstan = new Coverage { Country = "KZ", Status = status, Reason = "NO_RULE" };

        Assert.Equal([because], WhyNot(new([], 0), kazakhstan, NoHit(Country.TJ), NoHit(Country.UZ)));
    }

    [Fact]
    public void A_known_peer_that_was_not_asked_is_named() =>
        Assert.Equal(["Uzbekistan was not asked."], WhyNot(new([], 0), NoHit(Country.KZ), NoHit(Country.TJ)));

    [Fact]
    public void A_template_that_was_compared_with_nothing_is_not_clear_at_home_or_at_a_peer_that_must_answer()
    {
        Coverage[] all = [NoHit(Country.KZ), NoHit(Country.TJ), NoHit(Country.UZ)];
        var rule = new ClearRule([Country.KZ], 0);

        Assert.Equal(
            ["Georgia could not compare every template.", "Kazakhstan could not compare every template."],
            rule.WhyNot(all, Known, false, false, Today, new HashSet<Country> { Country.GE, Country.KZ, Country.UZ }).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_the_peers_of_the_rule_must_answer()
    {
        var silent = new Coverage { Country = "TJ", Status = CoverageStatus.TimedOut };

        Assert.Empty(WhyNot(new([Country.KZ], 0), NoHit(Country.KZ), silent));
        Assert.Equal(["Tajikistan did not answer in time."], WhyNot(new([Country.TJ], 0), NoHit(Country.KZ), silent));
    }

    [Fact]
    public void A_peer_of_the_rule_that_is_not_known_was_not_asked() =>
        Assert.Equal(["Nepal was not asked."], WhyNot(new([Country.NP], 0), NoHit(Country.KZ)));

    [Fact]
    public void A_hit_is_never_clear_wherever_it_is()
    {
        var hit = new Coverage { Country = "UZ", Status = CoverageStatus.Answered };

        Assert.Equal(["Uzbekistan has a hit."], WhyNot(new([Country.KZ], 0), NoHit(Country.KZ), hit));
        Assert.Equal(["This node itself has a hit."], new ClearRule([Country.KZ], 0).WhyNot([NoHit(Country.KZ)], Known, true, false, Today));
    }

    [Fact]
    public void Asking_nobody_though_peers_are_known_is_not_clear()
    {
        var reasons = WhyNot(new([], 0));

        Assert.Equal("No peer was asked.", reasons[0]);
        Assert.Equal(4, reasons.Length);
    }

    [Fact]
    public void A_node_without_peers_may_be_clear_by_itself() =>
        Assert.Empty(new ClearRule([], 0).WhyNot([], [], false, false, Today));

    [Fact]
    public void A_test_question_clears_nobody() =>
        Assert.Equal(["This was a test question."], new ClearRule([Country.KZ], 0).WhyNot([NoHit(Country.KZ)], Known, false, true, Today));

    [Theory]
    [InlineData(2026, 5, 13, null)]
    [InlineData(2026, 5, 21, null)]
    [InlineData(2026, 5, 12, "Kazakhstan's lists are 8 days old; at most 7 are allowed.")]
    [InlineData(2026, 5, 0, "Kazakhstan's lists are 19 days old; at most 7 are allowed.")]
    [InlineData(2026, 0, 0, "Kazakhstan's lists are 139 days old; at most 7 are allowed.")]
    [InlineData(2026, 5, 23, "Kazakhstan says that its lists are from the future.")]
    [InlineData(2026, 4, 31, "Kazakhstan does not say how old its lists are.")]
    [InlineData(0, 0, 0, "Kazakhstan does not say how old its lists are.")]
    public void Lists_must_be_as_fresh_as_the_rule_says(int year, int month, int day, string? because)
    {
        var line = NoHit(Country.KZ);
        line.ListsAsOf = new() { Year = year, Month = month, Day = day };

        Assert.Equal(because is null ? [] : [because], WhyNot(new([Country.KZ], 7), line));
    }

    [Fact]
    public void Lists_without_a_date_or_in_another_calendar_are_of_unknown_age()
    {
        var jalali = NoHit(Country.IR);
        jalali.ListsAsOf = new() { Year = 1405, Month = 2, Day = 30, Calendar = Calendar.Jalali };

        Assert.Equal(
            ["Iran does not say how old its lists are.", "Kazakhstan does not say how old its lists are."],
            WhyNot(new([Country.KZ, Country.IR], 7), jalali, NoHit(Country.KZ)));
    }

    private static ImmutableArray<string> WhyNot(ClearRule rule, params Coverage[] coverage) =>
        rule.WhyNot(coverage, Known, localHit: false, test: false, Today);

    private static Coverage NoHit(Country country) => new() { Country = country.Code(), Status = CoverageStatus.NoHit };
}
