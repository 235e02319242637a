using System.Runtime.InteropServices;

namespace Kalkan.Matching.Names;

/// <summary>Counts while two names are aligned what has found its like and what has not.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct AgreementSum(FoldedName a, FoldedName b)
{
    /// <summary>What both names have and the other has not speaks against them.</summary>
    private const float Contradicted = 1.1f;

    /// <summary>However common a part is, that the other name has another in its place is no less of a contradiction.</summary>
    private const float LeastOfContradiction = 0.5f;

    /// <summary>What one name has more than the other says little: people have more names than they use.</summary>
    private const float Omitted = 0.32f;

    /// <summary>It says more where little agrees.</summary>
    private const float OmittedFromLittle = 0.5f;
    private const float LittleIs = 1.5f;

    /// <summary>What a score loses where all that agrees is what many are called.</summary>
    private const float Common = 0.25f;
    private const float CommonIs = 2.2f;

    private ulong _usedA;
    private ulong _usedB;
    private float _agreeing;
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
        var (x, y) = (a.Tokens[i].Weight, b.Tokens[j].Weight);
        var mean = (x + y) / 2;

        // A rare word merely like a common one is another word: only the common one's weight is agreed on.
        var sure = Math.Clamp((value - 0.8f) / 0.12f, 0, 1);
        _agreeing += Worth(value) * ((sure * mean) + ((1 - sure) * MathF.Sqrt(x * y)));
        _paired += mean;
        _usedA |= 1UL << i;
        _usedB |= 1UL << j;
    }

    internal readonly NameAgreement ToAgreement()
    {
        var (left, right) = (Unused(a, _usedA), Unused(b, _usedB));
        var less = Math.Min(left.Parts, right.Parts);
        var contradiction = Contradicted * Math.Max(Math.Min(left.Weight, right.Weight), LeastOfContradiction * less);
        var omission = (Omitted + (OmittedFromLittle * MathF.Exp(-LittleIs * _agreeing))) * Math.Abs(left.Weight - right.Weight);
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
