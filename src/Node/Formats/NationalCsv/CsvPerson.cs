using Kalkan.Federation.Contracts;
using Kalkan.Node.Formats.Places;

namespace Kalkan.Node.Formats.NationalCsv;

/// <summary>The columns of a person.</summary>
internal static class CsvPerson
{
    public static Person Read(CsvCells cells)
    {
        var person = new Person
        {
            FatherName = cells["father_name"],
            MotherName = cells["mother_name"],
            Sex = CsvWords<Sex>.Value("sex", SexWord(cells["sex"])),
            Custody = Custody(cells),
        };
        person.Names.AddRange(CsvNames.Read(cells, person: true));
        person.BirthDates.AddRange(cells.Items("birth_date").Select(item => CsvDates.Birth("birth_date", item)));
        person.Nationalities.AddRange(cells.Items("nationalities").Select(CountryNames.CodeOrWords));
        person.Places.AddRange(CsvPlaces.Read(cells, PlaceKind.Birth));
        person.Places.AddRange(CsvPlaces.Read(cells, PlaceKind.Address));
        person.Documents.AddRange(CsvDocuments.OfPerson(cells));
        person.PhysicalMarks.AddRange(cells.Items("physical_marks"));
        return person;
    }

    private static string SexWord(string cell) => cell.ToUpperInvariant() switch
    {
        "F" => "female",
        "M" => "male",
        "X" => "other",
        _ => cell,
    };

    private static Custody? Custody(CsvCells cells)
    {
        var custody = new Custody
        {
            Status = CsvWords<CustodyStatus>.Value("custody_status", cells["custody_status"]),
            Place = cells["custody_place"],
            ExpectedRelease = CsvDates.Full("expected_release", cells["expected_release"]),
        };
        return custody.Equals(new Custody()) ? null : custody;
    }
}
