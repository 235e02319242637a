using System.Collections.Immutable;

namespace Kalkan.Federation.Sharing.Writing;

/// <summary>Reads a whole policy: groups first, then rules and tests.</summary>
internal sealed class PolicyReader(Findings findings)
{
    private const int MostGroups = 64;
    private const int MostRules = 500;
    private const int MostTests = 1000;
    private const int LongestGroupName = 32;

    public PolicyDocument Read(YamlValue root)
    {
        if (root.IsEmpty)
        {
            return new([], []);
        }

        var map = new YamlMapping(root, "policy", findings, "groups", "rules", "tests");
        var rules = new RuleReader(ReadGroups(map["groups"]), findings);
        var tests = new TestReader(findings);
        return new(
            [.. Items(map["rules"], "rules", MostRules).Select((value, i) => rules.Read(value, i + 1))],
            [.. Items(map["tests"], "tests", MostTests).Select((value, i) => tests.Read(value, i + 1))]);
    }

    private IReadOnlyList<YamlValue> Items(YamlValue? value, string where, int most)
    {
        if (value is null or { IsEmpty: true })
        {
            return [];
        }

        if (value.Items is not { } items || items.Count > most)
        {
            findings.Error(value.Line, where, $"must be a list of at most {most}");
            return [];
        }

        return items;
    }

    private Dictionary<string, ulong> ReadGroups(YamlValue? value)
    {
        var groups = new Dictionary<string, ulong>(StringComparer.Ordinal);
        if (value is null or { IsEmpty: true })
        {
            return groups;
        }

        if (value.Entries is not { } entries || entries.Count > MostGroups)
        {
            findings.Error(value.Line, "groups", $"must be a mapping of at most {MostGroups} names to lists of members");
            return groups;
        }

        var members = WordList.OfPeers(ImmutableDictionary<string, ulong>.Empty);
        foreach (var (key, listed) in entries)
        {
            var name = key.Text ?? "";
            if (!IsGroupName(name))
            {
                findings.Error(key.Line, "groups", $"{Findings.Echo(name)} is no group name: 1 to {LongestGroupName} of a-z 0-9 _ -, beginning with a letter, not 'all'");
                continue;
            }

            if (!groups.TryAdd(name, members.Read(listed, $"groups: {name}", findings, mayBeEmpty: true)))
            {
                findings.Error(key.Line, "groups", $"'{name}' stands twice");
            }
            else if (groups[name] == 0)
            {
                findings.Warn(key.Line, $"groups: {name}", "the group is empty");
            }
        }

        return groups;
    }

    // Lower case, so that a group can never be taken for a member's code.
    private static bool IsGroupName(string name) =>
        name.Length is > 0 and <= LongestGroupName && name != WordList.All && char.IsAsciiLetterLower(name[0])
        && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '_' or '-');
}
