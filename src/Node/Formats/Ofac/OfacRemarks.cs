using Kalkan.Federation.Contracts;
using Kalkan.Node.Formats.Drafting;
using Kalkan.Node.Formats.Places;

namespace Kalkan.Node.Formats.Ofac;

/// <summary>Reads the statements of the remarks column, which semicolons part. The whole column stays in the remarks as well.</summary>
internal static class OfacRemarks
{
    private const string AlternativePrefix = "alt. ";

    public static void Apply(RecordDraft draft, string remarks)
    {
        foreach (var part in remarks.TrimEnd('.').Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var statement = part.StartsWith(AlternativePrefix, StringComparison.Ordinal) ? part[AlternativePrefix.Length..] : part;
            if (Quoted(statement) is { } name)
            {
                OfacEntry.Name(draft, name, statement.StartsWith('f') ? NameKind.Former : NameKind.Alias, NameQuality.Weak);
                draft.AliasInRemarks();
            }
            else if (draft.IsPerson)
            {
                Person(draft, statement);
            }
        }
    }

    private static void Person(RecordDraft draft, string statement)
    {
        if (After(statement, "DOB ") is { } birth)
        {
            if (SourceDates.ParseBirth(birth) is { } date)
            {
                draft.Birth(date, birth);
            }
        }
        else if (After(statement, "POB ") is { } place)
        {
            BirthPlace(draft, place);
        }
        else if ((After(statement, "nationality ") ?? After(statement, "citizen ")) is { } country)
        {
            draft.Nationality(country);
        }
        else if (After(statement, "Gender ") is { } gender)
        {
            draft.Person.Sex = gender switch
            {
                "Male" => Sex.Male,
                "Female" => Sex.Female,
                _ => Sex.Unspecified,
            };
        }
        else if (OfacDocument.Read(statement) is { } document)
        {
            draft.Document(document, statement);
        }
    }

    /// <summary>The last part that is a country is the country: “Pyongyang, Korea, North”.</summary>
    private static void BirthPlace(RecordDraft draft, string place)
    {
        for (var start = 0; start >= 0 && start < place.Length; start = place.IndexOf(", ", start, StringComparison.Ordinal) is var comma and >= 0 ? comma + 2 : -1)
        {
            if (CountryNames.Code(place[start..]) is { } code)
            {
                draft.Place(PlaceKind.Birth, place[..start].TrimEnd(',', ' '), code);
                return;
            }
        }

        draft.Place(PlaceKind.Birth, place, country: null);
    }

    /// <summary>A weak name stands in single quotation marks, and may hold some itself.</summary>
    private static string? Quoted(string statement)
    {
        var rest = After(statement, "a.k.a. '") ?? After(statement, "f.k.a. '") ?? After(statement, "n.k.a. '");
        return rest?.EndsWith('\'') == true && rest.Length > 1 ? rest[..^1] : null;
    }

    private static string? After(string statement, string start) =>
        statement.StartsWith(start, StringComparison.Ordinal) ? statement[start.Length..].Trim() : null;
}
