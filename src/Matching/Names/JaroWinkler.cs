namespace Kalkan.Matching.Names;

/// <summary>
/// Jaro–Winkler likeness, 0–1, with the prefix bonus of 0.1 a letter for at most four letters (Winkler 1990), which the
/// classic vectors hold: martha/marhta 0.961, dixon/dicksonx 0.813.
/// </summary>
internal static class JaroWinkler
{
    private const double PrefixBonus = 0.1;
    private const int MaxPrefix = 4;

    internal static double Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.IsEmpty || b.IsEmpty)
        {
            return a.Length == b.Length ? 1 : 0;
        }

        var jaro = Jaro(a, b);
        var prefix = Math.Min(a.CommonPrefixLength(b), MaxPrefix);
        return jaro + (prefix * PrefixBonus * (1 - jaro));
    }

    private static double Jaro(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var window = Math.Max(0, (Math.Max(a.Length, b.Length) / 2) - 1);
        Span<bool> usedA = stackalloc bool[a.Length];
        Span<bool> usedB = stackalloc bool[b.Length];
        var matches = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var last = Math.Min(b.Length - 1, i + window);
            for (var j = Math.Max(0, i - window); j <= last; j++)
            {
                if (!usedB[j] && a[i] == b[j])
                {
                    usedA[i] = usedB[j] = true;
                    matches++;
                    break;
                }
            }
        }

        if (matches == 0)
        {
            return 0;
        }

        var outOfOrder = 0;
        for (int i = 0, j = 0; i < a.Length; i++)
        {
            if (!usedA[i])
            {
                continue;
            }

            while (!usedB[j])
            {
                j++;
            }

            outOfOrder += a[i] == b[j++] ? 0 : 1;
        }

        var m = (double)matches;
        return ((m / a.Length) + (m / b.Length) + ((m - (outOfOrder / 2)) / m)) / 3;
    }
}
