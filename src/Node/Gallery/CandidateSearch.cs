using Kalkan.Federation.Sharing;
using Kalkan.Matching.Fusion;
using Kalkan.Matching.Identity;
using Kalkan.Matching.Templates;

namespace Kalkan.Node.Gallery;

/// <summary>
/// One question against one snapshot: selects by names, keys and bodies, compares each selected entry once, and keeps the hits.
/// </summary>
internal sealed class CandidateSearch(GallerySnapshot snapshot, ProbeFacts facts, SharingScope scope)
{
    private readonly HashSet<GalleryEntry> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly List<Candidate> _found = [];

    /// <summary>The hits among what names, documents and birth dates select, and what a scan of bodies has found.</summary>
    /// <param name="bodies">Found by the scan.</param>
    /// <param name="step">Called after each comparison with how many fingers were held against each other in it.</param>
    /// <param name="cancellation">Ends it.</param>
    public IReadOnlyList<Candidate> Find(IReadOnlyList<GalleryEntry> bodies, ScanStep? step, CancellationToken cancellation)
    {
        foreach (var entry in bodies)
        {
            if (ReferenceEquals(snapshot.EntryOf(entry.Id), entry))
            {
                Consider(entry, step, cancellation);
            }
        }

        foreach (var (field, key) in GalleryKeys.Of(facts))
        {
            foreach (var entry in snapshot.Find(key))
            {
                if (MayMatch(entry.Traits, field))
                {
                    Consider(entry, step, cancellation);
                }
            }
        }

        foreach (var (kind, name) in facts.Names())
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var entry in snapshot.Find(name, kind, MayMatch))
            {
                Consider(entry, step, cancellation);
            }
        }

        return _found;
    }

    /// <summary>Whether the asker may find such a record by this field.</summary>
    public bool MayMatch(RecordTraits traits, MatchField field) =>
        scope.GrantFor(traits) is { } grant && grant.Match.Contains(FieldNames.Of(field));

    // Many fingers of unknown position against many of a record are milliseconds: who has gone is looked for before each.
    private void Consider(GalleryEntry entry, ScanStep? step, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!_seen.Add(entry) || scope.GrantFor(entry.Traits) is not { } grant)
        {
            return;
        }

        if (FindHit(facts, entry, FieldNames.Of(grant.Match)) is { } comparison)
        {
            _found.Add(new(
                entry.Id, entry.Traits.Kind, grant, comparison.Score, [.. comparison.Evidence.Select(e => FieldNames.Of(e))], entry.Record));
        }

        step?.Invoke(MayMatch(entry.Traits, MatchField.Fingerprint) ? Meetings(facts.Person?.Templates, entry.Person?.Templates) : 0);
    }

    private static long Meetings(PersonTemplates? probe, PersonTemplates? record) => probe is null || record is null
        ? 0
        : probe.Fingers.Sum(one => record.Fingers.LongCount(other => one.Position == other.Position || one.Position == 0 || other.Position == 0));

    private static Comparison? FindHit(ProbeFacts probe, GalleryEntry entry, MatchFields allowed)
    {
        if (entry.Person is { } person)
        {
            return probe.Person is null ? null : PersonComparison.FindHit(probe.Person, person, allowed);
        }

        if (entry.Organisation is { } organisation)
        {
            return probe.Organisation is null ? null : OrganisationComparison.FindHit(probe.Organisation, organisation, allowed);
        }

        var best = Comparison.Nothing;
        foreach (var document in entry.Document is null ? [] : probe.Documents)
        {
            var comparison = DocumentComparison.Compare(document, entry.Document!, allowed);
            best = comparison.Score > best.Score ? comparison : best;
        }

        return best.Hit ? best : null;
    }
}
