namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>Which samples are compared with which, and who is looked for among whom.</summary>
/// <param name="probes">The samples that ask.</param>
/// <param name="references">
/// The samples that are asked: the same list, and every pair within a database is compared once, the earlier as probe; or another
/// extractor's templates of the same samples, and every probe is compared with every reference of its database but itself.
/// </param>
internal sealed class TrialPlan(IReadOnlyList<SampleName> probes, IReadOnlyList<SampleName> references)
{
    private readonly bool _isOneSet = ReferenceEquals(probes, references);
    private readonly ILookup<string, int> _references = Enumerable.Range(0, references.Count).ToLookup(i => references[i].Database, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _first = Enumerable.Range(0, references.Count).GroupBy(i => references[i].Source, StringComparer.Ordinal)
        .ToDictionary(source => source.Key, source => source.MinBy(i => references[i].Impression), StringComparer.Ordinal);

    /// <summary>The databases in the order of their names.</summary>
    public IReadOnlyList<string> Databases { get; } = [.. probes.Select(name => name.Database).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The gallery of the search: each source's impression with the lowest number, of all databases together.</summary>
    public IReadOnlyList<int> Gallery => [.. _first.Values.Order()];

    /// <summary>The probes that have a mate in the gallery and are not the very sample that stands there.</summary>
    public IReadOnlyList<int> Searches =>
        [.. Enumerable.Range(0, probes.Count).Where(i => _first.TryGetValue(probes[i].Source, out var first) && references[first].Impression != probes[i].Impression)];

    /// <summary>Whether a probe and a reference are of one source.</summary>
    public bool IsMate(int probe, int reference) => probes[probe].Source == references[reference].Source;

    /// <summary>The probes of a database.</summary>
    public IReadOnlyList<int> ProbesOf(string database) => [.. Enumerable.Range(0, probes.Count).Where(i => probes[i].Database == database)];

    /// <summary>The comparisons that a probe takes part in as probe.</summary>
    public IEnumerable<Trial> TrialsOf(int probe)
    {
        foreach (var reference in _references[probes[probe].Database])
        {
            if (_isOneSet ? probe < reference : probes[probe].Text != references[reference].Text)
            {
                yield return new(reference, IsMate(probe, reference), IsFirst(probes[probe]) && IsFirst(references[reference]));
            }
        }
    }

    private bool IsFirst(SampleName name) => _first.TryGetValue(name.Source, out var first) && references[first].Impression == name.Impression;
}
