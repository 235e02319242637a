using Kalkan.Matching.Fingerprints.Local;

namespace Kalkan.Matching.Fingerprints.Search;

/// <summary>
/// A run of templates in one array. Words are written once, before the count publishes their template, so a reader never sees a torn one;
/// a removed template stays until the writer replaces the chunk by a new one.
/// </summary>
internal sealed class TemplateChunk(int words, int templates)
{
    private readonly ulong[] _words = new ulong[words + TemplateWords.Padding];
    private readonly Entry[] _entries = new Entry[templates];
    private int _end;
    private int _count;

    /// <summary>Templates written, removed ones too.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Words of templates that were removed; the writer's own number.</summary>
    public int RemovedWords { get; set; }

    public int UsedWords => _end;

    public long MemoryBytes => ((long)_words.Length * sizeof(ulong)) + ((long)_entries.Length * Entry.Bytes);

    public ref readonly Entry this[int index] => ref _entries[index];

    public bool HasRoom(int length) => _end + length <= _words.Length - TemplateWords.Padding && _count < _entries.Length;

    /// <summary>The template at an index below <see cref="Count"/>.</summary>
    public TemplateView Template(int index)
    {
        var entry = _entries[index];
        return new(_words.AsSpan(entry.Start, (entry.Minutiae * TemplateWords.Runs) + TemplateWords.Padding), entry.Minutiae);
    }

    /// <summary>Writes a template behind the last; <paramref name="entry"/> tells all but its place.</summary>
    public int Add(Entry entry, TemplateView template)
    {
        var index = _count;
        template.OwnWords.CopyTo(_words.AsSpan(_end));
        _entries[index] = entry with { Start = _end, Minutiae = template.Count };
        _end += template.OwnWords.Length;
        Volatile.Write(ref _count, index + 1);
        return index;
    }
}
