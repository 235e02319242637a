using System.Globalization;
using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Formats.Drafting;

/// <summary>Reads dates as lists write them: 1968, Mar 1968, 12 March 1968, 3 Oct. 2005, 1968-03-12. Always Gregorian.</summary>
internal static class SourceDates
{
    private const int Longest = 64;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static PartialDate? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > Longest)
        {
            return null;
        }

        var parts = text.Split([' ', '.', ',', '-', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts switch
        {
            [var year] when IsYear(year) => Of(year, 0, "0"),
            [var year, var month] when IsYear(year) && IsNumber(month) => Of(year, Number(month), "0"),
            [var year, var month, var day] when IsYear(year) && IsNumber(month) && IsNumber(day) => Of(year, Number(month), day),
            [var month, var year] when IsYear(year) && Month(month) > 0 => Of(year, Month(month), "0"),
            [var day, var month, var year] when IsYear(year) && IsNumber(day) && Month(month) > 0 => Of(year, Month(month), day),
            _ => null,
        };
    }

    /// <summary>A date of which year, month and day are there.</summary>
    public static PartialDate? ParseFull(string? text) => Parse(text) is { Day: > 0 } date ? date : null;

    /// <summary>A birth date: as above, with “circa” before it, or a range with “to” or a dash between years.</summary>
    public static BirthDate? ParseBirth(string text)
    {
        var rest = text.Trim();
        var circa = rest.StartsWith("circa ", StringComparison.OrdinalIgnoreCase);
        rest = circa ? rest["circa ".Length..] : rest;
        var dash = rest.Length == 9 && rest[4] is '-' or '–' ? 4 : -1;
        var ends = dash > 0 ? [rest[..dash], rest[(dash + 1)..]] : rest.Split(" to ", 2);
        var first = Parse(ends[0]);
        var last = ends.Length > 1 ? Parse(ends[1]) : null;
        return first is null || (ends.Length > 1 && last is null) ? null : Range(first, last, circa);
    }

    /// <summary>A range, or null where it ends before it begins.</summary>
    public static BirthDate? Range(PartialDate first, PartialDate? last, bool approximate)
    {
        if (last is null || last.Equals(first))
        {
            return new BirthDate { Date = first, Approximate = approximate };
        }

        return (first.Year, first.Month, first.Day).CompareTo((last.Year, last.Month, last.Day)) < 0
            ? new BirthDate { Date = first, Until = last, Approximate = approximate }
            : null;
    }

    public static PartialDate? Year(string? text) => text is not null && IsYear(text.Trim()) ? Of(text.Trim(), 0, "0") : null;

    public static PartialDate Of(DateOnly date) => new() { Year = date.Year, Month = date.Month, Day = date.Day };

    /// <summary>1968, 1968-03 or 1968-03-12.</summary>
    public static string Text(PartialDate date) => date switch
    {
        { Month: 0 } => date.Year.ToString("D4", CultureInfo.InvariantCulture),
        { Day: 0 } => string.Create(CultureInfo.InvariantCulture, $"{date.Year:D4}-{date.Month:D2}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{date.Year:D4}-{date.Month:D2}-{date.Day:D2}"),
    };

    private static PartialDate? Of(string year, int month, string day)
    {
        var (y, d) = (Number(year), Number(day));
        var known = y >= 1 && month is >= 0 and <= 12 && (d == 0 || (month > 0 && d <= DateTime.DaysInMonth(y, month)));
        return known ? new PartialDate { Year = y, Month = month, Day = d } : null;
    }

    private static int Month(string word) =>
        word.Length >= 3 && word.All(char.IsAsciiLetter) ? Array.IndexOf(Months, word[..3].ToLowerInvariant()) + 1 : 0;

    private static bool IsYear(string text) => text.Length == 4 && IsNumber(text);

    private static bool IsNumber(string text) => text.Length is > 0 and <= 4 && text.All(char.IsAsciiDigit);

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
