using System.Globalization;
using System.Text;

namespace Kalkan.Bench.Names;

/// <summary>
/// How one country or script writes names: weighted alternatives, word lists of falling frequency, and rare words made of syllables. The form
/// of the files is told in <c>Models/README.md</c>.
/// </summary>
internal sealed class NameModel
{
    private readonly Dictionary<string, Weighted<Part[]>> _symbols;
    private readonly (string From, string To)[] _respellings;
    private readonly double _respelled;
    private readonly double _upper;

    public NameModel(double weight, double upper, double respelled, (string From, string To)[] respellings, Dictionary<string, Weighted<Part[]>> symbols)
    {
        (Weight, _upper, _respelled, _respellings, _symbols) = (weight, upper, respelled, respellings, symbols);
    }

    /// <summary>Share of the gallery, in the same unit for all models.</summary>
    public double Weight { get; }

    /// <summary>One name.</summary>
    public string Draw(ref SplitMix64 random)
    {
        var text = new StringBuilder(48);
        Append("name", ref random, text);
        for (var chance = _respelled; _respellings.Length > 0 && random.NextUnit() < chance; chance /= 2)
        {
            Respell(ref random, text);
        }

        var name = string.Join(' ', text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return random.NextUnit() < _upper ? name.ToUpperInvariant() : name;
    }

    private void Append(string symbol, ref SplitMix64 random, StringBuilder text)
    {
        foreach (var part in _symbols[symbol].Draw(ref random))
        {
            if (part.Text is not null)
            {
                text.Append(part.Text);
                continue;
            }

            var start = text.Length;
            Append(part.Symbol!, ref random, text);
            if (part.Capital && text.Length > start)
            {
                text[start] = char.ToUpper(text[start], CultureInfo.InvariantCulture);
            }
        }
    }

    /// <summary>Writes one place of the name by another habit: the first respelling, from a random one on, that applies.</summary>
    private void Respell(ref SplitMix64 random, StringBuilder text)
    {
        var before = text.ToString();
        var start = random.NextBelow(_respellings.Length);
        var side = random.NextBelow(2);
        for (var i = 0; i < _respellings.Length; i++)
        {
            var (from, to) = _respellings[(start + i) % _respellings.Length];
            var at = side == 0 ? before.IndexOf(from, StringComparison.Ordinal) : before.LastIndexOf(from, StringComparison.Ordinal);
            if (at >= 0)
            {
                text.Remove(at, from.Length).Insert(at, to);
                return;
            }
        }
    }
}
