namespace Kalkan.Matching.Names;

/// <summary>
/// Which part of one name stands for which part of the other: greedily, the best first, one for one or two for one where a
/// space was lost; and the score that follows.
/// </summary>
internal static class NameAlignment
{
    /// <summary>A father in the son's place.</summary>
    private const float OtherPlaceInChain = 0.55f;

    private const float LeastLikeness = 0.6f;

    /// <summary>From this length on, in letters, the name may have been cut to fit a machine-readable zone.</summary>
    private const int MayBeCut = 26;

    internal static NameAgreement Of(FoldedName a, FoldedName b, List<TokenMatch>? matches = null)
    {
        if (Order(a, b) > 0)
        {
            var reversed = Of(b, a, matches);
            if (matches is not null)
            {
                for (var i = 0; i < matches.Count; i++)
                {
                    matches[i] = matches[i].Reversed();
                }
            }

            return reversed;
        }

        var (n, m) = (a.Tokens.Length, b.Tokens.Length);
        Span<TokenLikeness> likeness = n * m <= 256 ? stackalloc TokenLikeness[n * m] : new TokenLikeness[n * m];
        var chained = a.Chain.AsSpan().ContainsAnyExcept((byte)0) && b.Chain.AsSpan().ContainsAnyExcept((byte)0);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < m; j++)
            {
                var found = TokenLikeness.Of(a.Tokens[i], b.Tokens[j]);
                found = chained && a.Chain[i] != b.Chain[j] ? found with { Value = found.Value * OtherPlaceInChain } : found;
                likeness[(i * m) + j] = found;
            }
        }

        var score = new AgreementSum(a, b);
        Joined(a, b, likeness, ref score, matches);
        Joined(b, a, likeness, ref score, matches, transposed: true);
        Single(a, b, likeness, ref score, matches);
        return score.ToAgreement();
    }

    // Two neighbours of the one against one part of the other, where that is plainly better than either alone.
    private static void Joined(
        FoldedName a, FoldedName b, Span<TokenLikeness> likeness, ref AgreementSum score, List<TokenMatch>? matches, bool transposed = false)
    {
        const float plainly = 0.08f;
        const float least = 0.86f;
        var (n, m) = (a.Tokens.Length, b.Tokens.Length);
        for (var i = 0; i + 1 < n; i++)
        {
            for (var j = 0; j < m; j++)
            {
                var (first, second, whole) = (a.Tokens[i], a.Tokens[i + 1], b.Tokens[j]);
                if (whole.IsNumber || whole.IsInitial || first.IsNumber || second.IsNumber || first.IsInitial || second.IsInitial
                    || whole.Word.Mass < 0.7f * (first.Word.Mass + second.Word.Mass) || whole.Word.Mass > 1.5f * (first.Word.Mass + second.Word.Mass)
                    || score.IsUsed(transposed, i) || score.IsUsed(transposed, i + 1) || score.IsUsed(!transposed, j))
                {
                    continue;
                }

                var best = Best(likeness, transposed, i, j, n, m);
                if (best > 1 - plainly)
                {
                    continue;
                }

                var value = Math.Max(TokenLikeness.OfJoined(first, second, whole), TokenLikeness.OfJoined(second, first, whole));
                if (value >= least && value > best + plainly)
                {
                    score.Use(transposed, i, value: 0, 0);
                    score.Use(transposed, i + 1, value: 0, 0);
                    score.Use(!transposed, j, value, WeightOfJoined(first.Weight, second.Weight, whole.Weight));
                    matches?.Add(transposed ? new(j, 1, i, 2, new(value, NameRule.Joined)) : new(i, 2, j, 1, new(value, NameRule.Joined)));
                }
            }
        }
    }

    // Two common words tell no more for having been written as one that looks rare.
    private static float WeightOfJoined(float first, float second, float whole) => Math.Min(first + second, Math.Max(whole, Math.Max(first, second)));

    private static float Best(Span<TokenLikeness> likeness, bool transposed, int i, int j, int n, int m) => transposed
        ? Math.Max(likeness[(j * n) + i].Value, likeness[(j * n) + i + 1].Value)
        : Math.Max(likeness[(i * m) + j].Value, likeness[((i + 1) * m) + j].Value);

    private static void Single(FoldedName a, FoldedName b, Span<TokenLikeness> likeness, ref AgreementSum score, List<TokenMatch>? matches)
    {
        var (n, m) = (a.Tokens.Length, b.Tokens.Length);
        Span<sbyte> matched = stackalloc sbyte[n];
        matched.Fill(-1);
        var taken = 0UL;
        while (true)
        {
            var (best, at, to) = (0f, -1, -1);
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < m; j++)
                {
                    var found = likeness[(i * m) + j];
                    var value = found.Value * (a.Tokens[i].Weight + b.Tokens[j].Weight + 1);
                    if (found.Value >= LeastLikeness && value > best && matched[i] < 0 && (taken & (1UL << j)) == 0
                        && !score.IsUsed(false, i) && !score.IsUsed(true, j))
                    {
                        (best, at, to) = (value, i, j);
                    }
                }
            }

            if (at < 0)
            {
                break;
            }

            matched[at] = (sbyte)to;
            taken |= 1UL << to;
        }

        Exchange(a, b, likeness, matched);
        for (var i = 0; i < n; i++)
        {
            if (matched[i] >= 0)
            {
                score.UsePair(i, matched[i], likeness[(i * m) + matched[i]].Value);
                matches?.Add(new(i, 1, matched[i], 1, likeness[(i * m) + matched[i]]));
            }
        }

        Cut(a, b, ref score, matches);
    }

    // Where two pairs are better the other way round, they change places.
    private static void Exchange(FoldedName a, FoldedName b, Span<TokenLikeness> likeness, Span<sbyte> matched)
    {
        var m = b.Tokens.Length;
        for (var i = 0; i < matched.Length; i++)
        {
            for (var k = i + 1; k < matched.Length; k++)
            {
                if (matched[i] >= 0 && matched[k] >= 0
                    && Math.Min(likeness[(i * m) + matched[k]].Value, likeness[(k * m) + matched[i]].Value) >= LeastLikeness
                    && Value(i, matched[k], likeness) + Value(k, matched[i], likeness) > Value(i, matched[i], likeness) + Value(k, matched[k], likeness) + 1e-4f)
                {
                    (matched[i], matched[k]) = (matched[k], matched[i]);
                }
            }
        }

        float Value(int i, int j, Span<TokenLikeness> of) => of[(i * m) + j].Value * (a.Tokens[i].Weight + b.Tokens[j].Weight + 1);
    }

    // A long name cut at the end of its field: the rest of the last part stands for the whole part.
    private static void Cut(FoldedName a, FoldedName b, ref AgreementSum score, List<TokenMatch>? matches)
    {
        const int shortest = 2;
        const float value = 0.85f;
        if (Math.Max(a.Letters, b.Letters) < MayBeCut)
        {
            return;
        }

        for (var i = 0; i < a.Tokens.Length; i++)
        {
            for (var j = 0; j < b.Tokens.Length; j++)
            {
                var (x, y) = (a.Tokens[i].Word.Text, b.Tokens[j].Word.Text);
                if (!score.IsUsed(false, i) && !score.IsUsed(true, j) && Math.Min(x.Length, y.Length) >= shortest && !a.Tokens[i].IsNumber
                    && (x.StartsWith(y, StringComparison.Ordinal) || y.StartsWith(x, StringComparison.Ordinal)))
                {
                    score.UsePair(i, j, value);
                    matches?.Add(new(i, 1, j, 1, new(value, NameRule.Cut)));
                }
            }
        }
    }

    // An order of names, so that a comparison goes the same way round for a pair and its reverse.
    private static int Order(FoldedName a, FoldedName b)
    {
        var order = a.Tokens.Length - b.Tokens.Length;
        for (var i = 0; order == 0 && i < a.Tokens.Length; i++)
        {
            order = string.CompareOrdinal(a.Tokens[i].Word.Text, b.Tokens[i].Word.Text);
        }

        return order;
    }
}
