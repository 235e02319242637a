using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Sharing;
using Kalkan.Federation.Sharing.Review;
using Kalkan.Federation.Sharing.Writing;

namespace Kalkan.Federation.Tests.Sharing;

public sealed class PolicyFileTests
{
    private const string Example = """
        groups: { neighbours: [TJ, UZ, KZ] }
        rules:
          - name: border-persons
            peers: [GE, neighbours]
            purposes: [border_check]
            kinds: [person]
            categories: [suspect, convicted]
            fields:
              name: [match, show]
              birth_date: [match]
              custody: [confirm]
            score_floor: 0.8
            most_candidates: 5
            daily_quota: 10000
            unsigned: test_records
            valid_until: 2027-12-31
        tests:
          - name: Georgia sees the name at the border
            peer: GE
            purpose: border_check
            signed: true
            record: { kind: person, categories: [suspect], test: false, never_to: [] }
            shows: [name]
            matches: [name, birth_date]
            confirms: [custody]
          - name: nobody sees what must never go to them
            peer: TJ
            purpose: border_check
            signed: true
            record: { kind: person, categories: [suspect], never_to: [TJ] }
            hidden: true
        """;

    [Fact]
    public async Task A_whole_rule_says_what_it_says()
    {
        var reading = await PolicyCheck.OfAsync(Example, World.Today, new StoredRecords(), TestContext.Current.CancellationToken);

        Assert.Empty(reading.Findings);
        var rule = Assert.Single(reading.Document!.Compile(1).Rules);
        Assert.Equal(
            new Grant("border-persons", FieldSet.Of(Field.Name, Field.BirthDate), FieldSet.Of(Field.Name), FieldSet.Of(Field.Custody), 0.8, 5),
            rule.Grant);
        Assert.Equal(
            [Country.GE, Country.KZ, Country.TJ, Country.UZ],
            CountryCodes.All.Where(peer => rule.Names(peer, Purpose.BorderCheck, World.Today)));
        Assert.Equal(1u << (int)RecordKind.Person, rule.Kinds);
        Assert.Equal((1UL << (int)Category.Suspect) | (1UL << (int)Category.Convicted), rule.Categories);
        Assert.Equal(10000, rule.DailyQuota);
        Assert.Equal(UnsignedQuestions.TestRecords, rule.Unsigned);
        Assert.Equal(new DateOnly(2027, 12, 31), rule.ValidUntil);
    }

