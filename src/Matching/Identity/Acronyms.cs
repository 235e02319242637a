using System.Collections.Immutable;
using Kalkan.Matching.Names;

namespace Kalkan.Matching.Identity;

/// <summary>Acronyms with and without points, and the names whose initials they are.</summary>
internal static class Acronyms
{
    private const int MinInitials = 3;

    /// <summary>The same letters, however divided: J.e.M. and JeM.</summary>
    internal static bool Same(FoldedName a, FoldedName b)
    {
        var (at, bt) = (new Letters(a), new Letters(b));
        while (true)
        {
            var (x, y) = (at.Next(), bt.Next());
            if (x != y)
            {
                return false;
            }

            if (x is null)
            {
                return true;
            }
        }
    }

    /// <summary>Whether the acronym is made of the first letters of all parts of the name, three at least.</summary>
    internal static bool StandsFor(FoldedName acronym, FoldedName name)
    {
        if (name.Parts.Length < MinInitials)
        {
            return false;
        }

        var letters = new Letters(acronym);
        foreach (var token in name.Parts)
        {
            if (letters.Next() != token[0])
            {
                return false;
            }
        }

        return letters.Next() is null;
    }

    private struct Letters(FoldedName name)
    {
        private readonly ImmutableArray<string> _parts = name.Parts;
        private int _token;
        private int _letter;

        internal char? Next()
        {
            if (_token == _parts.Length)
            {
                return null;
            }

            var letter = _parts[_token][_letter++];
            if (_letter == _parts[_token].Length)
            {
                (_token, _letter) = (_token + 1, 0);
            }

            return letter;
        }
    }
}
