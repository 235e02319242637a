using Kalkan.Federation.Contracts;
using Kalkan.Node.Formats;

namespace Kalkan.Bench;

/// <summary>Invented records from a seed: seven of ten persons, one organisation, two lost or stolen documents.</summary>
internal static class Records
{
    private static readonly string[] Syllables =
        ["ba", "ra", "him", "dan", "sher", "gul", "nur", "tem", "ur", "a", "zi", "ka", "mal", "far", "rukh", "bek", "ov", "dar", "la", "shi", "mo", "to", "sul", "qa", "yo", "ch", "er", "in"];

    /// <summary>The number of the n-th record's document.</summary>
    public static string Number(int n) => $"{(char)('A' + (n % 26))}{(char)('A' + (n / 26 % 26))}{n:D7}";

    /// <summary>The n-th record; the same for the same n.</summary>
    public static Record Of(int n, DateOnly today)
    {
        var random = new Random(n);
        var record = new Record
        {
            Id = $"bench:{n:D7}",
            Handling = HandlingCode.InformOwner,
            Source = new() { Name = "Invented for measuring", Reference = n.ToString("D7", null) },
            LegalGround = "None; invented",
            ListedOn = Day(today.AddDays(-30)),
            ReviewOn = Day(today.AddDays(300)),
            NeutralityCheck = new() { Officer = "bench", On = Day(today.AddDays(-30)) },
        };
        switch (n % 10)
        {
            case < 7:
                record.Person = Person(n, random);
                record.Categories.Add(Category.Suspect);
                break;
            case 7:
                record.Organisation = new() { Countries = { "TJK" } };
                record.Organisation.Names.Add(new Name { Text = Words(random, 3), Kind = NameKind.Primary });
                record.Organisation.Names.Add(new Name { Text = $"O{n % 1000}Z", Kind = NameKind.Acronym });
                record.Categories.Add(Category.TerroristOrganisation);
                break;
            default:
                record.Document = new() { Type = DocumentType.Passport, Number = Number(n), IssuingCountry = "TJK", Status = DocumentStatus.Stolen };
                record.Categories.Add(Category.StolenDocument);
                break;
        }

        return record;
    }

    /// <summary>Writes so many records in the project's own form.</summary>
    public static void Write(string path, int count, DateOnly today)
    {
        using var file = File.Create(path);
        using var writer = ((IExportFormat)RecordFormats.Get("kalkan")).Write(file);
        for (var n = 0; n < count; n++)
        {
            writer.Write(Of(n, today));
        }
    }

    private static Person Person(int n, Random random)
    {
        var person = new Person { FatherName = Words(random, 1), Sex = random.Next(2) == 0 ? Sex.Male : Sex.Female };
        person.Names.Add(new Name { Text = Words(random, 2), Kind = NameKind.Primary });
        person.Names.Add(new Name { Text = Words(random, 2), Kind = NameKind.Alias });
        person.Names.Add(new Name { Text = Words(random, 3), Kind = NameKind.Alias });
        person.BirthDates.Add(new BirthDate { Date = new() { Year = random.Next(1950, 2008), Month = random.Next(1, 13), Day = random.Next(1, 29) } });
        person.Nationalities.Add("TJK");
        person.Documents.Add(new TravelDocument { Type = DocumentType.Passport, Number = Number(n), IssuingCountry = "TJK" });
        return person;
    }

    private static string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ =>
    {
        var word = string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => Syllables[random.Next(Syllables.Length)]));
        return char.ToUpperInvariant(word[0]) + word[1..];
    }));

    private static PartialDate Day(DateOnly day) => new() { Year = day.Year, Month = day.Month, Day = day.Day };
}
