using System.Globalization;
using Kalkan.Federation.Contracts;
using Kalkan.Node.Formats.Drafting;

namespace Kalkan.Node.Formats.AnsiNist;

/// <summary>Dates as YYYYMMDD, with 00 for a month or day that is not known.</summary>
internal static class AnsiNistDates
{
    public static BirthDate? Birth(string text) =>
        text.Length == 8 && text.All(char.IsAsciiDigit) && Parse(text) is { } date ? new BirthDate { Date = date } : null;

    public static string Text(PartialDate date) => string.Create(CultureInfo.InvariantCulture, $"{date.Year:D4}{date.Month:D2}{date.Day:D2}");

    private static PartialDate? Parse(string text) => (text[4..6], text[6..]) switch
    {
        ("00", _) => SourceDates.Year(text[..4]),
        (var month, "00") => SourceDates.Parse($"{text[..4]}-{month}"),
        (var month, var day) => SourceDates.Parse($"{text[..4]}-{month}-{day}"),
    };
}