    [Theory]
    [InlineData("score_floor: 0.8", "score_flor: 0.8", 12, "'score_flor' is no key")]
    [InlineData("score_floor: 0.8", "score_floor: 1.5", 12, "0 to 1")]
    [InlineData("score_floor: 0.8", "score_floor: NaN", 12, "0 to 1")]
    [InlineData("most_candidates: 5", "most_candidates: 0", 13, "from 1 to 100")]
    [InlineData("most_candidates: 5", "most_candidates: [5]", 13, "from 1 to 100")]
    [InlineData("daily_quota: 10000", "daily_quota: -1", 14, "whole number")]
    [InlineData("unsigned: test_records", "unsigned: maybe", 15, "'maybe'")]
    [InlineData("valid_until: 2027-12-31", "valid_until: 31.12.2027", 16, "2027-12-31")]
    [InlineData("valid_until: 2027-12-31", "valid_until: 2027-12-31\n    name: again", 17, "'name' stands twice")]
    [InlineData("birth_date: [match]", "birthdate: [match]", 10, "'birthdate' is no field")]
    [InlineData("birth_date: [match]", "birth_date: [mtach]", 10, "'mtach' is no right")]
    [InlineData("birth_date: [match]", "birth_date: []", 10, "at least one right")]
    [InlineData("birth_date: [match]", "name: [match]", 10, "'name' stands twice")]
    [InlineData("peers: [GE, neighbours]", "peers: [GE, US]", 4, "'US' is no member or group")]
    [InlineData("peers: [GE, neighbours]", "peers: [GE, GE]", 4, "'GE' stands twice")]
    [InlineData("purposes: [border_check]", "purposes: [BORDER_CHECK]", 5, "'BORDER_CHECK' is no purpose")]
    [InlineData("    purposes: [border_check]\n    kinds", "    kinds", 3, "'purposes' is missing")]
    [InlineData("kinds: [person]", "kinds: [unspecified]", 6, "no record kind")]
    [InlineData("{ neighbours", "{ all: [TJ], neighbours", 1, "no group name")]
    [InlineData("shows: [name]", "shows: [nmae]", 23, "'nmae' is no field")]
    [InlineData("hidden: true", "hidden: perhaps", 31, "true or false")]
    [InlineData("    hidden: true", "", 26, "expects nothing")]
    [InlineData("name: border-persons", "name: \"a\\u202Eb\"", 3, "control")]
    [InlineData("daily_quota: 10000", "daily_quota: &a 10000", 14, "anchors")]
    [InlineData("daily_quota: 10000", "daily_quota: !!int 10000", 14, "tags")]
    [InlineData("daily_quota: 10000", "daily_quota: [[[[[[[[1]]]]]]]]", 14, "too deep")]
    [InlineData("daily_quota: 10000", "daily_quota: 'open", 14, "readable")]
    public void Every_fault_is_named_with_its_line(string right, string wrong, uint line, string message)
    {
        Assert.Contains(right, Example, StringComparison.Ordinal);

        var reading = PolicyFile.Read(Example.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Null(reading.Document);
        var finding = Assert.Single(reading.Findings, finding => finding.Severity == Severity.Error);
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Equal(line, finding.Line);
    }

    [Fact]
    public void All_faults_are_named_at_once()
    {
        var reading = PolicyFile.Read(Example
            .Replace("0.8", "8", StringComparison.Ordinal)
            .Replace("[GE, neighbours]", "[XX, neighbors]", StringComparison.Ordinal));

        Assert.Equal([4u, 4u, 12u], reading.Findings.Select(finding => finding.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("rules:\n")]
    [InlineData("rules: []\ngroups: {}\ntests: []\n")]
    public void A_text_without_rules_is_the_closed_policy(string yaml) =>
        Assert.Empty(PolicyFile.Read(yaml).Document!.Compile(1).Rules);

    [Theory]
    [InlineData("rules: []\n---\nrules: []\n")]
    [InlineData("- rules\n")]
    [InlineData("rules: text\n")]
    [InlineData("\u0001")]
    [InlineData("rules: *a")]
    public void A_text_that_is_no_policy_is_a_finding(string yaml) =>
        Assert.NotEmpty(PolicyFile.Read(yaml).Findings);

    [Fact]
    public void Large_and_deep_texts_are_refused_quickly()
    {
        Assert.Contains("larger", Assert.Single(PolicyFile.Read(new string('#', PolicyFile.MostBytes + 1)).Findings).Message, StringComparison.Ordinal);
        Assert.Single(PolicyFile.Read("rules: " + new string('[', PolicyFile.MostBytes - 100)).Findings);
        Assert.NotEmpty(PolicyFile.Read("rules: [" + string.Concat(Enumerable.Repeat("a,", 90_000)) + "a]").Findings);
    }

    [Fact]
    public async Task A_new_node_shares_nothing_and_its_example_holds_once_the_marks_are_taken_away()
    {
        Assert.Empty(PolicyFile.Read(PolicyFile.Default).Document!.Compile(1).Rules);

        var example = string.Join('\n', PolicyFile.Default[PolicyFile.Default.IndexOf("# groups:", StringComparison.Ordinal)..]
            .Split('\n').Where(line => line.StartsWith('#')).Select(line => line.TrimStart('#').Length > 0 ? line[2..] : ""));
        var reading = await PolicyCheck.OfAsync(example, World.Today, new StoredRecords(), TestContext.Current.CancellationToken);
        Assert.Empty(reading.Findings);
        Assert.Single(reading.Document!.Rules);
    }
}
