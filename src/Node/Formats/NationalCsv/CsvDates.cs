using System.Globalization;
using Kalkan.Federation.Contracts;
using Kalkan.Node.Formats.Drafting;
using Kalkan.Node.Formats.Reading;
using Calendar = Kalkan.Federation.Contracts.Calendar;

namespace Kalkan.Node.Formats.NationalCsv;

/// <summary>
/// Dates as 1968, 1968-03 or 1968-03-12; another calendar stands before a colon (jalali:1347-05-12). A birth date may begin
/// with ~ for “about” and be a range with a slash.
/// </summary>
internal static class CsvDates
{
    private const char About = '~';
    private const char To = '/';

    public static PartialDate? Full(string column, string cell)
    {
        if (cell.Length == 0)
        {
            return null;
        }

        return Read(column, cell) is { Day: > 0 } date ? date : throw new RejectedEntryException($"{column}: year, month and day are expected, as 2031-05-28");
    }

    public static BirthDate Birth(string column, string item)
    {
        var approximate = item.StartsWith(About);
        var ends = item.TrimStart(About).Split(To);
        if (ends.Length > 2)
        {
            throw new RejectedEntryException($"{column}: a range has two ends");
        }

        return new BirthDate { Date = Read(column, ends[0]), Until = ends.Length > 1 ? Read(column, ends[1]) : null, Approximate = approximate };
    }

    public static string Text(BirthDate birth)
    {
        var text = Text(birth.Date ?? new PartialDate());
        return (birth.Approximate ? About.ToString() : "") + (birth.Until is null ? text : text + To + Text(birth.Until));
    }

    public static string Text(PartialDate? date)
    {
        if (date is null || date.Year == 0)
        {
            return "";
        }

        var text = SourceDates.Text(date);
        return date.Calendar is Calendar.Unspecified or Calendar.Gregorian ? text : $"{CsvWords<Calendar>.Word(date.Calendar)}:{text}";
    }

    private static PartialDate Read(string column, string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var calendar = colon < 0 ? Calendar.Unspecified : CsvWords<Calendar>.Value(column, text[..colon]);
        var parts = text[(colon + 1)..].Trim().Split('-');
        var numbers = parts.Select(Number).ToArray();
        if (numbers.Length is 0 or > 3 || parts[0].Length != 4 || numbers[0] < 1 || Array.Exists(numbers[1..], number => number < 1))
        {
            throw Wrong(column);
        }

        var date = new PartialDate { Year = numbers[0], Month = numbers.ElementAtOrDefault(1), Day = numbers.ElementAtOrDefault(2), Calendar = calendar };
        var longest = calendar is Calendar.Unspecified or Calendar.Gregorian && date.Month is >= 1 and <= 12
            ? DateTime.DaysInMonth(date.Year, date.Month)
            : 32;
        return date.Month > 12 || date.Day > longest ? throw Wrong(column) : date;
    }

    private static int Number(string part) =>
        part.Length <= 4 && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static RejectedEntryException Wrong(string column) => new($"{column}: not a date such as 1968, 1968-03 or 1968-03-12");
}
