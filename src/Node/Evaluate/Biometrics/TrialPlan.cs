namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>Which samples are compared with which, and who is looked for among whom.</summary>
internal sealed class TrialPlan
{
    private readonly IReadOnlyList<SampleName> _probes;
    private readonly IReadOnlyList<SampleName> _references;
    private readonly bool _isOneSet;
    private readonly ILookup<string, int> _byDatabase;
    private readonly Dictionary<string, int> _first;

    /// <param name="probes">The samples that ask.</param>
    /// <param name="references">
    /// The samples that are asked: the same list, and every pair within a database is compared once, the earlier as probe; or another
    /// extractor's templates of the same samples, and every probe is compared with every reference of its database but itself.
    /// </param>
    /// <param name="leaveOneOut">Whether every probe is looked for among all other samples, instead of among the first impressions.</param>
    public TrialPlan(IReadOnlyList<SampleName> probes, IReadOnlyList<SampleName> references, bool leaveOneOut = false)
    {
        (_probes, _references, _isOneSet) = (probes, references, ReferenceEquals(probes, references));
        _byDatabase = Enumerable.Range(0, references.Count).ToLookup(i => references[i].Database, StringComparer.Ordinal);
        var bySource = Enumerable.Range(0, references.Count).ToLookup(i => references[i].Source, StringComparer.Ordinal);
        _first = bySource.ToDictionary(source => source.Key, source => source.MinBy(i => references[i].Impression), StringComparer.Ordinal);
        Databases = [.. probes.Select(name => name.Database).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Gallery = leaveOneOut ? [.. Enumerable.Range(0, references.Count)] : [.. _first.Values.Order()];
        Searches = [.. Enumerable.Range(0, probes.Count).Where(probe => leaveOneOut
            ? bySource[probes[probe].Source].Any(reference => !IsSame(probe, reference))
            : _first.TryGetValue(probes[probe].Source, out var first) && !IsSame(probe, first))];
    }

    /// <summary>The databases in the order of their names.</summary>
    public IReadOnlyList<string> Databases { get; }

    /// <summary>The references that are searched, of all databases together: each source's impression with the lowest number, or all.</summary>
    public IReadOnlyList<int> Gallery { get; }

    /// <summary>The probes that have a mate in the gallery beside themselves.</summary>
    public IReadOnlyList<int> Searches { get; }

    /// <summary>Whether a probe and a reference are of one source.</summary>
    public bool IsMate(int probe, int reference) => _probes[probe].Source == _references[reference].Source;

    /// <summary>Whether they are of one and the same sample.</summary>
    public bool IsSame(int probe, int reference) => _probes[probe].Text == _references[reference].Text;

    /// <summary>The probes of a database.</summary>
    public IReadOnlyList<int> ProbesOf(string database) => [.. Enumerable.Range(0, _probes.Count).Where(i => _probes[i].Database == database)];

    /// <summary>The comparisons that a probe takes part in as probe.</summary>
    public IEnumerable<Trial> TrialsOf(int probe)
    {
        foreach (var reference in _byDatabase[_probes[probe].Database])
        {
            if (_isOneSet ? probe < reference : !IsSame(probe, reference))
            {
                yield return new(reference, IsMate(probe, reference), IsFirst(_probes[probe]) && IsFirst(_references[reference]));
            }
        }
    }

    private bool IsFirst(SampleName name) => _first.TryGetValue(name.Source, out var first) && _references[first].Impression == name.Impression;
}
