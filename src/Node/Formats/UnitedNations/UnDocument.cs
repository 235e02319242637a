using System.Text.RegularExpressions;
using Kalkan.Federation.Contracts;
using Kalkan.Node.Formats.Drafting;
using Kalkan.Node.Formats.Places;

namespace Kalkan.Node.Formats.UnitedNations;

/// <summary>A document. Some stand without a number of their own; they are described in the remarks.</summary>
internal static partial class UnDocument
{
    public static void Add(RecordDraft draft, UnElement element)
    {
        var words = element.Words;
        if (words.Length == 0)
        {
            return;
        }

        var written = element["NUMBER"];
        var number = DocumentWords.Number(written);
        var (issuing, of) = (element["ISSUING_COUNTRY"], element["COUNTRY_OF_ISSUE"]);
        var country = CountryNames.Code(issuing) ?? CountryNames.Code(of) ?? "";
        var issuedOn = SourceDates.ParseFull(element["DATE_OF_ISSUE"]);
        string[] notes =
        [
            number == written ? "" : written,
            CountryNames.Code(issuing) == country ? "" : issuing,
            CountryNames.Code(of) == country ? "" : of,
            element["TYPE_OF_DOCUMENT2"],
            element["CITY_OF_ISSUE"],
            issuedOn is null ? element["DATE_OF_ISSUE"] : "",
            element["NOTE"],
        ];
        draft.Document(
            new TravelDocument
            {
                Type = TypeOf(element),
                Number = number,
                IssuingCountry = country,
                IssuedOn = issuedOn,
                ExpiresOn = ExpiryIn(element["NOTE"]),
                Note = string.Join(", ", notes.Where(note => note.Length > 0)),
            },
            words);
    }

    private static DocumentType TypeOf(UnElement element)
    {
        var detail = element["TYPE_OF_DOCUMENT2"];
        return element["TYPE_OF_DOCUMENT"] switch
        {
            "Passport" => DocumentType.Passport,
            _ when Says("card") && Says("identi") => DocumentType.IdentityCard,
            "National Identification Number" => DocumentType.NationalNumber,
            _ => DocumentType.Other,
        };

        bool Says(string word) => detail.Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    private static PartialDate? ExpiryIn(string note) =>
        Expiry().Match(note) is { Success: true } match ? SourceDates.ParseFull(match.Groups["date"].Value) : null;

    [GeneratedRegex(
        @"(expir\w*|valid until)( on| date)?:? (?<date>\d{1,2} \w{3,9}\.? \d{4}|\d{4}-\d{2}-\d{2})",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Expiry();
}
