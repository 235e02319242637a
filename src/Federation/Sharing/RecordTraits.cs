using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Sharing;

/// <summary>
/// All that decides whether and under which rule a record takes part in a question. Nothing else of a record may
/// decide that: a record that takes no part is dropped before anything is compared.
/// </summary>
/// <param name="Kind">What the record is about.</param>
/// <param name="Categories">One bit for each <see cref="Category"/>.</param>
/// <param name="NeverTo">One bit for each <see cref="Countries.Country"/> that must never learn of it (originator control).</param>
/// <param name="Test">Found by test questions only.</param>
/// <param name="LastDay">The last day (UTC) on which it matches, from its review date.</param>
/// <param name="Complete">Legal ground, review date and declared neutrality check are there.</param>
public readonly record struct RecordTraits(
    RecordKind Kind, ulong Categories, ulong NeverTo, bool Test, DateOnly LastDay, bool Complete);
