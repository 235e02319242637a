using Kalkan.Federation.Contracts;
using Kalkan.Node.Formats.Places;
using Kalkan.Node.Formats.Reading;

namespace Kalkan.Node.Formats.NationalCsv;

/// <summary>The document columns. A person's several documents stand side by side: the second number belongs to the second type.</summary>
internal static class CsvDocuments
{
    private static readonly string[] Details = ["document_type", "document_country", "document_issued_on", "document_expires_on", "document_note"];

    public static IEnumerable<TravelDocument> OfPerson(CsvCells cells)
    {
        var numbers = cells.List("document_number");
        var columns = Details.ToDictionary(column => column, cells.List, StringComparer.Ordinal);
        if (columns.FirstOrDefault(column => column.Value.Count > numbers.Count).Key is { } longer)
        {
            throw new RejectedEntryException($"{longer}: more items than document_number has");
        }

        return numbers.Select((number, at) => Of(column => columns[column].ElementAtOrDefault(at) ?? "", number)).ToList();
    }

    public static TravelDocument Only(CsvCells cells)
    {
        var document = Of(Single, Single("document_number"));
        document.Status = CsvWords<DocumentStatus>.Value("document_status", cells["document_status"]);
        document.ReportedOn = CsvDates.Full("reported_on", cells["reported_on"]);
        return document;

        string Single(string column) => cells.List(column) switch
        {
            [] => "",
            [var item] => item,
            _ => throw new RejectedEntryException($"{column}: more than one item"),
        };
    }

    private static TravelDocument Of(Func<string, string> cell, string number) => new()
    {
        Number = number.Length > 0 ? number : throw new RejectedEntryException("document_number: empty"),
        Type = CsvWords<DocumentType>.Value("document_type", cell("document_type")),
        IssuingCountry = CountryNames.CodeOrWords(cell("document_country")),
        IssuedOn = CsvDates.Full("document_issued_on", cell("document_issued_on")),
        ExpiresOn = CsvDates.Full("document_expires_on", cell("document_expires_on")),
        Note = cell("document_note"),
    };
}
