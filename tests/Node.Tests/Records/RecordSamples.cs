using Google.Protobuf;
using Kalkan.Federation.Contracts;
using Record = Kalkan.Federation.Contracts.Record;

namespace Kalkan.Node.Tests.Records;

/// <summary>Fictional records: one that can match, and any number of valid ones with every field present or absent.</summary>
internal static class RecordSamples
{
    private static readonly string[] Words =
    [
        "Rustam", "Рустам", "რუსტამ", "رستم", "रुस्तम", "রুস্তম", "Rüstəm", "Ölmez", "ހުސައިން", "می‌خواهم", "𐓏𐓘", "O'Neil-42", "İIıi",
    ];

    internal static Record Person(string id = "person-1", string name = "Rustam Fictionov") => new()
    {
        Id = id,
        Person = new() { Names = { new Name { Text = name, Script = "Latn" } }, Sex = Sex.Male },
        Categories = { Category.Suspect },
        Source = new() { Name = "National list" },
        LegalGround = "Law 1, article 2",
        ReviewOn = Day(2030, 1, 31),
        NeutralityCheck = new() { Officer = "officer-7", On = Day(2025, 5, 5) },
    };

    internal static Record Document(string id = "document-1") => new()
    {
        Id = id,
        Document = new() { Number = "P1234567", IssuingCountry = "UZB", Status = DocumentStatus.Stolen },
        Categories = { Category.StolenDocument },
        Source = new() { Name = "National register" },
    };

    internal static Record Organisation(string id = "organisation-1") => new()
    {
        Id = id,
        Organisation = new() { Names = { new Name { Text = "Fictional Front" } }, Wings = { new Name { Text = "Вымышленное крыло" } } },
        Categories = { Category.TerroristOrganisation },
        Source = new() { Name = "National list" },
    };

    internal static PartialDate Day(int year, int month, int day) => new() { Year = year, Month = month, Day = day };

    /// <summary>A valid record, told by the seed.</summary>
    internal static Record Any(int seed)
    {
        var random = new Random(seed);
        var record = random.Next(3) switch
        {
            0 => AnyPerson(random),
            1 => Organisation(),
            _ => Document(),
        };
        record.Id = "any." + random.Next(100_000);
        record.Handling = (HandlingCode)random.Next(5);
        record.Test = random.Next(2) == 0;
        record.Remarks = Text(random, 300);
        record.NeverTo.AddRange(Some(random, 3, () => random.Next(2) == 0 ? "GE" : "TR"));
        record.ListedOn = random.Next(2) == 0 ? null : Day(random.Next(1, 9999), random.Next(1, 13), random.Next(1, 29));
        return record;
    }

    private static Record AnyPerson(Random random)
    {
        var record = Person();
        var person = record.Person;
        person.Names.AddRange(Some(random, 20, () => new Name
        {
            Text = "x" + Text(random, 5),
            Kind = (NameKind)random.Next(6),
            Quality = (NameQuality)random.Next(3),
            Given = Text(random, 2),
        }));
        person.FatherName = Text(random, 3);
        person.BirthDates.AddRange(Some(random, 4, () => new BirthDate
        {
            Date = new() { Year = random.Next(1320, 1400), Calendar = Calendar.Jalali },
            Approximate = random.Next(2) == 0,
        }));
        person.Places.AddRange(Some(random, 5, () => new Place { Kind = (PlaceKind)random.Next(4), Text = Text(random, 4) }));
        person.Documents.AddRange(Some(random, 5, () => new TravelDocument { Number = "N" + random.Next() }));
        person.Templates.AddRange(Some(random, 3, () =>
        {
            var data = new byte[random.Next(1, 2000)];
            random.NextBytes(data);
            return new Template { Modality = Modality.Iris, Format = "made up", Data = ByteString.CopyFrom(data) };
        }));
        return record;
    }

    private static string Text(Random random, int mostWords) =>
        string.Join(' ', Some(random, mostWords, () => Words[random.Next(Words.Length)]));

    private static List<T> Some<T>(Random random, int most, Func<T> make) =>
        Enumerable.Range(0, random.Next(most + 1)).Select(_ => make()).ToList();
}
