using System.Runtime.InteropServices;

namespace Kalkan.Matching.Names;

/// <summary>Counts while two names are aligned what has found its like and what has not.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct AgreementSum(FoldedName a, FoldedName b)
{
    /// <summary>What both names have and the other has not speaks against them.</summary>
    private const float Contradicted = 1.7f;

    /// <summary>However common a part is, that the other name has another in its place is no less of a contradiction.</summary>
    private const float LeastOfContradiction = 0.75f;

    /// <summary>What one name has more than the other says little: people have more names than they use.</summary>
    private const float Omitted = 0.24f;

    /// <summary>It says more where little agrees.</summary>
    private const float OmittedFromLittle = 0.5f;
    private const float LittleIs = 2.2f;

    /// <summary>What a score loses where all that agrees is what many are called.</summary>
    private const float Common = 0.35f;
    private const float CommonIs = 1.4f;

    /// <summary>The part of a likeness that fails is the beginning of a contradiction.</summary>
    private const float UnlikeCosts = 1.3f;

    private const float OmittedBehindInitial = 0.7f;

    private ulong _usedA;
    private ulong _usedB;
    private float _agreeing;
    private float _omitted;
    private float _paired;

    internal readonly bool IsUsed(bool ofB, int token) => ((ofB ? _usedB : _usedA) & (1UL << token)) != 0;

    internal void Use(bool ofB, int token, float value, float weight)
    {
        if (ofB)
        {
            _usedB |= 1UL << token;
        }
        else
        {
            _usedA |= 1UL << token;
        }

        _agreeing += Worth(value) * weight;
        _paired += weight;
    }

    internal void UsePair(int i, int j, float value)
    {
        if (a.Tokens[i].IsInitial != b.Tokens[j].IsInitial)
        {
            UseInitial(i, j);
            return;
        }

        var (x, y) = (a.Tokens[i].Weight, b.Tokens[j].Weight);

        // A rare spelling of a common word tells no more than the common word.
        var sure = Math.Clamp((value - 0.8f) / 0.12f, 0, 1);
        var mean = (sure * Math.Min(x, y)) + ((1 - sure) * (x + y) / 2);
        var worth = Worth(value);
        _agreeing += worth * ((sure * Math.Min(x, y)) + ((1 - sure) * MathF.Sqrt(x * y)));
        _paired += (worth * mean) + ((1 - worth) * UnlikeCosts * Math.Max(mean, a.Tokens[i].Role == TokenRole.Weak ? 0 : LeastOfContradiction));
        _usedA |= 1UL << i;
        _usedB |= 1UL << j;
    }

    // The initial agrees, and tells no more than the word would; the rest of the word is left out on one side.
    private void UseInitial(int i, int j)
    {
        var (initial, word) = a.Tokens[i].IsInitial ? (a.Tokens[i].Weight, b.Tokens[j].Weight) : (b.Tokens[j].Weight, a.Tokens[i].Weight);
        Use(false, i, 1, Math.Min(initial, word));
        _usedB |= 1UL << j;
        _omitted += OmittedBehindInitial * Math.Max(0, word - initial);
    }

    internal readonly NameAgreement ToAgreement()
    {
        var (left, right) = (Unused(a, _usedA), Unused(b, _usedB));
        var less = Math.Min(left.Parts, right.Parts);
        var contradiction = Contradicted * Math.Max(Math.Min(left.Weight, right.Weight), LeastOfContradiction * less);
        var omission = (Omitted + (OmittedFromLittle * MathF.Exp(-LittleIs * _agreeing))) * (Math.Abs(left.Weight - right.Weight) + _omitted);
        var whole = _paired + contradiction + omission;
        var share = whole <= 0 ? 0 : Math.Min(1, _agreeing / whole);
        return new(share * (1 - (Common * MathF.Exp(-CommonIs * _agreeing))), _agreeing);
    }

    private static (float Weight, int Parts) Unused(FoldedName name, ulong used)
    {
        var (weight, parts) = (0f, 0);
        for (var i = 0; i < name.Tokens.Length; i++)
        {
            if ((used & (1UL << i)) == 0)
            {
                weight += name.Tokens[i].Weight;
                parts += name.Tokens[i].Role is TokenRole.Weak or TokenRole.Initial ? 0 : 1;
            }
        }

        return (weight, parts);
    }

    // Likeness is no share of belief: below some two thirds there is none.
    private static float Worth(float likeness) => likeness >= 0.95f ? 0.97f + ((likeness - 0.95f) * 0.6f) : Math.Max(0, 0.97f * (likeness - 0.5f) / 0.45f);
}
