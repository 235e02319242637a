using System.Collections.Immutable;
using Kalkan.Matching.Names;
using Kalkan.Node.Records;
using Kalkan.Node.Storage;

namespace Kalkan.Node.Gallery;

/// <summary>Fills the gallery from the store at start, and follows each committed change.</summary>
internal static class GalleryLoading
{
    /// <summary>Reads the word lists, once, while other parts of a node that has records are being opened.</summary>
    public static void Prepare(NodeDatabase database)
    {
        if (database.Read(db => db.GetCollection(SealedRecord.Collection).Query().FirstOrDefault()) is not null)
        {
            ThreadPool.QueueUserWorkItem(static _ =>
            {
                RecordFacts.Fold(["Muhammad Ali"]);
                RecordFacts.Fold(["Bank of Georgia"], NameKind.Organisation);
            });
        }
    }

    /// <summary>Reads every record; while one chunk is read, the ones before it are folded on the other cores.</summary>
    public static async Task LoadAsync(IRecordStore store, RecordGallery gallery, Action<long>? progress, CancellationToken cancellation)
    {
        var entries = new List<GalleryEntry>();
        var folding = new Queue<Task<GalleryEntry[]>>();
        await foreach (var chunk in store.ReadAllAsync(cancellation))
        {
            folding.Enqueue(Task.Run(() => chunk.Select(gallery.EntryOf).ToArray(), cancellation));
            if (folding.Count > Environment.ProcessorCount * 2)
            {
                entries.AddRange(await folding.Dequeue());
                progress?.Invoke(entries.Count);
            }
        }

        while (folding.TryDequeue(out var chunk))
        {
            entries.AddRange(await chunk);
        }

        progress?.Invoke(entries.Count);
        gallery.Load(entries);
    }

    /// <summary>Takes a batch over before it is acknowledged.</summary>
    public static void Apply(RecordGallery gallery, ImmutableArray<RecordChange> changes) =>
        gallery.Change(changes.AsParallel().AsOrdered().Select(c => KeyValuePair.Create(c.Id, c.Value is null ? null : gallery.EntryOf(c.Value))).ToArray());
}
