using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Kalkan.Matching.Documents;

/// <summary>
/// A document number in normal form: capitals and ASCII digits, without spaces and separators. Numbers are the same only if
/// their normal forms are; look-alikes (O/0, I/1/L, B/8, S/5, Z/2, G/6, Cyrillic capitals drawn as Latin ones) are reported
/// as confusable and are never equal.
/// </summary>
public sealed record DocumentNumber
{
    /// <summary>The longest text accepted, separators included.</summary>
    public const int MaxLength = 64;

    private DocumentNumber(string normal)
    {
        Normal = normal;
        ConfusionKey = string.Create(normal.Length, normal, static (key, from) =>
        {
            for (var i = 0; i < key.Length; i++)
            {
                key[i] = LookAlikes.Fold(from[i]);
            }
        });
    }

    /// <summary>The normal form.</summary>
    public string Normal { get; }

    /// <summary>The normal form with all look-alikes folded: equal for, and only for, numbers that are the same or confusable.</summary>
    public string ConfusionKey { get; }

    /// <summary>Brings a number into normal form. Digits of any script become ASCII digits.</summary>
    public static bool TryCreate(string? text, out DocumentNumber number, out DocumentNumberFault fault)
    {
        number = null!;
        if (text?.Length > MaxLength)
        {
            fault = DocumentNumberFault.TooLong;
            return false;
        }

        var normal = new StringBuilder(text?.Length ?? 0);
        foreach (var c in text ?? "")
        {
            if (char.IsAsciiLetterOrDigit(c) || char.IsLetter(c))
            {
                normal.Append(char.ToUpperInvariant(c));
            }
            else if (CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit)
            {
                normal.Append((char)('0' + digit));
            }
            else if (!IsSeparator(c))
            {
                fault = DocumentNumberFault.BadCharacter;
                return false;
            }
        }

        fault = normal.Length == 0 ? DocumentNumberFault.Empty : DocumentNumberFault.None;
        if (fault != DocumentNumberFault.None)
        {
            return false;
        }

        number = new DocumentNumber(normal.ToString());
        return true;
    }

    /// <summary>How two numbers relate. Symmetric.</summary>
    public static DocumentNumberComparison Compare(DocumentNumber a, DocumentNumber b)
    {
        if (string.Equals(a.Normal, b.Normal, StringComparison.Ordinal))
        {
            return new(DocumentNumberLikeness.Same, []);
        }

        if (!string.Equals(a.ConfusionKey, b.ConfusionKey, StringComparison.Ordinal))
        {
            return new(DocumentNumberLikeness.Different, []);
        }

        var positions = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < a.Normal.Length; i++)
        {
            if (a.Normal[i] != b.Normal[i])
            {
                positions.Add(i + 1);
            }
        }

        return new(DocumentNumberLikeness.Confusable, positions.DrainToImmutable());
    }

    /// <summary>Says nothing of the number itself, so that it cannot end up in a log by accident.</summary>
    public override string ToString() => "document number";

    private static bool IsSeparator(char c) => c is '/' or '.' or ',' or '_' or '<' or '\'' or '#' or ':' or '№' or '\\'
        || char.GetUnicodeCategory(c) is UnicodeCategory.SpaceSeparator or UnicodeCategory.DashPunctuation;
}
