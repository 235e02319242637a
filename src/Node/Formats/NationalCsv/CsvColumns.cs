using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Kalkan.Node.Formats.NationalCsv;

/// <summary>The columns, in the order in which they are written. docs/formats.md describes each.</summary>
internal static class CsvColumns
{
    public static ImmutableArray<string> All { get; } =
    [
        "kind", "id", "name", "given_name", "family_name", "patronymic", "original_name", "aliases", "weak_aliases", "former_names", "acronyms", "wings",
        "father_name", "mother_name", "birth_date", "sex", "nationalities", "countries", "birth_places", "addresses", "activity_places",
        "document_type", "document_number", "document_country", "document_issued_on", "document_expires_on", "document_status", "reported_on",
        "document_note", "physical_marks", "custody_status", "custody_place", "expected_release", "categories", "handling", "source",
        "source_reference", "legal_ground", "listed_on", "review_on", "neutrality_officer", "neutrality_on", "never_to", "test", "remarks",
    ];

    public static FrozenSet<string> Known { get; } = All.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What is wrong with a header row, or null.</summary>
    public static string? Fault(string[] header)
    {
        var unknown = header.FirstOrDefault(column => !Known.Contains(column));
        var twice = header.GroupBy(column => column, StringComparer.Ordinal).FirstOrDefault(columns => columns.Count() > 1)?.Key;
        return (unknown, twice) switch
        {
            ({ } column, _) => $"column “{column}” is not known",
            (_, { } column) => $"column “{column}” stands twice",
            _ when !header.Contains("kind") || !header.Contains("id") => "the columns “kind” and “id” are required",
            _ => null,
        };
    }
}
