using System.Runtime.CompilerServices;
using Kalkan.Matching.Names.Sounds;

namespace Kalkan.Matching.Names.Index;

/// <summary>The readings of all tokens of a vocabulary, one behind the other in a few arrays, so that a search walks memory in order.</summary>
internal sealed class PackedReadings
{
    private readonly int[] _first;
    private readonly int[] _sound;
    private readonly byte[] _sounds;
    private readonly float[] _mass;
    private readonly float[] _worth;
    private readonly bool[] _isAbjad;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal PackedReadings(NameToken[] tokens)
    {
        var (count, length) = (0, 0);
        foreach (var token in tokens)
        {
            count += token.Readings.Length;
            foreach (var one in token.Readings)
            {
                length += one.Word.Sounds.Length;
            }
        }

        (_first, _sound) = (new int[tokens.Length + 1], new int[count + 1]);
        (_mass, _worth, _isAbjad) = (new float[count], new float[count], new bool[count]);
        _sounds = new byte[length];
        var (reading, sound) = (0, 0);
        for (var t = 0; t < tokens.Length; t++)
        {
            foreach (var (word, worth, _) in tokens[t].Readings)
            {
                word.Sounds.CopyTo(_sounds, sound);
                (_mass[reading], _worth[reading], _isAbjad[reading]) = (word.Mass, worth, word.IsAbjad);
                sound += word.Sounds.Length;
                _sound[++reading] = sound;
            }

            _first[t + 1] = reading;
        }
    }

    /// <summary>The likeness of a token's best reading with the best of another's; 0 where it is below <paramref name="least"/>.</summary>
    internal float Likeness(Reading[] asked, int token, float least)
    {
        var best = 0f;
        for (var r = _first[token]; r < _first[token + 1]; r++)
        {
            var sounds = _sounds.AsSpan(_sound[r].._sound[r + 1]);
            foreach (var (word, ownWorth, _) in asked)
            {
                var worth = Math.Min(ownWorth, _worth[r]);
                var needed = Math.Max(least, best) / worth;
                if (needed < 1 && MayBeLike(word.Mass, _mass[r]))
                {
                    var value = worth * SoundDistance.Likeness(word.Sounds, word.IsAbjad, word.Mass, sounds, _isAbjad[r], _mass[r], needed);
                    best = Math.Max(best, value);
                }
            }
        }

        return best >= least ? best : 0;
    }

    // Twice as long is another word, whatever it consists of.
    private static bool MayBeLike(float a, float b) => a <= (2.2f * b) + 1 && b <= (2.2f * a) + 1;
}
