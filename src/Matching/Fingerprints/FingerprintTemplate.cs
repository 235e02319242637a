using Kalkan.Matching.Fingerprints.Local;

namespace Kalkan.Matching.Fingerprints;

/// <summary>One impression of one finger, prepared for comparison: its minutiae at 500 dpi and a cylinder of bits around each.</summary>
/// <remarks>
/// The bit form of the minutia cylinder-code (Cappelli, Ferrara, Maltoni, IEEE TPAMI 32(12), 2010). Immutable. The order of the view's minutiae
/// has no effect; their kinds are not used, since extractors disagree about them.
/// </remarks>
public sealed class FingerprintTemplate
{
    private const int ArrayOverhead = 24;
    private const int ObjectBytes = 32;

    private readonly ulong[] _words;

    private FingerprintTemplate(int position, ulong[] words)
    {
        Position = position;
        _words = words;
    }

    /// <summary>0 unknown, 1–10 right thumb to left little finger (ISO/IEC 19794-2:2005 table 2).</summary>
    public int Position { get; }

    /// <summary>Minutiae in use: at most 128, the best and most central of the view.</summary>
    public int MinutiaCount => TemplateWords.Minutiae(_words.Length);

    /// <summary>Bytes the prepared template takes in memory: its words, and what the runtime adds to an array and an object on 64 bits.</summary>
    public int MemoryBytes => (_words.Length * sizeof(ulong)) + ArrayOverhead + ObjectBytes;

    internal ReadOnlySpan<ulong> Words => _words;

    /// <summary>Prepares a view. Any view can be prepared; one of few minutiae matches nothing.</summary>
    public static FingerprintTemplate Of(FingerprintView view) => new(view.Position, CylinderBuilder.Build(MinutiaSelection.Of(view)));
}
