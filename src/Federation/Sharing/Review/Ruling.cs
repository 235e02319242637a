using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;

namespace Kalkan.Federation.Sharing.Review;

/// <summary>How a policy treats one record for one peer and purpose, and why; the same path as a question takes.</summary>
/// <param name="Scope">The rights of the question.</param>
/// <param name="Rule">The rule that governs the record, or null.</param>
/// <param name="Grant">What it gives, or null where the record takes no part.</param>
/// <param name="Fields">The fields that a record of this kind has.</param>
/// <param name="WithheldBecause">Why nothing goes out at all, or null.</param>
internal sealed record Ruling(SharingScope Scope, SharingRule? Rule, Grant? Grant, FieldSet Fields, string? WithheldBecause)
{
    public FieldSet Match => (Grant?.Match ?? FieldSet.None) & Fields;

    public FieldSet Show => (Grant?.Show ?? FieldSet.None) & Fields;

    public FieldSet Confirm => (Grant?.Confirm ?? FieldSet.None) & Fields;

    /// <summary>The record meets a question of its own sort: a test record a test question.</summary>
    public static Ruling Of(
        SharingPolicy policy, Country peer, Purpose purpose, RecordTraits record, bool signed, DateOnly today)
    {
        var fields = FieldCatalog.FieldsOf(record.Kind);
        var refusal = policy.Resolve(peer, purpose, record.Test, signed, today, out var scope);
        var rule = policy.Rules.FirstOrDefault(
            rule => rule.Names(peer, purpose, today) && rule.Scoped(record.Test, signed).Covers(record));
        var grant = scope.GrantFor(record);
        var ruling = new Ruling(scope, rule, grant, fields, null);
        return ruling with { WithheldBecause = refusal?.Message ?? ruling.Why(peer, record, signed, today) };
    }

    /// <summary>One clause for a human.</summary>
    public string Describe() => WithheldBecause is null ? $"the rule '{Rule?.Name}' governs it" : $"it is withheld: {WithheldBecause}";

    private string? Why(Country peer, RecordTraits record, bool signed, DateOnly today)
    {
        if ((record.NeverTo & (1UL << (int)peer)) != 0)
        {
            return $"The record's never_to names {peer.Code()}.";
        }

        if (!record.Complete)
        {
            return "The record lacks its legal ground, review date or neutrality check.";
        }

        if (record.LastDay < today)
        {
            return "The record's review date has passed.";
        }

        return Rule switch
        {
            null => "No rule for this peer and purpose names the record's kind and one of its categories.",
            _ when !Rule.Answers(record.Test, signed) => $"The rule '{Rule.Name}' refuses unsigned questions.",
            _ when Match.IsEmpty => $"The rule '{Rule.Name}' lets no field match that such a record has.",
            _ when (Show | Confirm).IsEmpty => $"The rule '{Rule.Name}' shows and confirms no field that such a record has.",
            _ => null,
        };
    }
}
