using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>Whose sample it is, read from a name <c>database_finger_impression</c>; the database may have underscores of its own.</summary>
/// <param name="Text">The whole name, without extension.</param>
/// <param name="Database">What stands before the last but one underscore: samples are compared within it only.</param>
/// <param name="Source">What stands before the last underscore: samples that have it in common are of one finger (or face, eye).</param>
/// <param name="Impression">The number after the last underscore.</param>
internal sealed record SampleName(string Text, string Database, string Source, int Impression)
{
    /// <summary>Reads it.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SampleName? name)
    {
        name = null;
        var last = text.LastIndexOf('_');
        var first = last > 0 ? text.LastIndexOf('_', last - 1) : -1;
        if (first < 1 || last == first + 1 || !int.TryParse(text.AsSpan(last + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var impression))
        {
            return false;
        }

        name = new(text, text[..first], text[..last], impression);
        return true;
    }
}
