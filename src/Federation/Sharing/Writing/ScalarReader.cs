using System.Globalization;

namespace Kalkan.Federation.Sharing.Writing;

/// <summary>Reads the single values of a policy; what is faulty is reported and null.</summary>
internal static class ScalarReader
{
    public static string? Text(YamlValue? value, string where, int longest, Findings findings)
    {
        if (value is null)
        {
            return null;
        }

        if (value.Text is { } text && text.Length <= longest && !string.IsNullOrWhiteSpace(text) && text.All(Findings.IsPlain))
        {
            return text;
        }

        findings.Error(value.Line, where, $"must be a text of 1 to {longest} characters without control characters");
        return null;
    }

    public static long? Whole(YamlValue? value, string where, long least, long most, Findings findings)
    {
        if (value is null)
        {
            return null;
        }

        if (long.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
        {
            return number;
        }

        findings.Error(value.Line, where, $"must be a whole number from {least} to {most}");
        return null;
    }

    public static double? Share(YamlValue? value, string where, Findings findings)
    {
        if (value is null)
        {
            return null;
        }

        if (double.TryParse(value.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number is >= 0 and <= 1)
        {
            return number;
        }

        findings.Error(value.Line, where, "must be a number from 0 to 1, such as 0.8");
        return null;
    }

    public static DateOnly? Day(YamlValue? value, string where, Findings findings)
    {
        if (value is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        findings.Error(value.Line, where, "must be a day such as 2027-12-31");
        return null;
    }

    public static bool? Truth(YamlValue? value, string where, Findings findings)
    {
        if (value is null)
        {
            return null;
        }

        if (value.Text is "true" or "false")
        {
            return value.Text == "true";
        }

        findings.Error(value.Line, where, "must be true or false");
        return null;
    }
}
