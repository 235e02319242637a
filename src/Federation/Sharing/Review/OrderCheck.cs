using System.Collections.Immutable;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Sharing.Writing;

namespace Kalkan.Federation.Sharing.Review;

/// <summary>What is wrong with rules because of the rules around them.</summary>
internal static class OrderCheck
{
    public static void Run(ImmutableArray<WrittenRule> rules, Findings findings)
    {
        for (var i = 0; i < rules.Length; i++)
        {
            var (rule, line) = (rules[i].Rule, rules[i].Line);
            var earlier = rules.Take(i).Select(written => written.Rule).Where(other => Outlives(other, rule) && Meet(other, rule)).ToList();
            if (earlier.Count > 0 && IsShadowed(rule, earlier))
            {
                findings.Error(
                    line, rule.Name, $"can never apply: earlier rules govern all it names ({string.Join(", ", earlier.Select(other => other.Name))})");
            }

            var heir = rules.Skip(i + 1).Select(written => written.Rule)
                .FirstOrDefault(other => rule.ValidUntil is not null && Outlives(other, rule) && other.ValidUntil != rule.ValidUntil
                    && Meet(other, rule) && GivesMore(other.Grant, rule.Grant));
            if (heir is not null)
            {
                findings.Warn(line, rule.Name, $"after {rule.ValidUntil:yyyy-MM-dd} the rule '{heir.Name}' takes over and gives more");
            }
        }
    }

    private static bool IsShadowed(SharingRule rule, List<SharingRule> earlier)
    {
        foreach (var peer in CountryCodes.All)
        {
            foreach (var purpose in Enum.GetValues<Purpose>().Where(purpose => rule.NamesEver(peer, purpose)))
            {
                foreach (var kind in Enum.GetValues<RecordKind>().Where(kind => (rule.Kinds & (1u << (int)kind)) != 0))
                {
                    var governed = earlier
                        .Where(other => other.NamesEver(peer, purpose) && (other.Kinds & (1u << (int)kind)) != 0)
                        .Aggregate(0UL, (categories, other) => categories | other.Categories);
                    if ((rule.Categories & ~governed) != 0)
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }

    private static bool Outlives(SharingRule other, SharingRule rule) =>
        other.ValidUntil is null || (rule.ValidUntil is not null && other.ValidUntil >= rule.ValidUntil);

    private static bool Meet(SharingRule one, SharingRule other) =>
        (one.Peers & other.Peers) != 0 && (one.Purposes & other.Purposes) != 0
        && (one.Categories & other.Categories) != 0 && (one.Kinds & other.Kinds) != 0;

    private static bool GivesMore(Grant one, Grant other) =>
        !((one.Match - other.Match) | (one.Show - other.Show) | (one.Confirm - (other.Confirm | other.Show))).IsEmpty;
}
