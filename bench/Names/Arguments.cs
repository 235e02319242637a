using System.Globalization;

namespace Kalkan.Bench.Names;

/// <summary>A verb's arguments: <c>--name value</c>.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">One is not known or has no value.</exception>
    public Arguments(IReadOnlyList<string> arguments, params string[] known)
    {
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (!known.Contains(arguments[i], StringComparer.Ordinal) || i + 1 == arguments.Count)
            {
                throw new ArgumentException($"{arguments[i]}: expected {string.Join(", ", known)}, each with a value.");
            }

            _values[arguments[i]] = arguments[i + 1];
        }
    }

    /// <summary>A value that must be given.</summary>
    public string Required(string name) => Optional(name) ?? throw new ArgumentException($"{name} is missing.");

    /// <summary>A value, or null.</summary>
    public string? Optional(string name) => _values.GetValueOrDefault(name);

    /// <summary>A number that is not negative.</summary>
    public int Number(string name, int otherwise) =>
        Optional(name) is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new ArgumentException($"{name}: {text} is no number.");
}
