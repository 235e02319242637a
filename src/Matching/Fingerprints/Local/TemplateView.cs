namespace Kalkan.Matching.Fingerprints.Local;

/// <summary>Looks at the words of one template, wherever they lie; seven words behind them can be read.</summary>
internal readonly ref struct TemplateView(ReadOnlySpan<ulong> words, int count)
{
    /// <summary>Minutiae.</summary>
    public int Count { get; } = count;

    public ReadOnlySpan<ulong> Words { get; } = words;

    /// <summary>The words of the template alone.</summary>
    public ReadOnlySpan<ulong> OwnWords => Words[..(TemplateWords.Runs * Count)];

    public ReadOnlySpan<ulong> Places => Words.Slice(TemplateWords.Place * Count, Count);

    public static TemplateView Of(FingerprintTemplate template) => new(template.Words, template.MinutiaCount);
}
