using System.Collections.Immutable;
using Kalkan.Federation.Contracts;
using Kalkan.Node.Records;

namespace Kalkan.Node.Gallery;

/// <summary>Fills the gallery from the store at start, and follows each committed change.</summary>
internal static class GalleryLoading
{
    /// <summary>Reads every record; folding is spread over the cores.</summary>
    public static async Task LoadAsync(IRecordStore store, RecordGallery gallery, Action<long>? progress, CancellationToken cancellation)
    {
        var entries = new List<GalleryEntry>();
        await foreach (var chunk in store.ReadAllAsync(cancellation))
        {
            entries.AddRange(chunk.AsParallel().AsOrdered().Select(EntryOf).ToArray());
            progress?.Invoke(entries.Count);
        }

        gallery.Load(entries);
    }

    /// <summary>Takes a batch over before it is acknowledged.</summary>
    public static void Apply(RecordGallery gallery, ImmutableArray<RecordChange> changes) =>
        gallery.Change(changes.Select(c => KeyValuePair.Create(c.Id, c.Value is null ? null : EntryOf(c.Value))));

    private static GalleryEntry EntryOf(Record record) => new(record, RecordTraitsOf.Of(record));
}
