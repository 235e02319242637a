using System.Collections.Immutable;
using Kalkan.Federation.Sharing;
using Kalkan.Federation.Sharing.Review;
using Kalkan.Federation.Sharing.Writing;

namespace Kalkan.Federation.Tests.Sharing;

public sealed class PolicyChangesTests
{
    private static readonly string Base = Rule("a", "[GE, TJ]", "name: [match, show], document: [match]");

    [Fact]
    public void A_first_rule_opens_and_its_removal_closes()
    {
        Assert.Equal(
            ["+ GE, TJ · border_check, visa_vetting · person · suspect, convicted: show name; match name, document; unsigned allow"],
            Changes("", Base));
        Assert.Equal(
            ["- GE, TJ · border_check, visa_vetting · person · suspect, convicted: show name; match name, document"],
            Changes(Base, ""));
    }

    [Fact]
    public void The_same_policy_changes_nothing() => Assert.Empty(Changes(Base, Base));

    [Fact]
    public void One_right_more_for_one_peer_is_one_line() => Assert.Equal(
        [
            "+ TJ · border_check, visa_vetting · person · suspect, convicted: show document",
            "- TJ · border_check, visa_vetting · person · suspect, convicted: match name",
        ],
        Changes(Base, Rule("b", "[TJ]", "name: [show], document: [match, show]") + Base));

    [Fact]
    public void Settings_open_and_close_too() => Assert.Equal(
        [
            "+ GE, TJ · border_check, visa_vetting · person · suspect, convicted: score_floor 0.5 → 0.4; daily_quota 9 → none",
            "- GE, TJ · border_check, visa_vetting · person · suspect, convicted: most_candidates 10 → 2; valid_until none → 2027-01-01",
        ],
        Changes(
            Base + "    score_floor: 0.5\n    daily_quota: 9\n",
            Base + "    score_floor: 0.4\n    most_candidates: 2\n    valid_until: 2027-01-01\n"));

    [Fact]
    public void A_shield_closes_what_lies_behind_it() => Assert.Equal(
        ["- GE · border_check, visa_vetting · person · suspect, convicted: show name; match name, document"],
        Changes(Base, Rule("shield", "[GE]", "") + Base));

    [Fact]
    public void Another_order_of_rules_changes_records_of_both_categories()
    {
        var other = Rule("b", "[GE]", "document: [match, show]").Replace("suspect, convicted", "financier", StringComparison.Ordinal);

        Assert.Equal(
            [
                "+ GE · border_check, visa_vetting · person · suspect with financier, convicted with financier: show document",
                "- GE · border_check, visa_vetting · person · suspect with financier, convicted with financier: show name; match name",
            ],
            Changes(Base + other, other + Base));
    }

    [Fact]
    public void A_shield_for_what_was_never_open_closes_the_records_that_were_open_by_another_category()
    {
        var shield = Rule("shield", "[GE]", "").Replace("suspect, convicted", "financier", StringComparison.Ordinal);

        Assert.Equal(
            ["- GE · border_check, visa_vetting · person · suspect with financier, convicted with financier: show name; match name, document"],
            Changes(Base, shield + Base));
    }

    [Fact]
    public void What_is_named_whole_is_said_in_a_word() => Assert.Equal(
        ["+ every member · every purpose · person, document · every category: show remarks; match document; unsigned allow"],
        Changes(
            "",
            Rule("a", "all", "document: [match], remarks: [show]")
                .Replace("[border_check, visa_vetting]", "all", StringComparison.Ordinal)
                .Replace("[suspect, convicted]", "all", StringComparison.Ordinal)
                .Replace("    kinds: [person]\n", "", StringComparison.Ordinal)));

    private static ImmutableArray<string> Changes(string before, string after) =>
        PolicyChanges.Between(Policy(before), Policy(after), World.Today);

    private static SharingPolicy Policy(string rules)
    {
        var reading = PolicyFile.Read("rules:\n" + rules);
        Assert.True(reading.Document is not null, string.Join("\n", reading.Findings.Select(finding => finding.Message)));
        return reading.Document.Compile(1);
    }

    private static string Rule(string name, string peers, string fields) =>
        $$"""
          - name: {{name}}
            peers: {{peers}}
            purposes: [border_check, visa_vetting]
            kinds: [person]
            categories: [suspect, convicted]
            unsigned: allow
            fields: { {{fields}} }

        """;
}
