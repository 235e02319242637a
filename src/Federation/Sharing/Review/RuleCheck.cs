using Kalkan.Federation.Contracts;
using Kalkan.Federation.Sharing.Writing;

namespace Kalkan.Federation.Sharing.Review;

/// <summary>What is wrong with one rule taken alone.</summary>
internal static class RuleCheck
{
    private static readonly FieldSet Templates = FieldSet.Of(Field.Fingerprint, Field.Face, Field.Iris, Field.Voice);

    // A name alone is never a hit, whatever its kind.
    private static readonly FieldSet NameFields = FieldSet.Of(Field.Name, Field.Alias, Field.WeakAlias);

    public static void Run(WrittenRule written, DateOnly today, Findings findings)
    {
        var (rule, line) = (written.Rule, written.Line);
        if (rule.Peers == 0)
        {
            findings.Error(line, rule.Name, "can never apply: its groups are empty");
        }

        if (rule.ValidUntil < today)
        {
            findings.Warn(line, rule.Name, $"can never apply: it expired on {rule.ValidUntil:yyyy-MM-dd}");
        }

        CheckRights(written, findings);
        if (written.Rights.IsEmpty)
        {
            findings.Warn(line, rule.Name, "gives nothing; it only keeps its records from the rules below it");
        }
        else if (rule.Grant.Match.IsEmpty)
        {
            findings.Error(line, rule.Name, "can never produce a hit: no field may match");
        }
        else if ((rule.Grant.Show | rule.Grant.Confirm).IsEmpty)
        {
            findings.Error(line, rule.Name, "can never produce a hit: no field is shown or may be confirmed");
        }
        else
        {
            CheckKinds(written, findings);
        }
    }

    private static void CheckRights(WrittenRule written, Findings findings)
    {
        var kinds = Kinds(written.Rule).ToList();
        var had = kinds.Aggregate(FieldSet.None, (all, kind) => all | FieldCatalog.FieldsOf(kind));
        var asked = kinds.Aggregate(FieldSet.None, (all, kind) => all | FieldCatalog.AskedOf(kind));
        foreach (var right in written.Rights)
        {
            var word = PolicyWords.Of(right.Field);
            if (right is { Show: true, Confirm: true })
            {
                findings.Error(right.Line, written.Rule.Name, $"{word}: show and confirm contradict each other");
            }

            if (!had.Contains(right.Field))
            {
                findings.Error(right.Line, written.Rule.Name, $"{word}: no record of kind {Words(kinds)} has it");
            }
            else if (right.Match && !asked.Contains(right.Field))
            {
                findings.Warn(right.Line, written.Rule.Name, $"{word}: match has no effect, no question asks with it");
            }

            if (right.Show && Templates.Contains(right.Field))
            {
                findings.Warn(
                    right.Line, written.Rule.Name, $"{word}: show gives the templates themselves away; match compares and keeps them at home");
            }
        }
    }

    private static void CheckKinds(WrittenRule written, Findings findings)
    {
        var grant = written.Rule.Grant;
        var kinds = Kinds(written.Rule).ToList();
        var dead = kinds.Where(kind => !CanFind(grant.Match, kind)).ToList();
        var mute = kinds.Where(kind => ((grant.Show | grant.Confirm) & FieldCatalog.FieldsOf(kind)).IsEmpty).ToList();
        if (dead.Union(mute).Count() == kinds.Count)
        {
            var why = dead.Count == 0 ? "nothing of them is shown or may be confirmed" : "a name alone is never a hit, one more field must match";
            findings.Error(written.Line, written.Rule.Name, $"can never produce a hit: {why}");
            return;
        }

        if (!written.NamesKinds)
        {
            return;
        }

        foreach (var kind in dead)
        {
            findings.Warn(written.Line, written.Rule.Name, $"can never find a record of kind {PolicyWords.Of(kind)} by these fields");
        }

        foreach (var kind in mute.Except(dead))
        {
            findings.Warn(written.Line, written.Rule.Name, $"shows and confirms nothing of a record of kind {PolicyWords.Of(kind)}");
        }
    }

    private static bool CanFind(FieldSet match, RecordKind kind) =>
        !((match & FieldCatalog.AskedOf(kind)) - NameFields).IsEmpty;

    private static IEnumerable<RecordKind> Kinds(SharingRule rule) =>
        Enum.GetValues<RecordKind>().Where(kind => (rule.Kinds & (1u << (int)kind)) != 0);

    private static string Words(IEnumerable<RecordKind> kinds) => string.Join(" or ", kinds.Select(PolicyWords.Of));
}
