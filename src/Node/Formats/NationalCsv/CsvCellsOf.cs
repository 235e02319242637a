using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Formats.NationalCsv;

/// <summary>The cells of a record. Scripts, links and biometric templates have no column and are left out.</summary>
internal static class CsvCellsOf
{
    public static Dictionary<string, string> Record(Record record)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["kind"] = record.SubjectCase == Federation.Contracts.Record.SubjectOneofCase.None ? "" : record.SubjectCase.ToString().ToLowerInvariant(),
            ["id"] = record.Id,
            ["categories"] = CsvCell.Join(record.Categories.Select(CsvWords<Category>.Word)),
            ["handling"] = CsvWords<HandlingCode>.Word(record.Handling),
            ["source"] = record.Source?.Name ?? "",
            ["source_reference"] = record.Source?.Reference ?? "",
            ["legal_ground"] = record.LegalGround,
            ["listed_on"] = CsvDates.Text(record.ListedOn),
            ["review_on"] = CsvDates.Text(record.ReviewOn),
            ["neutrality_officer"] = record.NeutralityCheck?.Officer ?? "",
            ["neutrality_on"] = CsvDates.Text(record.NeutralityCheck?.On),
            ["never_to"] = CsvCell.Join(record.NeverTo),
            ["test"] = record.Test ? "true" : "",
            ["remarks"] = record.Remarks,
        };
        switch (record.SubjectCase)
        {
            case Federation.Contracts.Record.SubjectOneofCase.Person:
                Person(cells, record.Person);
                break;
            case Federation.Contracts.Record.SubjectOneofCase.Organisation:
                Organisation(cells, record.Organisation);
                break;
            case Federation.Contracts.Record.SubjectOneofCase.Document:
                Documents(cells, [record.Document]);
                cells["document_status"] = CsvWords<DocumentStatus>.Word(record.Document.Status);
                cells["reported_on"] = CsvDates.Text(record.Document.ReportedOn);
                break;
        }

        return cells;
    }

    private static void Person(Dictionary<string, string> cells, Person person)
    {
        Names(cells, person.Names);
        Documents(cells, person.Documents);
        cells["father_name"] = person.FatherName;
        cells["mother_name"] = person.MotherName;
        cells["birth_date"] = CsvCell.Join(person.BirthDates.Select(CsvDates.Text));
        cells["sex"] = CsvWords<Sex>.Word(person.Sex);
        cells["nationalities"] = CsvCell.Join(person.Nationalities);
        cells["birth_places"] = CsvPlaces.Cell(person.Places, PlaceKind.Birth);
        cells["addresses"] = CsvPlaces.Cell(person.Places, PlaceKind.Address);
        cells["physical_marks"] = CsvCell.Join(person.PhysicalMarks);
        cells["custody_status"] = CsvWords<CustodyStatus>.Word(person.Custody?.Status ?? default);
        cells["custody_place"] = person.Custody?.Place ?? "";
        cells["expected_release"] = CsvDates.Text(person.Custody?.ExpectedRelease);
    }

    private static void Organisation(Dictionary<string, string> cells, Organisation organisation)
    {
        Names(cells, organisation.Names);
        cells["acronyms"] = CsvCell.Join(organisation.Names.Where(name => name.Kind == NameKind.Acronym).Select(name => name.Text));
        cells["wings"] = CsvCell.Join(organisation.Wings.Select(wing => wing.Text));
        cells["countries"] = CsvCell.Join(organisation.Countries);
        cells["addresses"] = CsvPlaces.Cell(organisation.Places, PlaceKind.Address);
        cells["activity_places"] = CsvPlaces.Cell(organisation.Places, PlaceKind.Operates);
    }

    /// <summary>The first primary name is the name; whatever other primary names there are count as aliases.</summary>
    private static void Names(Dictionary<string, string> cells, IEnumerable<Name> names)
    {
        var all = names.Select(name => name.Clone()).ToList();
        var primary = all.Find(IsPrimary) ?? all.FirstOrDefault() ?? new Name();
        all.Remove(primary);
        all.Where(IsPrimary).ToList().ForEach(name => name.Kind = NameKind.Alias);
        cells["name"] = primary.Text;
        cells["given_name"] = primary.Given;
        cells["family_name"] = primary.Family;
        cells["patronymic"] = primary.Patronymic;
        foreach (var column in CsvNames.Columns)
        {
            cells[column] = CsvNames.Cell(all, column);
        }
    }

    private static void Documents(Dictionary<string, string> cells, IReadOnlyCollection<TravelDocument> documents)
    {
        cells["document_type"] = Column(document => CsvWords<DocumentType>.Word(document.Type));
        cells["document_number"] = Column(document => document.Number);
        cells["document_country"] = Column(document => document.IssuingCountry);
        cells["document_issued_on"] = Column(document => CsvDates.Text(document.IssuedOn));
        cells["document_expires_on"] = Column(document => CsvDates.Text(document.ExpiresOn));
        cells["document_note"] = Column(document => document.Note);

        string Column(Func<TravelDocument, string> cell)
        {
            var texts = documents.Select(cell).ToList();
            return texts.TrueForAll(text => text.Length == 0) ? "" : CsvCell.Join(texts);
        }
    }

    private static bool IsPrimary(Name name) => name.Kind is NameKind.Primary or NameKind.Unspecified;
}
