using System.Collections.Frozen;
using Kalkan.Federation.Contracts;
using Kalkan.Node.Formats.Drafting;

namespace Kalkan.Node.Formats.UnitedNations;

/// <summary>An INDIVIDUAL of the list.</summary>
internal static class UnPerson
{
    private static readonly FrozenSet<string> Taken = new[]
    {
        "FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME", "NAME_ORIGINAL_SCRIPT", "REFERENCE_NUMBER", "LISTED_ON", "GENDER", "NATIONALITY",
        "INDIVIDUAL_ALIAS", "INDIVIDUAL_ADDRESS", "INDIVIDUAL_DATE_OF_BIRTH", "INDIVIDUAL_PLACE_OF_BIRTH", "INDIVIDUAL_DOCUMENT",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static RecordDraft Draft(UnElement entry, ImportDefaults defaults)
    {
        var draft = UnEntry.Begin(entry, person: true, defaults);
        Gender(draft, entry["GENDER"]);
        foreach (var birth in entry.All("INDIVIDUAL_DATE_OF_BIRTH"))
        {
            UnBirthDate.Add(draft, birth);
        }

        foreach (var alias in entry.All("INDIVIDUAL_ALIAS"))
        {
            UnAlias.Add(draft, alias);
        }

        foreach (var nationality in entry.All("NATIONALITY").SelectMany(nationality => nationality.Children))
        {
            draft.Nationality(nationality.Text);
        }

        foreach (var place in entry.All("INDIVIDUAL_PLACE_OF_BIRTH"))
        {
            UnEntry.Place(draft, place, PlaceKind.Birth);
        }

        foreach (var address in entry.All("INDIVIDUAL_ADDRESS"))
        {
            UnEntry.Place(draft, address, PlaceKind.Address);
        }

        foreach (var document in entry.All("INDIVIDUAL_DOCUMENT"))
        {
            UnDocument.Add(draft, document);
        }

        UnEntry.Rest(draft, entry, Taken);
        return draft;
    }

    private static void Gender(RecordDraft draft, string words)
    {
        draft.Person.Sex = words switch
        {
            "Male" => Sex.Male,
            "Female" => Sex.Female,
            _ => Sex.Unspecified,
        };
        if (draft.Person.Sex == Sex.Unspecified)
        {
            draft.Remark("Gender", words);
        }
    }
}
