using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Records;

/// <summary>The limits of a document, a person's or a lost one.</summary>
internal static class DocumentRules
{
    internal static void Check(RecordFaults faults, string path, TravelDocument document)
    {
        faults.Defined($"{path}.type", document.Type);
        faults.Required($"{path}.number", document.Number, 64);
        if (document.IssuingCountry.Length > 3 || !document.IssuingCountry.All(char.IsAsciiLetterUpper))
        {
            faults.Add($"{path}.issuing_country", "is not an upper-case code of ISO 3166-1 alpha-3 or ICAO Doc 9303-3 section 5");
        }

        faults.FullDate($"{path}.issued_on", document.IssuedOn);
        faults.FullDate($"{path}.expires_on", document.ExpiresOn);
        faults.Defined($"{path}.status", document.Status);
        faults.FullDate($"{path}.reported_on", document.ReportedOn);
        faults.Text($"{path}.note", document.Note, 256);
    }
}
