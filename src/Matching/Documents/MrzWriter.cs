using System.Collections.Immutable;
using Kalkan.Matching.Dates;

namespace Kalkan.Matching.Documents;

/// <summary>Writes the lines of a zone with their check digits.</summary>
internal static class MrzWriter
{
    private const char Filler = '<';

    internal static ImmutableArray<string> Write(MrzDocument document)
    {
        var layout = MrzLayout.Of(document.Format);
        var lines = Enumerable.Range(0, layout.Lines).Select(_ => new string(Filler, layout.Width).ToCharArray()).ToArray();
        if (document.DocumentCode.Length == 0 || !layout.FirstLetters.Contains(document.DocumentCode[0]))
        {
            throw Unwritable(nameof(MrzDocument.DocumentCode));
        }

        Put(lines, MrzLayout.Code, document.DocumentCode, nameof(MrzDocument.DocumentCode));
        Put(lines, MrzLayout.State, document.IssuingState, nameof(MrzDocument.IssuingState));
        var name = MrzName.Fit(document.PrimaryIdentifier, document.SecondaryIdentifier, layout.Name.Length);
        Put(lines, layout.Name, name, nameof(MrzDocument.PrimaryIdentifier));
        Put(lines, layout.Nationality, document.Nationality, nameof(MrzDocument.Nationality));
        Put(lines, layout.Sex, document.Sex switch { MrzSex.Male => "M", MrzSex.Female => "F", _ => "<" }, nameof(MrzDocument.Sex));
        PutChecked(lines, layout.BirthDate, Text(document.BirthDate), nameof(MrzDocument.BirthDate));
        PartialDate? expiry = document.ExpiryDate is { } day ? PartialDate.Of(day) : null;
        PutChecked(lines, layout.ExpiryDate, Text(expiry), nameof(MrzDocument.ExpiryDate));
        PutNumber(lines, layout, document);
        if (layout.OptionalIsChecked)
        {
            PutChecked(lines, layout.Optional, document.PersonalNumber, nameof(MrzDocument.PersonalNumber));
        }

        if (layout.Format == MrzFormat.Td1)
        {
            Put(lines, layout.SecondOptional, document.SecondOptionalData, nameof(MrzDocument.SecondOptionalData));
        }

        PutComposite(lines, layout);
        return [.. lines.Select(line => new string(line))];
    }

    private static void PutNumber(char[][] lines, MrzLayout layout, MrzDocument document)
    {
        var number = document.DocumentNumber;
        var optional = layout.OptionalIsChecked ? "" : document.OptionalData;
        if (number.Length <= layout.Number.Length)
        {
            PutChecked(lines, layout.Number, number, nameof(MrzDocument.DocumentNumber));
        }
        else if (layout.AllowsLongNumber)
        {
            Put(lines, layout.Number, number[..layout.Number.Length], nameof(MrzDocument.DocumentNumber));
            optional = $"{number.AsSpan(layout.Number.Length)}{MrzCheckDigit.Of(number)}<{optional}".TrimEnd(Filler);
        }
        else
        {
            throw Unwritable(nameof(MrzDocument.DocumentNumber));
        }

        if (!layout.OptionalIsChecked)
        {
            Put(lines, layout.Optional, optional, nameof(MrzDocument.OptionalData));
        }
    }

    private static void PutComposite(char[][] lines, MrzLayout layout)
    {
        if (!layout.HasComposite)
        {
            return;
        }

        var digit = default(MrzCheckDigit);
        foreach (var span in layout.Composite)
        {
            digit.Add(lines[span.Line].AsSpan(span.Start, span.Length));
        }

        lines[layout.CompositeDigit.Line][layout.CompositeDigit.Start] = digit.Digit;
    }

    private static void PutChecked(char[][] lines, MrzSpan span, string text, string field)
    {
        Put(lines, span, text, field);
        lines[span.Line][span.End] = MrzCheckDigit.Of(lines[span.Line].AsSpan(span.Start, span.Length));
    }

    private static void Put(char[][] lines, MrzSpan span, string text, string field)
    {
        if (text.Length > span.Length || text.Any(c => c is not ((>= 'A' and <= 'Z') or (>= '0' and <= '9') or Filler)))
        {
            throw Unwritable(field);
        }

        text.CopyTo(lines[span.Line].AsSpan(span.Start));
    }

    private static string Text(PartialDate? date)
    {
        if (date is not { } known)
        {
            return "";
        }

        static string Two(int? part) => part is { } number ? $"{number:00}" : "<<";
        return $"{known.Year % 100:00}{Two(known.Month)}{Two(known.Day)}";
    }

    private static InvalidOperationException Unwritable(string field) => new($"{field} cannot be written in this format.");
}
