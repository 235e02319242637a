namespace Kalkan.Matching.Fingerprints.Local;

/// <summary>A template's minutiae as runs of numbers, each padded with points far away to whole vectors.</summary>
internal readonly ref struct PointSet
{
    private const int Runs = 4;
    private const float FarAway = 1e6f;

    private static readonly float[] Cosines = [.. Enumerable.Range(0, 1024).Select(i => (float)Math.Cos(i * 2 * Math.PI / 1024))];

    private PointSet(int count, Span<float> numbers)
    {
        Count = count;
        var run = Lanes.Padded(count);
        X = numbers[..run];
        Y = numbers.Slice(run, run);
        Cos = numbers.Slice(2 * run, run);
        Sin = numbers.Slice(3 * run, run);
    }

    public int Count { get; }

    /// <summary>Pixels at 500 dpi.</summary>
    public Span<float> X { get; }

    public Span<float> Y { get; }

    /// <summary>Of the minutia's direction.</summary>
    public Span<float> Cos { get; }

    public Span<float> Sin { get; }

    /// <summary>Floats that a set of so many points takes.</summary>
    public static int Length(int count) => Runs * Lanes.Padded(count);

    public static PointSet Empty(int count, Span<float> numbers) => new(count, numbers[..Length(count)]);

    public static PointSet Of(TemplateView view, Span<float> numbers)
    {
        var set = Empty(view.Count, numbers);
        var places = view.Places;
        for (var i = 0; i < places.Length; i++)
        {
            var direction = TemplateWords.Angle(places[i]) >> 6;
            set.X[i] = TemplateWords.X(places[i]);
            set.Y[i] = TemplateWords.Y(places[i]);
            set.Cos[i] = Cosines[direction];
            set.Sin[i] = Cosines[(direction + 768) & 1023];
        }

        set.X[places.Length..].Fill(FarAway);
        set.Y[places.Length..].Clear();
        set.Cos[places.Length..].Clear();
        set.Sin[places.Length..].Clear();
        return set;
    }
}
