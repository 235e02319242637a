using System.Globalization;
using Kalkan.Federation.Contracts;
using Kalkan.Node.Formats.Drafting;
using Kalkan.Node.Records;
using Calendar = Kalkan.Federation.Contracts.Calendar;

namespace Kalkan.Node.Formats.AnsiNist;

/// <summary>Dates as YYYYMMDD, with 00 for a month or day that is not known.</summary>
internal static class AnsiNistDates
{
    public static BirthDate? Birth(string text) =>
        text.Length == 8 && text.All(char.IsAsciiDigit) && Parse(text) is { } date ? new BirthDate { Date = date } : null;

    /// <summary>The date in the Gregorian calendar; null where it is one of another calendar and not a single day.</summary>
    public static string? Text(PartialDate date) =>
        date.Calendar is Calendar.Unspecified or Calendar.Gregorian ? Digits(date.Year, date.Month, date.Day)
        : RecordDates.TryRange(date, out var first, out var last) && first == last ? Digits(first.Year, first.Month, first.Day)
        : null;

    private static string Digits(int year, int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}{month:D2}{day:D2}");

    private static PartialDate? Parse(string text) => (text[4..6], text[6..]) switch
    {
        ("00", _) => SourceDates.Year(text[..4]),
        (var month, "00") => SourceDates.Parse($"{text[..4]}-{month}"),
        (var month, var day) => SourceDates.Parse($"{text[..4]}-{month}-{day}"),
    };
}
