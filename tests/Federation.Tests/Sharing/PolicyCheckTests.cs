using Kalkan.Federation.Contracts;
using Kalkan.Federation.Sharing.Review;

namespace Kalkan.Federation.Tests.Sharing;

public sealed class PolicyCheckTests
{
    [Theory]
    [InlineData("name: [match, show, confirm]\n      document: [match]", Severity.Error, 7, "name: show and confirm contradict")]
    [InlineData("name: [match]\n      document: [match]", Severity.Error, 2, "no field is shown")]
    [InlineData("name: [show]", Severity.Error, 2, "no field may match")]
    [InlineData("name: [match, show]", Severity.Error, 2, "a name alone is never a hit")]
    [InlineData("name: [match, show]\n      alias: [match]\n      weak_alias: [match]", Severity.Error, 2, "a name alone is never a hit")]
    [InlineData("wing: [show]\n      name: [match, show]\n      document: [match]", Severity.Error, 7, "wing: no record of kind person or document")]
    [InlineData("custody: [match]\n      name: [match, show]\n      document: [match]", Severity.Warning, 7, "no question asks with it")]
    [InlineData("name: [match, show]\n      sex: [match]", Severity.Warning, 2, "can never find a record of kind document")]
    [InlineData("document: [match, show]\n      face: [match, show]", Severity.Warning, 8, "face: show gives the templates themselves away")]
    [InlineData("name: [show]\n      document: [match]", Severity.Warning, 2, "nothing of a record of kind document")]
    public async Task A_rule_that_contradicts_itself_is_found(string fields, Severity severity, uint line, string message)
    {
        var findings = await Check(Rule("a", fields: fields));

        var finding = Assert.Single(findings, finding => finding.Message.Contains(message, StringComparison.Ordinal));
        Assert.Equal((severity, line, "a"), (finding.Severity, finding.Line, finding.Where));
    }

    [Fact]
    public async Task A_sound_rule_has_no_finding() => Assert.Empty(await Check(Rule("a")));

    [Fact]
    public async Task A_modality_that_matches_is_enough_to_find_by() =>
        Assert.Empty(await Check(Rule("a", fields: "name: [match, show]\n      fingerprint: [match]\n      face: [match, confirm]\n      iris: [match]\n      voice: [match]", more: "kinds: [person]")));

    [Fact]
    public async Task A_rule_without_fields_only_shields_its_records()
    {
        var findings = await Check(Rule("a").Replace("    fields:\n      document: [match, show]\n", "    fields: {}\n", StringComparison.Ordinal));

        Assert.Contains("keeps its records from the rules below", Assert.Single(findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_behind_others_that_govern_all_it_names_is_found()
    {
        var one = Rule("one", categories: "[suspect]");
        var two = Rule("two", categories: "[convicted]");
        var both = Rule("both", categories: "[suspect, convicted]");

        var finding = Assert.Single(await Check(one, two, both));
        Assert.Equal((Severity.Error, "both"), (finding.Severity, finding.Where));
        Assert.Contains("one, two", finding.Message, StringComparison.Ordinal);
        Assert.Empty(await Check(one, both));
        Assert.Empty(await Check(both.Replace("[GE]", "[TJ]", StringComparison.Ordinal), one, two));
    }

    [Fact]
    public async Task A_rule_is_not_hidden_by_one_that_ends_before_it()
    {
        var temporary = Rule("temporary", more: "kinds: [person, document]\n    valid_until: 2027-01-01");

        Assert.Empty(await Check(temporary, Rule("base")));
        Assert.Single(await Check(Rule("base"), temporary));
    }

    [Fact]
    public async Task An_end_that_would_open_more_is_said_beforehand()
    {
        var finding = Assert.Single(await Check(
            Rule("narrow", more: "valid_until: 2027-01-01"),
            Rule("wide", fields: "document: [match, show]\n      remarks: [show]")));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("after 2027-01-01 the rule 'wide' takes over and gives more", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expired_rules_empty_groups_and_names_that_stand_twice_are_found()
    {
        Assert.Contains("expired on 2020-01-01", Assert.Single(await Check(Rule("a", more: "valid_until: 2020-01-01"))).Message, StringComparison.Ordinal);
        Assert.Contains(
            await Check("groups: { nobody: [] }\n", [Rule("a").Replace("[GE]", "[nobody]", StringComparison.Ordinal)]),
            finding => finding.Severity == Severity.Error && finding.Message.Contains("groups are empty", StringComparison.Ordinal));
        Assert.Contains(await Check(Rule("a"), Rule("a", categories: "[convicted]")), finding => finding.Message == "another rule has this name");
    }

    [Theory]
    [InlineData("record: stored\n    shows: [document]", null)]
    [InlineData("record: stored\n    shows: [name]", "expected shows [name], got [document]: the rule 'a' governs it")]
    [InlineData("record: stored\n    hidden: true", "expected hidden, but the rule 'a' governs it")]
    [InlineData("record: stored\n    signed: false\n    hidden: true", null)]
    [InlineData("record: stored\n    signed: false\n    matches: [document]", "expected matches [document], got []: it is withheld: Every sharing rule for this peer and purpose refuses unsigned questions.")]
    [InlineData("record: missing\n    hidden: true", "no stored record has the id 'missing'")]
    [InlineData("record: { kind: person, categories: [other] }\n    hidden: true", null)]
    [InlineData("record: { kind: person, categories: [suspect], test: true }\n    confirms: []", null)]
    [InlineData("record: { kind: person, categories: [suspect], never_to: [GE] }\n    hidden: false", "expected not hidden, but it is withheld: The record's never_to names GE.")]
    public async Task The_policys_own_tests_are_run(string test, string? failure)
    {
        var record = SampleRecords.Full(RecordKind.Person);
        record.Id = "stored";
        record.Categories.Clear();
        record.Categories.Add(Category.Suspect);
        var signed = test.Contains("signed", StringComparison.Ordinal) ? "" : "    signed: true\n";
        var yaml = $"rules:\n{Rule("a")}tests:\n  - name: t\n    peer: GE\n    purpose: border_check\n{signed}    {test}\n";

        var reading = await PolicyCheck.OfAsync(yaml, World.Today, new StoredRecords(record), TestContext.Current.CancellationToken);

        Assert.Equal(failure is null ? [] : [failure], reading.Findings.Select(finding => finding.Message));
        Assert.Equal(failure is null, reading.Document is not null);
    }

    private static Task<IReadOnlyList<Finding>> Check(params string[] rules) => Check("", rules);

    private static async Task<IReadOnlyList<Finding>> Check(string head, string[] rules)
    {
        var reading = await PolicyCheck.OfAsync(
            head + "rules:\n" + string.Concat(rules), World.Today, new StoredRecords(), TestContext.Current.CancellationToken);
        return reading.Findings;
    }

    private static string Rule(
        string name, string categories = "[suspect]", string fields = "document: [match, show]", string more = "kinds: [person, document]") =>
        $$"""
          - name: {{name}}
            peers: [GE]
            purposes: [border_check]
            categories: {{categories}}
            fields:
              {{fields}}
            {{more}}

        """;
}
