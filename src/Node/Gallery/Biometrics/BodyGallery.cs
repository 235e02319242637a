using System.Collections.Concurrent;
using Kalkan.Federation.Sharing;
using Kalkan.Matching.Fusion;
using Kalkan.Matching.Identity;
using Kalkan.Matching.Iris;

namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>
/// The fingers, faces, irises and voices of all records, a shelf for each kind that compares. Changed in place by one writer, searched by many
/// readers without a lock.
/// </summary>
/// <param name="turns">So many searches compute at the same time.</param>
/// <param name="time">By which their turns are measured.</param>
internal sealed class BodyGallery(int turns, TimeProvider time)
{
    private readonly Dictionary<GalleryEntry, (int Owner, List<ShelvedTemplate> Places)> _places = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<(MatchField Field, string Model, int Dimensions), VectorShelf> _vectors = new();
    private readonly ConcurrentDictionary<IrisLayout, IrisShelf> _irises = new();
    private readonly FingerShelf _fingers = new();
    private readonly OwnerTable _owners = new();
    private readonly Partitions _partitions = new();
    private readonly ScanEpochs _epochs = new();
    private readonly ScanTurns _turns = new(turns, time);
    private readonly Lock _writer = new();

    /// <summary>How many searches wait for a turn.</summary>
    public int Waiting => _turns.Waiting;

    /// <summary>Shelves an entry's templates.</summary>
    public void Add(GalleryEntry entry)
    {
        if (entry.Person is not { Templates: { IsEmpty: false } templates })
        {
            return;
        }

        lock (_writer)
        {
            var (owner, partition) = (_owners.Add(entry), _partitions.Of(entry.Traits));
            _places[entry] = (owner,
            [
                .. templates.Fingers.Select(f => _fingers.Add(owner, partition, f)),
                .. templates.Faces.Select(f => Shelf(MatchField.Face, f).Add(owner, partition, f.Vector)),
                .. templates.Irises.Select(i => Shelf(i.Code).Add(owner, partition, i.Code)),
                .. templates.Voices.Select(v => Shelf(MatchField.Voice, v).Add(owner, partition, v.Vector)),
            ]);
        }
    }

    /// <summary>Takes an entry's templates away as soon as no scan that runs now needs them.</summary>
    public void Retire(GalleryEntry entry)
    {
        if (entry.Person is { Templates.IsEmpty: false })
        {
            _epochs.Retire(() => Remove(entry));
        }
    }

    /// <summary>A question without a search has come: searches stand back behind it.</summary>
    public void ComeFirst() => _turns.ComeFirst();

    /// <summary>Begins a search: what is shelved from here on is kept until it is disposed of.</summary>
    public BodyScan Begin() => new(_owners, _epochs, _turns);

    /// <summary>Lets a search look for a person's templates among the entries that are there now and may take part.</summary>
    public void Choose(BodyScan scan, PersonTemplates probe, Func<RecordTraits, MatchField, bool> mayMatch)
    {
        if (!probe.Fingers.IsEmpty)
        {
            scan.Add(_fingers, probe.Fingers, Allowed(MatchField.Fingerprint, mayMatch));
        }

        AddVectors(scan, MatchField.Face, probe.Faces, mayMatch);
        AddVectors(scan, MatchField.Voice, probe.Voices, mayMatch);
        foreach (var eyes in probe.Irises.GroupBy(eye => eye.Code.Layout))
        {
            if (_irises.TryGetValue(eyes.Key, out var shelf))
            {
                scan.Add(shelf, [.. eyes.Select(eye => eye.Code)], Allowed(MatchField.Iris, mayMatch));
            }
        }
    }

    /// <summary>What there is of a modality that may take part: which models, of how many values, and which layouts; in order.</summary>
    public IReadOnlyList<ShelfName> Names(MatchField field, Func<RecordTraits, MatchField, bool> mayMatch)
    {
        var allowed = Allowed(field, mayMatch);
        IEnumerable<ITemplateShelf> shelves = field switch
        {
            MatchField.Fingerprint => [_fingers],
            MatchField.Iris => _irises.Values,
            _ => _vectors.Where(pair => pair.Key.Field == field).Select(pair => pair.Value),
        };
        return [.. shelves.Where(shelf => shelf.Count(allowed) > 0).Select(shelf => shelf.Name)
            .OrderBy(name => name.Text, StringComparer.Ordinal).ThenBy(name => name.Dimensions)];
    }

    private void AddVectors(
        BodyScan scan, MatchField field, IEnumerable<ModelVector> probes, Func<RecordTraits, MatchField, bool> mayMatch)
    {
        foreach (var vectors in probes.GroupBy(v => (field, v.Model, v.Vector.Dimensions)))
        {
            if (_vectors.TryGetValue(vectors.Key, out var shelf))
            {
                scan.Add(shelf, [.. vectors.Select(v => v.Vector)], Allowed(field, mayMatch));
            }
        }
    }

    private bool[] Allowed(MatchField field, Func<RecordTraits, MatchField, bool> mayMatch) =>
        _partitions.Allowed(traits => mayMatch(traits, field));

    private void Remove(GalleryEntry entry)
    {
        lock (_writer)
        {
            if (_places.Remove(entry, out var held))
            {
                held.Places.ForEach(place => place.Shelf.Remove(place));
                _owners.Remove(held.Owner);
            }
        }
    }

    private VectorShelf Shelf(MatchField field, ModelVector vector) => _vectors.GetOrAdd(
        (field, vector.Model, vector.Vector.Dimensions), static (key, turns) => new(new(key.Model, key.Dimensions), turns), _turns);

    private IrisShelf Shelf(IrisCode code) => _irises.GetOrAdd(code.Layout, static layout => new(layout));
}
