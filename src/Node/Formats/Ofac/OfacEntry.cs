using Kalkan.Federation.Contracts;
using Kalkan.Node.Formats.Drafting;
using Kalkan.Node.Formats.Reading;

namespace Kalkan.Node.Formats.Ofac;

/// <summary>
/// A row of the SDN file: ent_num, name, type, programme, title, call sign, vessel type, tonnage, gross registered
/// tonnage, flag, owner, remarks. Vessels and aircraft become organisations, because a record has no kind of their own
/// and nothing may be lost; their remarks say what they are.
/// </summary>
internal static class OfacEntry
{
    private const string List = "OFAC Specially Designated Nationals list";

    private static readonly (string Label, int Column)[] RemarkColumns =
    [
        ("Programme", 3), ("Title", 4), ("Call sign", 5), ("Vessel type", 6), ("Tonnage", 7),
        ("Gross registered tonnage", 8), ("Flag", 9), ("Owner", 10), ("Remarks", 11),
    ];

    public static RecordDraft Draft(string[] cells, AlternateNames alternates, ImportDefaults defaults)
    {
        var number = cells[0].Trim();
        if (!OfacCells.IsNumber(number))
        {
            throw new RejectedEntryException("ent_num: not a number");
        }

        var type = OfacCells.Value(cells[2]);
        if (type is not ("" or "individual" or "vessel" or "aircraft"))
        {
            throw new RejectedEntryException("SDN_Type: neither individual, vessel, aircraft nor -0-");
        }

        var draft = new RecordDraft(RecordId.Of(defaults.IdPrefix, "ofac", number), type == "individual", defaults, List, number, Category.Sanctioned);
        Name(draft, OfacCells.Value(cells[1]), NameKind.Primary, NameQuality.Strong);
        foreach (var alternate in alternates.Take(number))
        {
            Name(draft, alternate.Text, alternate.Type == "fka" ? NameKind.Former : NameKind.Alias, NameQuality.Strong);
            draft.Remark($"Alias {alternate.Text}", alternate.Remarks);
        }

        OfacRemarks.Apply(draft, OfacCells.Value(cells[11]));
        draft.Remark("Type", type is "vessel" or "aircraft" ? type : "");
        foreach (var (label, column) in RemarkColumns)
        {
            draft.Remark(label, OfacCells.Value(cells[column]));
        }

        return draft;
    }

    /// <summary>Persons are written “FAMILY, Given”; the record holds both parts and the name in reading order.</summary>
    public static void Name(RecordDraft draft, string text, NameKind kind, NameQuality quality)
    {
        var comma = draft.IsPerson ? text.IndexOf(", ", StringComparison.Ordinal) : -1;
        if (comma <= 0)
        {
            draft.Name(text, kind, quality);
            return;
        }

        var (family, given) = (text[..comma], text[(comma + 2)..]);
        draft.Name($"{given} {family}", kind, quality, given, family);
    }
}
