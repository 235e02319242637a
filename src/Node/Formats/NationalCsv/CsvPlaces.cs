using Kalkan.Federation.Contracts;
using Kalkan.Node.Formats.Places;

namespace Kalkan.Node.Formats.NationalCsv;

/// <summary>
/// Places as “Osh, Lenin street 5 (KGZ)”: the country stands in brackets at the end. A text that itself ends with a bracket
/// and has no country is followed by empty ones.
/// </summary>
internal static class CsvPlaces
{
    public static IEnumerable<Place> Read(CsvCells cells, PlaceKind kind) => cells.Items(Column(kind)).Select(item => Of(item, kind));

    public static string Cell(IEnumerable<Place> places, PlaceKind kind) =>
        CsvCell.Join(places.Where(place => place.Kind == kind).Select(Text));

    public static string Column(PlaceKind kind) => kind switch
    {
        PlaceKind.Birth => "birth_places",
        PlaceKind.Operates => "activity_places",
        _ => "addresses",
    };

    private static string Text(Place place) =>
        place.Country.Length > 0 || place.Text.EndsWith(')') ? $"{place.Text} ({place.Country})".TrimStart() : place.Text;

    private static Place Of(string item, PlaceKind kind)
    {
        var open = item.EndsWith(')') ? Opening(item) : -1;
        return open < 0
            ? new Place { Kind = kind, Text = item }
            : new Place { Kind = kind, Text = item[..open].Trim(), Country = CountryNames.CodeOrWords(item[(open + 1)..^1]) };
    }

    /// <summary>Where the bracket opens that the last character closes, or -1.</summary>
    private static int Opening(string item)
    {
        var depth = 0;
        for (var at = item.Length - 1; at >= 0; at--)
        {
            depth += item[at] switch
            {
                ')' => 1,
                '(' => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return at;
            }
        }

        return -1;
    }
}
