using Kalkan.Federation.Contracts;
using Kalkan.Node.Formats.Drafting;
using Kalkan.Node.Formats.Places;

namespace Kalkan.Node.Formats.Ofac;

/// <summary>Reads a statement such as “Passport A12345 (Iran) expires 01 Jan 2030”.</summary>
internal static class OfacDocument
{
    /// <summary>What documents of persons are called; longer names stand before those that they begin with.</summary>
    private static readonly (string Label, DocumentType Type)[] Labels =
    [
        ("British National Overseas Passport", DocumentType.Passport),
        ("Stateless Person Passport", DocumentType.Passport),
        ("Diplomatic Passport Laissez-Passer", DocumentType.Other),
        ("Diplomatic Passport", DocumentType.Passport),
        ("Passport Booklet", DocumentType.Passport),
        ("Passport No.", DocumentType.Passport),
        ("Passport", DocumentType.Passport),
        ("VisaNumberID", DocumentType.Visa),
        ("Residency Number", DocumentType.ResidencePermit),
        ("Travel Document Number", DocumentType.Other),
        ("Stateless Person ID Card", DocumentType.IdentityCard),
        ("Refugee ID Card", DocumentType.IdentityCard),
        ("Personal ID Card", DocumentType.IdentityCard),
        ("Tazkira National ID Card", DocumentType.IdentityCard),
        ("Cedula No.", DocumentType.IdentityCard),
        ("D.N.I.", DocumentType.IdentityCard),
        ("Credencial electoral", DocumentType.IdentityCard),
        ("Electoral Registry No.", DocumentType.NationalNumber),
        ("National ID No.", DocumentType.NationalNumber),
        ("National Foreign ID Number", DocumentType.NationalNumber),
        ("Kenyan ID No.", DocumentType.NationalNumber),
        ("Moroccan Personal ID No.", DocumentType.NationalNumber),
        ("Bosnian Personal ID No.", DocumentType.NationalNumber),
        ("Turkish Identification Number", DocumentType.NationalNumber),
        ("UAE Identification", DocumentType.NationalNumber),
        ("Identification Number", DocumentType.NationalNumber),
        ("Citizen's Card Number", DocumentType.IdentityCard),
        ("Numero de Identidad", DocumentType.NationalNumber),
        ("Italian Fiscal Code", DocumentType.NationalNumber),
        ("Tax ID No.", DocumentType.NationalNumber),
        ("C.U.R.P.", DocumentType.NationalNumber),
        ("C.U.I.P.", DocumentType.NationalNumber),
        ("C.U.I.T.", DocumentType.NationalNumber),
        ("C.U.I.", DocumentType.NationalNumber),
        ("R.F.C.", DocumentType.NationalNumber),
        ("RFC", DocumentType.NationalNumber),
        ("I.F.E.", DocumentType.NationalNumber),
        ("N.I.E.", DocumentType.NationalNumber),
        ("CNP (Personal Numerical Code)", DocumentType.NationalNumber),
        ("SSN", DocumentType.NationalNumber),
        ("NIT #", DocumentType.NationalNumber),
        ("LE Number", DocumentType.NationalNumber),
        ("Driver's License No.", DocumentType.Other),
        ("Pilot License Number", DocumentType.Other),
        ("Birth Certificate Number", DocumentType.Other),
        ("Cartilla de Servicio Militar Nacional", DocumentType.Other),
        ("Public Security and Immigration No.", DocumentType.Other),
        ("Immigration No.", DocumentType.Other),
        ("Seafarer's Identification Document", DocumentType.Other),
    ];

    private static readonly string[] AfterNumber = [" (", " issued ", " expires ", " expired "];

    /// <summary>Null where the statement is not about a document: no such label, or no digit behind it.</summary>
    public static TravelDocument? Read(string statement)
    {
        foreach (var (label, type) in Labels)
        {
            if (statement.StartsWith(label, StringComparison.Ordinal) && statement.Length > label.Length && statement[label.Length] is ' ' or ':' or '#')
            {
                var rest = statement[label.Length..].TrimStart(' ', ':', '#');
                return rest.Any(char.IsAsciiDigit) ? Of(label, type, rest) : null;
            }
        }

        return null;
    }

    private static TravelDocument Of(string label, DocumentType type, string rest)
    {
        var end = AfterNumber.Select(mark => rest.IndexOf(mark, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(rest.Length).Min();
        var details = rest[end..];
        var (open, close) = (details.IndexOf('(', StringComparison.Ordinal), details.IndexOf(')', StringComparison.Ordinal));
        var country = open >= 0 && close > open ? CountryNames.Code(details[(open + 1)..close].TrimEnd('.')) : null;
        return new TravelDocument
        {
            Type = type,
            Number = rest[..end].Trim(),
            IssuingCountry = country ?? "",
            IssuedOn = DateAfter(details, "issued "),
            ExpiresOn = DateAfter(details, "expires ") ?? DateAfter(details, "expired "),
            Note = type is DocumentType.Passport && label.StartsWith("Passport", StringComparison.Ordinal) ? "" : label,
        };
    }

    private static PartialDate? DateAfter(string details, string word)
    {
        var at = details.IndexOf(word, StringComparison.Ordinal);
        return at < 0 ? null : SourceDates.ParseFull(string.Join(' ', details[(at + word.Length)..].Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries).Take(3)));
    }
}
