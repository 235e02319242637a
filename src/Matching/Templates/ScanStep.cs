namespace Kalkan.Matching.Templates;

/// <summary>
/// Called by a long search after each so many comparisons, at most about a millisecond of work apart. The caller may wait in it (a budget),
/// count (progress) or throw <see cref="OperationCanceledException"/>, which ends the search.
/// </summary>
/// <param name="comparisons">Comparisons since the last call; skipped templates count for nothing.</param>
public delegate void ScanStep(long comparisons);
