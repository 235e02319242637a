using Kalkan.Federation.Contracts;
using Kalkan.Node.Cli.Questions;
using Record = Kalkan.Federation.Contracts.Record;

namespace Kalkan.Node.Tests.EndToEnd;

/// <summary>An invented person with something in every field, and the question that finds him.</summary>
internal static class Samples
{
    public const string Name = "Zarandullo Qumrigov";
    public const string Document = "QX7741902";

    public static QueryContext Context(Purpose purpose = Purpose.BorderCheck) =>
        QuestionContext.New(purpose, "Border Act, section 4", "CASE-7", "ge-0042");

    public static Record Person(string id = "p1")
    {
        var today = TestFederation.Today;
        var record = new Record
        {
            Id = id,
            Person = new()
            {
                FatherName = "Habibullo",
                MotherName = "Gulrukhsor",
                Sex = Sex.Male,
                Custody = new() { Status = CustodyStatus.ServingSentence, Place = "Norak" },
            },
            Handling = HandlingCode.DiscreetCheck,
            Source = new() { Name = "Invented list", Reference = "R-1" },
            LegalGround = "Invented law",
            ListedOn = Day(today.AddDays(-10)),
            ReviewOn = Day(today.AddDays(100)),
            NeutralityCheck = new() { Officer = "tj-1", On = Day(today.AddDays(-10)) },
            Remarks = "Invented.",
        };
        record.Person.Names.Add(new Name { Text = Name, Kind = NameKind.Primary });
        record.Person.Names.Add(new Name { Text = "Zarandul the Mason", Kind = NameKind.Alias });
        record.Person.BirthDates.Add(new BirthDate { Date = new() { Year = 1981, Month = 5, Day = 17 } });
        record.Person.Nationalities.Add("TJK");
        record.Person.Documents.Add(new TravelDocument { Type = DocumentType.Passport, Number = Document, IssuingCountry = "TJK" });
        record.Person.PhysicalMarks.Add("scar on the left hand");
        record.Categories.Add(Category.Suspect);
        return record;
    }

    public static Probe Probe()
    {
        var person = new PersonProbe { FatherName = "Habibullo", Sex = Sex.Male };
        person.Names.Add(Name);
        person.BirthDates.Add(new BirthDate { Date = new() { Year = 1981, Month = 5, Day = 17 } });
        person.Nationalities.Add("TJK");
        person.Documents.Add(new DocumentProbe { Number = Document, IssuingCountry = "TJK" });
        return new() { Person = person };
    }

    public static PartialDate Day(DateOnly day) => new() { Year = day.Year, Month = day.Month, Day = day.Day };

    public const string NameAndBirthDate = """
        rules:
          - name: persons
            peers: [GE]
            purposes: [border_check]
            kinds: [person]
            categories: all
            fields: { name: [match, show], birth_date: [match] }
            unsigned: allow
        """;
}
