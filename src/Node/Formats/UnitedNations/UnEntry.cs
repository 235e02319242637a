using System.Collections.Frozen;
using Kalkan.Federation.Contracts;
using Kalkan.Node.Formats.Drafting;

namespace Kalkan.Node.Formats.UnitedNations;

/// <summary>What persons and entities of the list have in common.</summary>
internal static class UnEntry
{
    private const string List = "UN Security Council consolidated list";

    /// <summary>Numbers of the list's own housekeeping that say nothing about the person.</summary>
    private static readonly FrozenSet<string> Housekeeping =
        new[] { "VERSIONNUM", "SORT_KEY", "SORT_KEY_LAST_MOD", "LIST_TYPE" }.ToFrozenSet(StringComparer.Ordinal);

    public static RecordDraft Begin(UnElement entry, bool person, ImportDefaults defaults)
    {
        var reference = entry["REFERENCE_NUMBER"];
        var id = RecordId.Of(defaults.IdPrefix, "un", reference.Length > 0 ? reference : entry["DATAID"]);
        var draft = new RecordDraft(id, person, defaults, List, reference, Category.Sanctioned);
        draft.Name(NameOf(entry), NameKind.Primary);
        draft.Name(entry["NAME_ORIGINAL_SCRIPT"], NameKind.OriginalScript);

        // The list writes some dates with the hours of New York behind them.
        var listed = entry["LISTED_ON"];
        draft.ListedOn(listed.Length > 10 ? listed[..10] : listed);
        return draft;
    }

    /// <summary>Puts an address or a place of birth into the record, its note into the remarks.</summary>
    public static void Place(RecordDraft draft, UnElement place, PlaceKind kind)
    {
        string[] parts = [place["STREET"], place["CITY"], place["STATE_PROVINCE"], place["ZIP_CODE"]];
        draft.Place(kind, string.Join(", ", parts.Where(part => part.Length > 0)), place["COUNTRY"]);
        draft.Remark(kind == PlaceKind.Birth ? "Place of birth" : "Address", place["NOTE"]);
    }

    /// <summary>Everything that no field took, in the order of the entry.</summary>
    public static void Rest(RecordDraft draft, UnElement entry, FrozenSet<string> taken)
    {
        foreach (var child in entry.Children.Where(child => !taken.Contains(child.Name) && !Housekeeping.Contains(child.Name)))
        {
            var label = Label(child.Name);
            draft.Remark(label, child.Text);
            foreach (var value in child.Children)
            {
                draft.Remark(label, value.Children.Count == 0 ? value.Text : value.Words);
            }
        }
    }

    private static string NameOf(UnElement entry)
    {
        string[] parts = [entry["FIRST_NAME"], entry["SECOND_NAME"], entry["THIRD_NAME"], entry["FOURTH_NAME"]];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    private static string Label(string element) => element switch
    {
        "DATAID" => "UN data id",
        "UN_LIST_TYPE" => "UN list",
        "LAST_DAY_UPDATED" => "Last updated",
        "COMMENTS1" => "Comments",
        _ => element.Length == 0 ? element : element[..1] + element[1..].Replace('_', ' ').ToLowerInvariant(),
    };
}
