using Kalkan.Federation.Answering;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Sharing;
using Kalkan.Matching.Fusion;
using Kalkan.Node.Gallery.Biometrics;
using Kalkan.Node.Records;

namespace Kalkan.Node.Gallery;

/// <summary>
/// This member's records, searched in memory. A record without a grant is skipped before it is looked at; a field
/// that the grant does not let match selects nobody and is compared with nothing.
/// </summary>
internal sealed class RecordGallery(MrzProbes mrz, TemplateFacts templates) : IGallery
{
    /// <summary>From so many segments on, who changes the gallery waits for a merge: readers must not pay for writers.</summary>
    private const int MostSegments = 64;

    private readonly Lock _writer = new();
    private readonly Lock _merger = new();
    private readonly BodyGallery _bodies = new(Math.Max(1, Environment.ProcessorCount - 1), TimeProvider.System);
    private GallerySnapshot _current = GallerySnapshot.Empty;
    private int _merging;

    /// <summary>Everything at this instant.</summary>
    public GallerySnapshot Current => Volatile.Read(ref _current);

    /// <summary>How many searches by template wait for a turn.</summary>
    public int WaitingScans => _bodies.Waiting;

    /// <summary>A record, made ready.</summary>
    public GalleryEntry EntryOf(Record record) => new(record, RecordTraitsOf.Of(record), templates);

    /// <summary>Puts all records in place, at start.</summary>
    public void Load(IReadOnlyCollection<GalleryEntry> entries)
    {
        lock (_writer)
        {
            foreach (var entry in entries)
            {
                _bodies.Add(entry);
            }

            Volatile.Write(ref _current, GallerySnapshot.Of(entries));
        }
    }

    /// <summary>Takes a committed batch over; the next question sees it.</summary>
    public void Change(IReadOnlyList<KeyValuePair<string, GalleryEntry?>> changes)
    {
        lock (_writer)
        {
            var (before, after) = (_current, _current.With(changes));
            var ids = changes.Select(change => change.Key).Distinct(StringComparer.Ordinal).ToArray();
            foreach (var id in ids)
            {
                if (after.EntryOf(id) is { } entry)
                {
                    _bodies.Add(entry);
                }
            }

            Volatile.Write(ref _current, after);
            foreach (var id in ids)
            {
                if (before.EntryOf(id) is { } entry)
                {
                    _bodies.Retire(entry);
                }
            }
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
    public ValueTask<Findings> FindAsync(Probe probe, SharingScope scope, IScanWatch watch, CancellationToken cancellation)
    {
        var facts = ProbeFacts.Of(mrz.Expand(probe), templates);
        if (facts.Person is { Templates.IsEmpty: false } person)
        {
            return new(FindBodyAsync(probe, facts, person.Templates, scope, watch, cancellation));
        }

        _bodies.ComeFirst();
        return new(new Findings(new CandidateSearch(Current, facts, scope).Find([], step: null, cancellation), []));
    }

    /// <summary>
    /// The scan comes first and the comparison after it, so that both see one snapshot: what a scan finds that is not in it has been
    /// changed since the question came. The snapshot is taken when the scan has begun and before its shelves are chosen: everything in it is then
    /// shelved, under a partition that is known, and stays.
    /// </summary>
    private async Task<Findings> FindBodyAsync(
        Probe probe, ProbeFacts facts, PersonTemplates asked, SharingScope scope, IScanWatch watch, CancellationToken cancellation)
    {
        using var scan = _bodies.Begin();
        var search = new CandidateSearch(Current, facts, scope);
        _bodies.Choose(scan, asked, search.MayMatch);
        var uncompared = Comparability.Of(probe.Person.Templates, field => _bodies.Names(field, search.MayMatch));
        return new(await scan.RunAsync(watch, (bodies, step) => search.Find(bodies, step, cancellation), cancellation), uncompared);
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
}
