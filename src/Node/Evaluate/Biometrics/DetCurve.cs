namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>
/// What a threshold costs (ISO/IEC 19795-1, detection error trade-off): at a threshold t the false match rate FMR(t) is the share of the
/// impostor comparisons that score t or more, the false non-match rate FNMR(t) that of the genuine ones that score less. Higher is more alike.
/// </summary>
internal sealed class DetCurve
{
    private readonly double[] _genuine;
    private readonly double[] _impostor;

    private DetCurve(double[] genuine, double[] impostor)
    {
        (_genuine, _impostor) = (genuine, impostor);
        Array.Sort(_genuine);
        Array.Sort(_impostor);
        EqualErrorRate = Cross();
    }

    /// <summary>
    /// EER as the Fingerprint Verification Competitions count it (FVC2000, Maio et al., TPAMI 24(3) 2002, section 4): scores are steps, so the
    /// curves seldom meet in a point. Of the highest threshold with FNMR ≤ FMR and the lowest with FNMR ≥ FMR the one with the lower
    /// sum is taken, and the EER is the middle of its two rates. Thresholds are the scores that occur, and one above all.
    /// </summary>
    public double EqualErrorRate { get; }

    /// <summary>The curve of two kinds of scores; null where one of them is missing.</summary>
    public static DetCurve? Of(IEnumerable<double> genuine, IEnumerable<double> impostor)
    {
        var (mated, others) = (genuine.ToArray(), impostor.ToArray());
        return mated.Length == 0 || others.Length == 0 ? null : new(mated, others);
    }

    /// <summary>The lowest FNMR of all thresholds whose FMR is at most <paramref name="fmr"/>: FMR100 at 0.01, FMR1000 at 0.001, ZeroFMR at 0.</summary>
    public double FnmrAt(double fmr)
    {
        var allowed = (int)Math.Floor((_impostor.Length * fmr) + 1e-9);
        if (allowed >= _impostor.Length)
        {
            return 0;
        }

        // Only what is above this impostor's score matches; equal scores stand or fall together.
        return (double)Below(_genuine, Math.BitIncrement(_impostor[_impostor.Length - 1 - allowed])) / _genuine.Length;
    }

    private double Cross()
    {
        var (low, high) = ((Fmr: 1.0, Fnmr: 0.0), (Fmr: 0.0, Fnmr: 1.0));
        var (g, i) = (0, 0);
        while (g < _genuine.Length || i < _impostor.Length)
        {
            // g and i scores lie below the threshold: the next score that occurs.
            var (fmr, fnmr) = ((double)(_impostor.Length - i) / _impostor.Length, (double)g / _genuine.Length);
            if (fnmr <= fmr)
            {
                low = (fmr, fnmr);
            }

            if (fnmr >= fmr)
            {
                high = (fmr, fnmr);
                break;
            }

            var threshold = Math.Min(g < _genuine.Length ? _genuine[g] : double.PositiveInfinity, i < _impostor.Length ? _impostor[i] : double.PositiveInfinity);
            g = Past(_genuine, g, threshold);
            i = Past(_impostor, i, threshold);
        }

        return (low.Fmr + low.Fnmr <= high.Fmr + high.Fnmr ? low.Fmr + low.Fnmr : high.Fmr + high.Fnmr) / 2;
    }

    private static int Past(double[] ascending, int from, double score)
    {
        while (from < ascending.Length && ascending[from] <= score)
        {
            from++;
        }

        return from;
    }

    private static int Below(double[] ascending, double score)
    {
        var (low, high) = (0, ascending.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ascending[middle] < score ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
