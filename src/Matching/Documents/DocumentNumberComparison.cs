using System.Collections.Immutable;

namespace Kalkan.Matching.Documents;

/// <summary>How two document numbers relate, and where they could have been confused.</summary>
/// <param name="Likeness">The relation.</param>
/// <param name="Positions">
/// For <see cref="DocumentNumberLikeness.Confusable"/>: characters of the normal form, from 1, that look alike; else empty.
/// </param>
public readonly record struct DocumentNumberComparison(DocumentNumberLikeness Likeness, ImmutableArray<int> Positions);
