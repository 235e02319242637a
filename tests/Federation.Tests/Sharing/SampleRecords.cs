using Google.Protobuf;
using Kalkan.Federation.Contracts;
using Record = Kalkan.Federation.Contracts.Record;

namespace Kalkan.Federation.Tests.Sharing;

/// <summary>Invented records: one of each kind with every part filled, and random ones.</summary>
internal static class SampleRecords
{
    public static readonly RecordKind[] Kinds = [RecordKind.Person, RecordKind.Organisation, RecordKind.Document];

    /// <summary>Every part of the kind says something.</summary>
    public static Record Full(RecordKind kind) => Make(new Random(7), kind, "full", fill: 1.1);

    public static Record Random(Random random, string id) => Make(random, Kinds[random.Next(3)], id, fill: 0.6);

    public static Record Make(Random random, RecordKind kind, string id, double fill)
    {
        bool Has() => random.NextDouble() < fill;
        string Word() => $"w{random.Next(1000)}";
        PartialDate Date() => new() { Year = random.Next(1950, 2020), Month = random.Next(13), Calendar = Calendar.Gregorian };
        List<T> Some<T>(Func<T> make) => [.. Enumerable.Range(0, Has() ? random.Next(1, 3) : 0).Select(_ => make())];
        Name NameOf(NameKind nameKind, NameQuality quality) => new()
        {
            Text = Word(),
            Kind = nameKind,
            Quality = quality,
            Script = "Latn",
            Given = Has() ? Word() : "",
            Family = Has() ? Word() : "",
            Patronymic = Has() ? Word() : "",
        };
        Place PlaceOf(PlaceKind placeKind) => new() { Kind = placeKind, Text = Word(), Country = "GEO" };
        TravelDocument Paper() => new()
        {
            Type = DocumentType.Passport,
            Number = Word(),
            IssuingCountry = "TJK",
            IssuedOn = Date(),
            ExpiresOn = Date(),
            Note = Word(),
        };
        List<Name> Names() =>
        [
            .. Some(() => NameOf(NameKind.Primary, NameQuality.Strong)),
            .. Some(() => NameOf(NameKind.Alias, NameQuality.Strong)),
            .. Some(() => NameOf(NameKind.OriginalScript, NameQuality.Unspecified)),
            .. Some(() => NameOf(NameKind.Former, NameQuality.Weak)),
            .. Some(() => NameOf(NameKind.Acronym, NameQuality.Unspecified)),
            .. Some(() => NameOf(NameKind.Unspecified, NameQuality.Unspecified)),
        ];

        var record = new Record
        {
            Id = id,
            Version = (ulong)random.Next(1, 99),
            Handling = Has() ? (HandlingCode)random.Next(1, 5) : HandlingCode.Unspecified,
            Source = new() { Name = Word(), Reference = Word() },
            LegalGround = Word(),
            ListedOn = Has() ? Date() : null,
            ReviewOn = new() { Year = random.Next(2030, 2040), Month = 1, Day = 1 },
            NeutralityCheck = new() { Officer = Word(), On = Date() },
            Remarks = Has() ? Word() : "",
        };
        record.Categories.Add((Category)random.Next(1, 14));
        switch (kind)
        {
            case RecordKind.Person:
                record.Person = new()
                {
                    FatherName = Has() ? Word() : "",
                    MotherName = Has() ? Word() : "",
                    Sex = Has() ? (Sex)random.Next(1, 4) : Sex.Unspecified,
                    Custody = Has() ? new() { Status = CustodyStatus.Remand, Place = Word(), ExpectedRelease = Date() } : null,
                };
                record.Person.Names.Add(Names());
                record.Person.BirthDates.Add(Some(() => new BirthDate { Date = Date(), Until = Has() ? Date() : null, Approximate = Has() }));
                record.Person.Nationalities.Add(Some(Word));
                record.Person.Places.Add([.. Some(() => PlaceOf(PlaceKind.Birth)), .. Some(() => PlaceOf(PlaceKind.Address)), .. Some(() => PlaceOf(PlaceKind.Unspecified))]);
                record.Person.Documents.Add(Some(Paper));
                record.Person.PhysicalMarks.Add(Some(Word));
                foreach (var modality in Enum.GetValues<Modality>())
                {
                    record.Person.Templates.Add(Some(() => new Template
                    {
                        Modality = modality,
                        Format = "f",
                        Model = Word(),
                        Position = 1,
                        Quality = 9,
                        Data = ByteString.CopyFromUtf8(Word()),
                    }));
                }

                break;
            case RecordKind.Organisation:
                record.Organisation = new();
                record.Organisation.Names.Add(Names());
                record.Organisation.Wings.Add(Some(() => NameOf(NameKind.Primary, NameQuality.Strong)));
                record.Organisation.Countries.Add(Some(Word));
                record.Organisation.Places.Add([.. Some(() => PlaceOf(PlaceKind.Operates)), .. Some(() => PlaceOf(PlaceKind.Birth))]);
                record.Organisation.Links.Add(Some(() => new Link { RecordId = Word(), Name = Word(), Role = Word() }));
                break;
            default:
                record.Document = Paper();
                record.Document.Status = Has() ? (DocumentStatus)random.Next(1, 5) : DocumentStatus.Unspecified;
                record.Document.ReportedOn = Has() ? Date() : null;
                break;
        }

        return record;
    }
}
