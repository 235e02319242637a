using FsCheck;
using FsCheck.Fluent;
using Kalkan.Federation.Contracts;
using Record = Kalkan.Federation.Contracts.Record;

namespace Kalkan.Node.Tests.Formats;

/// <summary>Records with any text in any field, made from a seed.</summary>
internal static class AnyRecord
{
    private static readonly string[] Texts =
    [
        "", "a", "=1+1", "+9", "-x", "@y", "'z", "''", "'=q", "a;b", "a\\;b", "\\", ";", "\"quoted\"", "a,b", "Раҳимов", "गोपाल", "ކަނޑުދޫ", "د خړ", "😀 x", "<tag>&amp;", "Dustabad (old town)", "odd) (", "(KAZ)",
    ];

    public static Arbitrary<Record> Arbitrary { get; } =
        FsCheck.Fluent.Gen.Select(FsCheck.Fluent.Gen.Choose(0, int.MaxValue - 1), Make).ToArbitrary();

    public static Record Make(int seed)
    {
        var random = new Random(seed);
        var record = new Record
        {
            Id = $"id:{random.Next()}",
            Version = (ulong)random.Next(3),
            Handling = Any<HandlingCode>(random),
            Source = new Source { Name = Word(random), Reference = Text(random) },
            LegalGround = Text(random),
            ListedOn = random.Next(2) == 0 ? null : Date(random, full: true),
            ReviewOn = random.Next(2) == 0 ? null : Date(random, full: true),
            NeutralityCheck = random.Next(2) == 0 ? null : new NeutralityCheck { Officer = "o", On = Date(random, full: true) },
            Test = random.Next(2) == 0,
            Remarks = Text(random),
        };
        record.Categories.Add(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Any<Category>(random)));
        record.NeverTo.Add(random.Next(2) == 0 ? [] : ["GE", "TR"]);
        switch (random.Next(3))
        {
            case 0:
                record.Person = Person(random);
                break;
            case 1:
                record.Organisation = Organisation(random);
                break;
            default:
                record.Document = Document(random);
                record.Document.Status = Any<DocumentStatus>(random);
                record.Document.ReportedOn = Date(random, full: true);
                break;
        }

        return record;
    }

    private static Person Person(Random random)
    {
        var person = new Person { FatherName = Text(random), MotherName = Text(random), Sex = Any<Sex>(random) };
        person.Names.Add(new Name { Text = Word(random), Kind = NameKind.Primary, Quality = NameQuality.Strong, Given = Text(random), Family = Text(random), Patronymic = Text(random) });
        AddNames(person.Names, random);
        person.BirthDates.Add(Many(random, () => new BirthDate { Date = Date(random), Approximate = random.Next(2) == 0, Until = random.Next(2) == 0 ? null : Date(random) }));
        person.Nationalities.Add(Many(random, () => "IRN"));
        person.Places.Add(Many(random, () => new Place { Kind = PlaceKind.Birth, Text = Word(random), Country = random.Next(2) == 0 ? "" : "KAZ" }));
        person.Places.Add(Many(random, () => new Place { Kind = PlaceKind.Address, Text = Word(random), Country = "KAZ" }));
        person.Documents.Add(Many(random, () => Document(random)));
        person.PhysicalMarks.Add(Many(random, () => Word(random)));
        person.Custody = random.Next(2) == 0 ? null : new Custody { Status = CustodyStatus.Remand, Place = Text(random) };
        return person;
    }

    private static Organisation Organisation(Random random)
    {
        var organisation = new Organisation();
        organisation.Names.Add(new Name { Text = Word(random), Kind = NameKind.Primary, Quality = NameQuality.Strong });
        AddNames(organisation.Names, random);
        organisation.Names.Add(Many(random, () => new Name { Text = Word(random), Kind = NameKind.Acronym, Quality = NameQuality.Strong }));
        organisation.Countries.Add(Many(random, () => "UZB"));
        organisation.Places.Add(Many(random, () => new Place { Kind = PlaceKind.Operates, Text = Word(random), Country = "UZB" }));
        return organisation;
    }

    private static void AddNames(Google.Protobuf.Collections.RepeatedField<Name> names, Random random)
    {
        names.Add(Many(random, () => new Name { Text = Word(random), Kind = NameKind.OriginalScript, Quality = NameQuality.Strong }));
        names.Add(Many(random, () => new Name { Text = Word(random), Kind = NameKind.Alias, Quality = NameQuality.Strong }));
        names.Add(Many(random, () => new Name { Text = Word(random), Kind = NameKind.Alias, Quality = NameQuality.Weak }));
        names.Add(Many(random, () => new Name { Text = Word(random), Kind = NameKind.Former, Quality = NameQuality.Strong }));
    }

    private static TravelDocument Document(Random random) => new()
    {
        Type = Any<DocumentType>(random),
        Number = $"N{random.Next(1000)}",
        IssuingCountry = random.Next(2) == 0 ? "" : "TJK",
        IssuedOn = random.Next(2) == 0 ? null : Date(random, full: true),
        Note = Text(random),
    };

    private static PartialDate Date(Random random, bool full = false)
    {
        var month = full ? random.Next(1, 13) : random.Next(13);
        var date = new PartialDate { Year = random.Next(1, 10_000), Month = month, Day = full ? random.Next(1, 29) : month == 0 ? 0 : random.Next(29) };
        date.Calendar = random.Next(3) == 0 ? Kalkan.Federation.Contracts.Calendar.Jalali : Kalkan.Federation.Contracts.Calendar.Unspecified;
        return date;
    }

    private static List<T> Many<T>(Random random, Func<T> make) => Enumerable.Range(0, random.Next(3)).Select(_ => make()).ToList();

    private static T Any<T>(Random random)
        where T : struct, Enum => Enum.GetValues<T>()[random.Next(1, Enum.GetValues<T>().Length)];

    private static string Text(Random random) => Texts[random.Next(Texts.Length)];

    private static string Word(Random random) => Texts[random.Next(1, Texts.Length)];
}
