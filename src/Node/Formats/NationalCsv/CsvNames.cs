using Kalkan.Federation.Contracts;
using Kalkan.Node.Formats.Reading;

namespace Kalkan.Node.Formats.NationalCsv;

/// <summary>The columns that hold names.</summary>
internal static class CsvNames
{
    private static readonly (string Column, NameKind Kind, NameQuality Quality)[] Lists =
    [
        ("original_name", NameKind.OriginalScript, NameQuality.Strong),
        ("aliases", NameKind.Alias, NameQuality.Strong),
        ("weak_aliases", NameKind.Alias, NameQuality.Weak),
        ("former_names", NameKind.Former, NameQuality.Strong),
    ];

    /// <summary>The columns of names beside the primary one.</summary>
    public static IEnumerable<string> Columns => Lists.Select(list => list.Column);

    public static IEnumerable<Name> Read(CsvCells cells, bool person)
    {
        var primary = cells["name"];
        if (primary.Length == 0)
        {
            throw new RejectedEntryException("name: empty");
        }

        var name = new Name { Text = primary, Kind = NameKind.Primary, Quality = NameQuality.Strong };
        if (person)
        {
            name.Given = cells["given_name"];
            name.Family = cells["family_name"];
            name.Patronymic = cells["patronymic"];
        }

        var names = Lists.SelectMany(list => cells.Items(list.Column).Select(text => new Name { Text = text, Kind = list.Kind, Quality = list.Quality }));
        var acronyms = person ? [] : cells.Items("acronyms").Select(text => new Name { Text = text, Kind = NameKind.Acronym, Quality = NameQuality.Strong });
        return [name, .. names, .. acronyms];
    }

    /// <summary>The cell for a column of names.</summary>
    public static string Cell(IEnumerable<Name> names, string column)
    {
        var (_, kind, quality) = Array.Find(Lists, list => list.Column == column);
        return CsvCell.Join(names.Where(name => name.Kind == kind && (kind != NameKind.Alias || IsWeak(name.Quality) == IsWeak(quality))).Select(name => name.Text));
    }

    private static bool IsWeak(NameQuality quality) => quality == NameQuality.Weak;
}
