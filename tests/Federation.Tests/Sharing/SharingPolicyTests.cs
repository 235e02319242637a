using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Requests;
using Kalkan.Federation.Sharing;
using Kalkan.Federation.Sharing.Writing;

namespace Kalkan.Federation.Tests.Sharing;

public sealed class SharingPolicyTests
{
    private static readonly RecordTraits Suspect = new(
        RecordKind.Person, 1UL << (int)Category.Suspect, 0, false, DateOnly.MaxValue, Complete: true);

    [Theory]
    [InlineData(Country.TJ, Purpose.BorderCheck)]
    [InlineData(Country.GE, Purpose.VisaVetting)]
    public void What_no_rule_names_is_refused(Country peer, Purpose purpose)
    {
        var policy = Policy(Rule("a"));

        Assert.Equal(RefusalReason.NoRule, policy.Resolve(peer, purpose, false, true, World.Today, out var scope)?.Reason);
        Assert.Null(scope.GrantFor(Suspect));
        Assert.Null(policy.Resolve(Country.GE, Purpose.BorderCheck, false, true, World.Today, out scope));
        Assert.Equal("a", scope.GrantFor(Suspect)?.Rule);
        Assert.Equal(7UL, scope.PolicyVersion);
    }

    [Fact]
    public void The_closed_policy_refuses_everybody_everything()
    {
        foreach (var peer in CountryCodes.All)
        {
            foreach (var purpose in Enum.GetValues<Purpose>())
            {
                Assert.Equal(RefusalReason.NoRule, SharingPolicy.Closed.Resolve(peer, purpose, false, true, World.Today, out _)?.Reason);
            }

            Assert.Empty(SharingPolicy.Closed.OpenPurposes(peer, World.Today));
        }
    }

    [Theory]
    [InlineData("refuse", false, false, false)]
    [InlineData("refuse", true, false, false)]
    [InlineData("refuse", false, true, true)]
    [InlineData("test_records", false, false, false)]
    [InlineData("test_records", true, false, true)]
    [InlineData("allow", false, false, true)]
    public void An_unsigned_question_is_answered_only_where_the_rule_says_so(string unsigned, bool test, bool signed, bool answered)
    {
        var refusal = Policy(Rule("a", unsigned: unsigned)).Resolve(Country.GE, Purpose.BorderCheck, test, signed, World.Today, out _);

        Assert.Equal(answered ? null : RefusalReason.UnsignedRefused, refusal?.Reason);
    }

    [Fact]
    public void A_rule_that_refuses_keeps_its_records_from_the_rules_below_it()
    {
        var policy = Policy(Rule("strict", unsigned: "refuse"), Rule("open", unsigned: "allow", categories: "all"));

        Assert.Null(policy.Resolve(Country.GE, Purpose.BorderCheck, false, false, World.Today, out var unsigned));
        Assert.Null(unsigned.GrantFor(Suspect));
        Assert.Equal("open", unsigned.GrantFor(Suspect with { Categories = 1UL << (int)Category.Convicted })?.Rule);
        Assert.Null(policy.Resolve(Country.GE, Purpose.BorderCheck, false, true, World.Today, out var signed));
        Assert.Equal("strict", signed.GrantFor(Suspect)?.Rule);
    }

    [Fact]
    public void A_rule_counts_through_its_last_day_and_no_longer()
    {
        var policy = Policy(Rule("a", more: "valid_until: 2026-11-25"));

        Assert.Null(policy.Resolve(Country.GE, Purpose.BorderCheck, false, true, World.Today, out _));
        Assert.Equal(
            RefusalReason.NoRule,
            policy.Resolve(Country.GE, Purpose.BorderCheck, false, true, World.Today.AddDays(1), out _)?.Reason);
        Assert.Equal([Purpose.BorderCheck], policy.OpenPurposes(Country.GE, World.Today));
        Assert.Empty(policy.OpenPurposes(Country.GE, World.Today.AddDays(1)));
    }

    [Fact]
    public void The_smallest_quota_of_the_rules_that_count_bounds_the_whole_question()
    {
        var policy = Policy(
            Rule("a", more: "daily_quota: 500"),
            Rule("b", more: "daily_quota: 200", categories: "[convicted]"),
            Rule("c", more: "daily_quota: 5\n    valid_until: 2020-01-01", categories: "[other]"));

        Assert.Equal(200, policy.DailyQuota(Country.GE, Purpose.BorderCheck, World.Today));
        Assert.Null(policy.DailyQuota(Country.TJ, Purpose.BorderCheck, World.Today));
    }

    [Fact]
    public void Only_a_newer_policy_comes_in_force()
    {
        var inForce = new PolicyInForce(SharingPolicy.Closed);

        inForce.Replace(Policy(Rule("a")));

        Assert.Equal(7UL, inForce.Current.Version);
        Assert.Throws<InvalidOperationException>(() => inForce.Replace(SharingPolicy.Closed));
    }

    private static SharingPolicy Policy(params string[] rules)
    {
        var reading = PolicyFile.Read("rules:\n" + string.Concat(rules));
        Assert.True(reading.Document is not null, string.Join("\n", reading.Findings.Select(finding => finding.Message)));
        return reading.Document.Compile(7);
    }

    private static string Rule(string name, string unsigned = "refuse", string categories = "[suspect]", string more = "") =>
        $$"""
          - name: {{name}}
            peers: [GE]
            purposes: [border_check]
            categories: {{categories}}
            unsigned: {{unsigned}}
            fields: { name: [match, show], document: [match] }
            {{more}}

        """;
}
