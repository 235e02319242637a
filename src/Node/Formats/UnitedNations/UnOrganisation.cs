using System.Collections.Frozen;
using Kalkan.Federation.Contracts;
using Kalkan.Node.Formats.Drafting;

namespace Kalkan.Node.Formats.UnitedNations;

/// <summary>An ENTITY of the list.</summary>
internal static class UnOrganisation
{
    private static readonly FrozenSet<string> Taken = new[]
    {
        "FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME", "NAME_ORIGINAL_SCRIPT", "REFERENCE_NUMBER", "LISTED_ON", "ENTITY_ALIAS", "ENTITY_ADDRESS",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static RecordDraft Draft(UnElement entry, ImportDefaults defaults)
    {
        var draft = UnEntry.Begin(entry, person: false, defaults);
        foreach (var alias in entry.All("ENTITY_ALIAS"))
        {
            UnAlias.Add(draft, alias);
        }

        foreach (var address in entry.All("ENTITY_ADDRESS"))
        {
            UnEntry.Place(draft, address, PlaceKind.Address);
            draft.Country(address["COUNTRY"]);
        }

        UnEntry.Rest(draft, entry, Taken);
        return draft;
    }
}
