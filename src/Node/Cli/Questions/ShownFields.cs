using System.Globalization;
using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Cli.Questions;

/// <summary>The disclosed part of a hit as short lines for a tired reader.</summary>
internal static class ShownFields
{
    /// <summary>One line a field that says something.</summary>
    public static IEnumerable<string> Of(Record? record)
    {
        if (record is null)
        {
            yield break;
        }

        var lines = record.SubjectCase switch
        {
            Record.SubjectOneofCase.Person => OfPerson(record.Person),
            Record.SubjectOneofCase.Organisation => OfOrganisation(record.Organisation),
            Record.SubjectOneofCase.Document => OfDocument(record.Document),
            _ => [],
        };
        foreach (var line in lines)
        {
            yield return line;
        }

        if (record.Categories.Count > 0)
        {
            yield return "category: " + string.Join(", ", record.Categories.Select(Words.Of));
        }

        if (record.Source is { } source)
        {
            yield return $"source: {source.Name} {source.Reference}".TrimEnd();
        }
    }

    /// <summary>A partial date as people write it: 1988, 1988-07, 1988-07-14.</summary>
    public static string Day(PartialDate? date) => date switch
    {
        null or { Year: 0 } => "",
        { Month: 0 } => date.Year.ToString("0000", CultureInfo.InvariantCulture),
        { Day: 0 } => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00}"),
    };

    private static IEnumerable<string> OfPerson(Person person)
    {
        if (person.Names.Count > 0)
        {
            yield return "name: " + string.Join(" / ", person.Names.Select(n => n.Text));
        }

        if (person.BirthDates.Count > 0)
        {
            yield return "born: " + string.Join(" or ", person.BirthDates.Select(b => Day(b.Date) + (b.Until is null ? "" : "–" + Day(b.Until))));
        }

        if (person.FatherName.Length > 0)
        {
            yield return "father: " + person.FatherName;
        }

        if (person.Nationalities.Count > 0)
        {
            yield return "nationality: " + string.Join(", ", person.Nationalities);
        }

        foreach (var line in person.Documents.SelectMany(OfDocument))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> OfOrganisation(Organisation organisation)
    {
        yield return "name: " + string.Join(" / ", organisation.Names.Select(n => n.Text));
        if (organisation.Countries.Count > 0)
        {
            yield return "country: " + string.Join(", ", organisation.Countries);
        }
    }

    private static IEnumerable<string> OfDocument(TravelDocument document)
    {
        if (document.Number.Length > 0)
        {
            yield return $"document: {document.Number} {document.IssuingCountry}".TrimEnd();
        }

        if (document.Status != DocumentStatus.Unspecified)
        {
            yield return $"status: {Words.Of(document.Status)} {Day(document.ReportedOn)}".TrimEnd();
        }
    }
}
