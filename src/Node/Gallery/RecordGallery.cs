using Kalkan.Federation.Answering;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Sharing;
using Kalkan.Matching.Identity;

namespace Kalkan.Node.Gallery;

/// <summary>
/// This member's records, searched in memory. A record without a grant is skipped before it is looked at; a field
/// that the grant does not let match selects nobody and is compared with nothing.
/// </summary>
internal sealed class RecordGallery(MrzProbes mrz) : IGallery
{
    /// <summary>From so many segments on, who changes the gallery waits for a merge: readers must not pay for writers.</summary>
    private const int MostSegments = 64;

    private readonly Lock _writer = new();
    private readonly Lock _merger = new();
    private GallerySnapshot _current = GallerySnapshot.Empty;
    private int _merging;

    /// <summary>Everything at this instant.</summary>
    public GallerySnapshot Current => Volatile.Read(ref _current);

    /// <summary>Puts all records in place, at start.</summary>
    public void Load(IEnumerable<GalleryEntry> entries)
    {
        lock (_writer)
        {
            Volatile.Write(ref _current, GallerySnapshot.Of(entries));
        }
    }

    /// <summary>Takes a committed batch over; the next question sees it.</summary>
    public void Change(IEnumerable<KeyValuePair<string, GalleryEntry?>> changes)
    {
        lock (_writer)
        {
            Volatile.Write(ref _current, _current.With(changes));
        }

        if (Current.Segments > MostSegments)
        {
            Merge();
        }
        else if (Interlocked.Exchange(ref _merging, 1) == 0)
        {
            ThreadPool.QueueUserWorkItem(static gallery =>
            {
                gallery.Merge();
                Volatile.Write(ref gallery._merging, 0);
            }, this, preferLocal: false);
        }
    }

    /// <inheritdoc />
    public ValueTask<Findings> FindAsync(Probe probe, SharingScope scope, IScanWatch watch, CancellationToken cancellation) =>
        ValueTask.FromResult(new Findings(Find(probe, scope, cancellation), []));

    private List<Candidate> Find(Probe probe, SharingScope scope, CancellationToken cancellation)
    {
        var facts = ProbeFacts.Of(mrz.Expand(probe));
        var snapshot = Current;
        var seen = new HashSet<GalleryEntry>(ReferenceEqualityComparer.Instance);
        var found = new List<Candidate>();
        foreach (var (field, key) in GalleryKeys.Of(facts))
        {
            cancellation.ThrowIfCancellationRequested();
            Consider(snapshot.Find(key), entry => scope.GrantFor(entry.Traits) is { } grant && grant.Match.Contains(FieldNames.Of(field)));
        }

        foreach (var (kind, name) in facts.Names())
        {
            cancellation.ThrowIfCancellationRequested();
            Consider(
                snapshot.Find(name, kind, (traits, field) => scope.GrantFor(traits) is { } grant && grant.Match.Contains(FieldNames.Of(field))),
                _ => true);
        }

        return found;

        void Consider(IEnumerable<GalleryEntry> entries, Func<GalleryEntry, bool> mayMatch)
        {
            foreach (var entry in entries)
            {
                if (mayMatch(entry) && seen.Add(entry) && scope.GrantFor(entry.Traits) is { } grant
                    && Compare(facts, entry, FieldNames.Of(grant.Match)) is { Hit: true } comparison)
                {
                    found.Add(new(
                        entry.Id,
                        entry.Traits.Kind,
                        grant,
                        comparison.Score,
                        [.. comparison.Evidence.Select(e => FieldNames.Of(e))],
                        entry.Record));
                }
            }
        }
    }

    // One at a time, beside the work; what is changed meanwhile lies in newer segments and stays.
    private void Merge()
    {
        lock (_merger)
        {
            while (Current is var seen && seen.Mergeable() is { IsEmpty: false } parts)
            {
                var merged = seen.Merge(parts);
                lock (_writer)
                {
                    Volatile.Write(ref _current, _current.Replace(parts, merged));
                }
            }
        }
    }

    private static Comparison Compare(ProbeFacts probe, GalleryEntry entry, MatchFields allowed)
    {
        if (entry.Person is { } person)
        {
            return probe.Person is null ? Comparison.Nothing : PersonComparison.Compare(probe.Person, person, allowed);
        }

        if (entry.Organisation is { } organisation)
        {
            return probe.Organisation is null ? Comparison.Nothing : OrganisationComparison.Compare(probe.Organisation, organisation, allowed);
        }

        var best = Comparison.Nothing;
        foreach (var document in entry.Document is null ? [] : probe.Documents)
        {
            var comparison = DocumentComparison.Compare(document, entry.Document!, allowed);
            best = comparison.Score > best.Score ? comparison : best;
        }

        return best;
    }
}
