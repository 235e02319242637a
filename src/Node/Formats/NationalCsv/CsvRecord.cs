using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Node.Formats.Drafting;
using Kalkan.Node.Formats.Places;
using Kalkan.Node.Formats.Reading;

namespace Kalkan.Node.Formats.NationalCsv;

/// <summary>Reads a row. A cell that is empty takes what the import declares for all.</summary>
internal static class CsvRecord
{
    private const string List = "National list";

    public static Record Read(CsvCells cells, ImportDefaults defaults)
    {
        var kind = cells["kind"].ToLowerInvariant();
        var record = new Record
        {
            Id = cells["id"] is { Length: > 0 } id ? id : throw new RejectedEntryException("id: empty"),
            Source = new Source { Name = Or(cells["source"], defaults.SourceName ?? List), Reference = cells["source_reference"] },
            LegalGround = Or(cells["legal_ground"], defaults.LegalGround ?? ""),
            ListedOn = CsvDates.Full("listed_on", cells["listed_on"]),
            ReviewOn = CsvDates.Full("review_on", cells["review_on"]) ?? (defaults.ReviewOn is { } review ? SourceDates.Of(review) : null),
            NeutralityCheck = Neutrality(cells, defaults),
            Handling = cells["handling"] is { Length: > 0 } handling ? CsvWords<HandlingCode>.Value("handling", handling) : defaults.Handling,
            Test = cells.Flag("test") || defaults.Test,
            Remarks = cells["remarks"],
        };
        record.NeverTo.AddRange(cells.Items("never_to").Select(code =>
            CountryCodes.TryParse(code, out _) ? code : throw new RejectedEntryException($"never_to: {code} is no member")));
        Categories(record, cells, defaults);
        switch (kind)
        {
            case "person":
                record.Person = CsvPerson.Read(cells);
                break;
            case "organisation":
                record.Organisation = Organisation(cells);
                break;
            case "document":
                record.Document = CsvDocuments.Only(cells);
                break;
            default:
                throw new RejectedEntryException("kind: person, organisation or document");
        }

        cells.RefuseTheRest(kind);
        return record;
    }

    private static Organisation Organisation(CsvCells cells)
    {
        var organisation = new Organisation();
        organisation.Names.AddRange(CsvNames.Read(cells, person: false));
        organisation.Wings.AddRange(cells.Items("wings").Select(wing => new Name { Text = wing, Kind = NameKind.Primary }));
        organisation.Countries.AddRange(cells.Items("countries").Select(CountryNames.CodeOrWords));
        organisation.Places.AddRange(CsvPlaces.Read(cells, PlaceKind.Address));
        organisation.Places.AddRange(CsvPlaces.Read(cells, PlaceKind.Operates));
        return organisation;
    }

    private static void Categories(Record record, CsvCells cells, ImportDefaults defaults)
    {
        record.Categories.AddRange(cells.Items("categories").Select(word => CsvWords<Category>.Value("categories", word)));
        if (record.Categories.Count == 0 && !defaults.Categories.IsDefault)
        {
            record.Categories.AddRange(defaults.Categories);
        }

        if (record.Categories.Count == 0)
        {
            throw new RejectedEntryException("categories: empty");
        }
    }

    private static NeutralityCheck? Neutrality(CsvCells cells, ImportDefaults defaults)
    {
        var (officer, on) = (cells["neutrality_officer"], CsvDates.Full("neutrality_on", cells["neutrality_on"]));
        return (officer.Length > 0, on) switch
        {
            (true, not null) => new NeutralityCheck { Officer = officer, On = on },
            (false, null) => RecordDraft.NeutralityOf(defaults),
            (true, null) => throw new RejectedEntryException("neutrality_on: empty, while neutrality_officer is not"),
            _ => throw new RejectedEntryException("neutrality_officer: empty, while neutrality_on is not"),
        };
    }

    private static string Or(string cell, string otherwise) => cell.Length > 0 ? cell : otherwise;
}
