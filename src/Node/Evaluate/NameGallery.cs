using Kalkan.Matching.Names;
using Kalkan.Matching.Names.Index;

namespace Kalkan.Node.Evaluate;

/// <summary>The names that are searched: lines <c>id, name</c>; an id on several lines is one record with several names.</summary>
internal sealed class NameGallery
{
    private const int Batch = 8192;
    private const int MaxIdLength = 256;

    private readonly Dictionary<string, int> _records = new(StringComparer.Ordinal);
    private readonly List<IndexedName> _names = [];
    private readonly List<string>? _texts;

    private NameGallery(bool keepTexts) => _texts = keepTexts ? [] : null;

    /// <summary>The names, ready for the index; a record's number is its place among the ids of the file.</summary>
    public IReadOnlyList<IndexedName> Names => _names;

    /// <summary>The number of records.</summary>
    public int Records => _records.Count;

    /// <summary>Lines whose name the matcher cannot take (empty, too long, control characters); they are not searched.</summary>
    public int Unreadable { get; private set; }

    /// <summary>A name as the file has it; only where the texts were kept.</summary>
    public string TextOf(int name) => _texts![name];

    /// <summary>The number of the record with an id.</summary>
    public bool TryFind(string id, out int record) => _records.TryGetValue(id, out record);

    /// <summary>Reads and folds a whole file, on all cores.</summary>
    public static NameGallery Read(string path, NameKind kind, bool keepTexts, Action<double> progress, CancellationToken stop)
    {
        var file = new TsvFile(path, "id\tname", fewest: 2);
        var gallery = new NameGallery(keepTexts);
        foreach (var lines in file.Read(progress).Chunk(Batch))
        {
            stop.ThrowIfCancellationRequested();
            var folded = new FoldedName?[lines.Length];
            Parallel.For(0, lines.Length, i => folded[i] = FoldedName.TryFold(lines[i].Fields[1], kind, out var name, out _) ? name : null);
            for (var i = 0; i < lines.Length; i++)
            {
                gallery.Add(file, lines[i], folded[i]);
            }
        }

        return gallery;
    }

    private void Add(TsvFile file, TsvLine line, FoldedName? name)
    {
        var id = line.Fields[0].Trim();
        if (id.Length is 0 or > MaxIdLength || id.Contains(',', StringComparison.Ordinal))
        {
            throw file.Fault(line.Number, $"An id has 1 to {MaxIdLength} characters and no comma.");
        }

        if (!_records.TryGetValue(id, out var record))
        {
            _records.Add(id, record = _records.Count);
        }

        if (name is null)
        {
            Unreadable++;
            return;
        }

        _names.Add(new IndexedName(record, 0, name));
        _texts?.Add(line.Fields[1]);
    }
}
