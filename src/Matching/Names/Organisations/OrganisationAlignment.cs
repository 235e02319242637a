namespace Kalkan.Matching.Names.Organisations;

/// <summary>Which words of one name stand for which of the other: the best pairs first, each word once.</summary>
internal ref struct OrganisationAlignment
{
    /// <summary>Room for the pairs that may be found.</summary>
    internal const int MaxPairs = 192;

    private const int MaxAcronyms = 4;
    private const float MostMass = 1.3f;

    private readonly OrganisationVariant _a;
    private readonly OrganisationVariant _b;
    private readonly Span<OrganisationPair> _found;
    private int _count;

    internal OrganisationAlignment(OrganisationVariant a, OrganisationVariant b, Span<OrganisationPair> room)
    {
        _a = a;
        _b = b;
        _found = room;
        FindWords();
        FindJoins(a, b, reversed: false);
        FindJoins(b, a, reversed: true);
        FindAcronyms(a, b, reversed: false);
        FindAcronyms(b, a, reversed: true);
    }

    /// <summary>Puts the chosen pairs at the beginning of the room and returns how many.</summary>
    internal int Choose()
    {
        var chosen = 0;
        var (usedA, usedB) = (0u, 0u);
        while (true)
        {
            var (best, value) = (-1, 0f);
            for (var i = chosen; i < _count; i++)
            {
                var pair = _found[i];
                if ((pair.MaskA & usedA) == 0 && (pair.MaskB & usedB) == 0 && Value(pair) is var next && next > value)
                {
                    (best, value) = (i, next);
                }
            }

            if (best < 0)
            {
                return chosen;
            }

            (_found[chosen], _found[best]) = (_found[best], _found[chosen]);
            usedA |= _found[chosen].MaskA;
            usedB |= _found[chosen].MaskB;
            chosen++;
        }
    }

    // A pair that explains more comes first; of equal ones, that whose places differ less, then the earlier.
    private readonly float Value(OrganisationPair pair) =>
        (pair.Score * (0.1f + WeightOf(_a, pair.A, pair.CountA) + WeightOf(_b, pair.B, pair.CountB)))
        - (0.0001f * Math.Abs(pair.A - pair.B)) - (0.000001f * (pair.A + pair.B));

    internal static float WeightOf(OrganisationVariant name, int at, int count)
    {
        var weight = 0f;
        for (var i = at; i < at + count; i++)
        {
            weight += name.Words[i].Weight;
        }

        return weight;
    }

    private void FindWords()
    {
        for (var i = 0; i < _a.Words.Length; i++)
        {
            for (var j = 0; j < _b.Words.Length; j++)
            {
                var (score, rule) = WordMatch.Of(_a.Words[i], _b.Words[j]);
                Add(new OrganisationPair(i, 1, j, 1, rule, score));
            }
        }
    }

    private void FindJoins(OrganisationVariant joined, OrganisationVariant other, bool reversed)
    {
        foreach (var (at, count, letters) in joined.Joins)
        {
            for (var j = 0; j < other.Words.Length; j++)
            {
                var word = other.Words[j];
                if (word.Kind is OrganisationWordKind.Stop or OrganisationWordKind.Number or OrganisationWordKind.Form)
                {
                    continue;
                }

                if (letters.Word.Mass > MostMass * word.Letters.Word.Mass || word.Letters.Word.Mass > MostMass * letters.Word.Mass)
                {
                    continue;
                }

                var likeness = WordLikeness.Of(letters, word.Letters);
                if (likeness >= OrganisationWeights.LeastLikenessToListed)
                {
                    var pair = new OrganisationPair(at, count, j, 1, NameRule.Joined, likeness * OrganisationWeights.Joined);
                    Add(reversed ? pair.Reversed : pair);
                }
            }
        }
    }

    private void FindAcronyms(OrganisationVariant acronyms, OrganisationVariant other, bool reversed)
    {
        var tried = 0;
        for (var i = 0; i < acronyms.Words.Length && tried < MaxAcronyms; i++)
        {
            if (!AcronymMatch.MayBe(acronyms.Words[i], acronyms))
            {
                continue;
            }

            tried++;

            for (var j = 0; j < other.Words.Length; j++)
            {
                var (score, end) = AcronymMatch.Find(acronyms.Words[i], other, j);
                if (score > 0 && end - j > 1)
                {
                    var pair = new OrganisationPair(i, 1, j, end - j, NameRule.Acronym, score);
                    Add(reversed ? pair.Reversed : pair);
                }
            }
        }
    }

    private void Add(OrganisationPair pair)
    {
        if (pair.Score > 0 && _count < _found.Length)
        {
            _found[_count++] = pair;
        }
    }
}
