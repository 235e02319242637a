namespace Kalkan.Federation.Sharing;

/// <summary>A rule as it stands in a <see cref="SharingScope"/>.</summary>
/// <param name="Categories">One bit for each category that the rule names.</param>
/// <param name="Kinds">One bit for each record kind that the rule names.</param>
/// <param name="Grant">
/// What it gives; null where it gives nothing to this question. Such a rule still governs its records: a later,
/// wider rule must not take them over because an earlier one refuses.
/// </param>
public readonly record struct ScopedRule(ulong Categories, uint Kinds, Grant? Grant)
{
    /// <summary>Whether the rule names the record's kind and one of its categories.</summary>
    public bool Covers(in RecordTraits record) =>
        (Categories & record.Categories) != 0 && (Kinds & (1u << (int)record.Kind)) != 0;
}
