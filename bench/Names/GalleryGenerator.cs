using System.Globalization;
using System.Text;

namespace Kalkan.Bench.Names;

/// <summary>Draws names from the models, each only once: the same letters in another order, case or punctuation are the same name.</summary>
internal sealed class GalleryGenerator(ulong seed)
{
    private readonly Weighted<NameModel> _models = new([.. NameModels.All().Select(model => (model.Weight, model))]);
    private readonly HashSet<ulong> _taken = [];
    private SplitMix64 _random = new(seed);

    /// <summary>Takes a name, so that it is not drawn; false if it was taken already.</summary>
    public bool Take(string name) => _taken.Add(Fingerprint(name));

    /// <summary>Names without end.</summary>
    public IEnumerable<string> Draw()
    {
        while (true)
        {
            var name = _models.Draw(ref _random).Draw(ref _random);
            if (name.Length > 1 && Take(name))
            {
                yield return name;
            }
        }
    }

    /// <summary>The sum of the words' FNV-1a hashes, so that their order does not count.</summary>
    private static ulong Fingerprint(string name)
    {
        const ulong Basis = 0xCBF29CE484222325;
        var (sum, word) = (0UL, Basis);
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                word = (word ^ (ulong)Rune.ToLowerInvariant(rune).Value) * 0x100000001B3;
            }
            else if (word != Basis)
            {
                sum += word;
                word = Basis;
            }
        }

        return word == Basis ? sum : sum + word;
    }
}
