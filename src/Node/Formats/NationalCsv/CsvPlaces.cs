using Kalkan.Federation.Contracts;
using Kalkan.Node.Formats.Places;

namespace Kalkan.Node.Formats.NationalCsv;

/// <summary>Places as “Osh, Lenin street 5 (KGZ)”: the country stands in brackets at the end.</summary>
internal static class CsvPlaces
{
    public static IEnumerable<Place> Read(CsvCells cells, PlaceKind kind) => cells.Items(Column(kind)).Select(item => Of(item, kind));

    public static string Cell(IEnumerable<Place> places, PlaceKind kind) =>
        CsvCell.Join(places.Where(place => place.Kind == kind).Select(place => place.Country.Length > 0 ? $"{place.Text} ({place.Country})".TrimStart() : place.Text));

    public static string Column(PlaceKind kind) => kind switch
    {
        PlaceKind.Birth => "birth_places",
        PlaceKind.Operates => "activity_places",
        _ => "addresses",
    };

    private static Place Of(string item, PlaceKind kind)
    {
        var open = item.EndsWith(')') ? item.LastIndexOf('(') : -1;
        return open < 0
            ? new Place { Kind = kind, Text = item }
            : new Place { Kind = kind, Text = item[..open].Trim(), Country = CountryNames.CodeOrWords(item[(open + 1)..^1]) };
    }
}
