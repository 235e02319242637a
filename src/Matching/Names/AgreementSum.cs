using System.Runtime.InteropServices;

namespace Kalkan.Matching.Names;

/// <summary>Counts while two names are aligned what has found its like and what has not.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct AgreementSum(FoldedName a, FoldedName b)
{
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
        var weight = (a.Tokens[i].Weight + b.Tokens[j].Weight) / 2;
        Use(false, i, value, weight);
        _usedB |= 1UL << j;
    }

    internal readonly NameAgreement ToAgreement(float contradicted, float omitted)
    {
        var (left, right) = (Unused(a, _usedA), Unused(b, _usedB));
        var (less, more) = (Math.Min(left, right), Math.Max(left, right));
        var whole = _paired + (contradicted * less) + (omitted * (more - less));
        return new(whole <= 0 ? 0 : Math.Min(1, _agreeing / whole), _agreeing);
    }

    private static float Unused(FoldedName name, ulong used)
    {
        var sum = 0f;
        for (var i = 0; i < name.Tokens.Length; i++)
        {
            sum += (used & (1UL << i)) == 0 ? name.Tokens[i].Weight : 0;
        }

        return sum;
    }

    // Likeness is no share of belief: below some two thirds there is none.
    private static float Worth(float likeness) => likeness >= 0.95f ? 0.97f + ((likeness - 0.95f) * 0.6f) : Math.Max(0, 0.97f * (likeness - 0.5f) / 0.45f);
}
