using System.Text;
using System.Xml;
using System.Xml.Linq;
using Kalkan.Federation.Contracts;
using Kalkan.Node.Formats;
using Kalkan.Tests.Support;

namespace Kalkan.Node.Tests.Formats;

public sealed class UnFormatTests
{
    private static readonly ImportDefaults Declared = new()
    {
        LegalGround = "Law of Nowhere, art. 1",
        ReviewOn = new DateOnly(2031, 5, 1),
        NeutralityOfficer = "XX-0001",
        NeutralityOn = new DateOnly(2026, 1, 2),
        Handling = HandlingCode.RefuseEntry,
        Test = true,
        IdPrefix = "n:",
    };

    [Fact]
    public void A_person_keeps_all_that_the_entry_says()
    {
        var row = SampleFiles.ReadFile("un", SampleFiles.Path("un.xml"), Declared)[0];
        var record = row.Record!;
        Assert.Equal(5, row.Line);
        Assert.Equal("n:un:XXi.001", record.Id);
        Assert.Equal("XXi.001", record.Source.Reference);
        Assert.Equal("UN Security Council consolidated list", record.Source.Name);
        Assert.Equal([Category.Sanctioned], record.Categories);
        Assert.Equal((HandlingCode.RefuseEntry, true, "Law of Nowhere, art. 1"), (record.Handling, record.Test, record.LegalGround));
        Assert.Equal(Day(2031, 5, 1), record.ReviewOn);
        Assert.Equal(Day(2015, 4, 7), record.ListedOn);
        Assert.Equal(("XX-0001", Day(2026, 1, 2)), (record.NeutralityCheck.Officer, record.NeutralityCheck.On));
        Assert.Equal(
            [
                ("TOREK SALIM VARDANPUR", NameKind.Primary, NameQuality.Strong),
                ("تورک سلیم وردان‌پور", NameKind.OriginalScript, NameQuality.Strong),
                ("Torak Vardan Poor", NameKind.Alias, NameQuality.Strong),
                ("The Teaman", NameKind.Alias, NameQuality.Weak),
                ("Selim Torkan", NameKind.Alias, NameQuality.Strong),
            ],
            record.Person.Names.Select(name => (name.Text, name.Kind, name.Quality)));
        Assert.Equal(Sex.Male, record.Person.Sex);
        Assert.Equal(["IRN", "former Kingdom of Nowhere"], record.Person.Nationalities);
    }

    [Fact]
    public void Birth_dates_are_exact_approximate_ranges_and_those_of_aliases()
    {
        var person = SampleFiles.ReadFile("un", SampleFiles.Path("un.xml"))[0].Record!.Person;
        Assert.Equal(
            [
                new BirthDate { Date = Day(1970, 12, 25) },
                new BirthDate { Date = Day(1971, 9, 0) },
                new BirthDate { Date = Day(1972, 0, 0), Approximate = true },
                new BirthDate { Date = Day(1968, 0, 0), Until = Day(1973, 0, 0) },
                new BirthDate { Date = Day(1971, 5, 2) },
            ],
            person.BirthDates);
    }

    [Fact]
    public void Documents_have_their_number_type_country_and_dates()
    {
        var row = SampleFiles.ReadFile("un", SampleFiles.Path("un.xml"))[0];
        var documents = row.Record!.Person.Documents;
        Assert.Equal(
            new TravelDocument
            {
                Type = DocumentType.Passport,
                Number = "X00077415",
                IssuingCountry = "IRN",
                IssuedOn = Day(2013, 6, 11),
                ExpiresOn = Day(2018, 6, 10),
                Note = "expires on 10 June 2018",
            },
            documents[0]);
        Assert.Equal(("Z30077415", "Diplomatic passport no. Z30077415"), (documents[1].Number, documents[1].Note));
        Assert.Equal(2, documents.Count);
        Assert.Equal(1, row.DocumentsInRemarks);
    }

    [Fact]
    public void What_has_no_field_stands_in_the_remarks()
    {
        var remarks = SampleFiles.ReadFile("un", SampleFiles.Path("un.xml"))[0].Record!.Remarks;
        string[] expected =
        [
            "Designation: Courier", "Designation: Bookkeeper", "Title: Ustad", "Comments: Keeps a teahouse. Was seen in two towns.", "Last updated: 2020-02-25",
            "UN list: Sample", "UN data id: 9900001", "Address: as of May 2016", "30-35 years old", "Birth certificate", "on a borrowed passport",
        ];
        Assert.All(expected, words => Assert.Contains(words, remarks, StringComparison.Ordinal));
    }

    [Fact]
    public void An_entity_is_an_organisation_with_its_former_names()
    {
        var record = SampleFiles.ReadFile("un", SampleFiles.Path("un.xml"))[2].Record!;
        Assert.Equal("un:XXe.001", record.Id);
        Assert.Equal([NameKind.Primary, NameKind.OriginalScript, NameKind.Alias, NameKind.Former], record.Organisation.Names.Select(name => name.Kind));
        Assert.Equal(["GBR"], record.Organisation.Countries);
        Assert.Equal(new Place { Kind = PlaceKind.Address, Text = "Port Nowhere", Country = "GBR" }, Assert.Single(record.Organisation.Places));
    }

    [Fact]
    public void The_report_counts_the_sample()
    {
        var report = SampleFiles.Report(SampleFiles.ReadFile("un", SampleFiles.Path("un.xml")));
        Assert.Equal((2, 1, 3, 5, 1), (report.Persons, report.Organisations, report.Documents, report.Aliases, report.WeakAliases));
        Assert.Empty(report.Rejected);
    }

    [Fact]
    public void The_real_list_is_taken_with_nothing_lost()
    {
        var path = SharedData.Find("lists/un_consolidated_half.xml");
        Assert.SkipWhen(path is null, "The shared lists are not beside this checkout.");
        var rows = SampleFiles.ReadFile("un", path!);
        var report = SampleFiles.Report(rows);

        // Counted by another reader, element by element.
        using var reader = XmlReader.Create(path!);
        var list = XElement.Load(reader);
        Assert.Equal(list.Descendants("INDIVIDUAL").Count(), report.Persons);
        Assert.Equal(list.Descendants("ENTITY").Count(), report.Organisations);
        Assert.Equal(list.Descendants("ALIAS_NAME").Count(name => !string.IsNullOrWhiteSpace(name.Value)), report.Aliases);
        Assert.Equal(list.Descendants("QUALITY").Count(quality => quality.Value == "Low" && !string.IsNullOrWhiteSpace(quality.Parent!.Element("ALIAS_NAME")?.Value)), report.WeakAliases);
        Assert.Equal(list.Descendants("INDIVIDUAL_DOCUMENT").Count(document => document.Elements().Any(part => !string.IsNullOrWhiteSpace(part.Value))), report.Documents);
        Assert.Equal(list.Descendants("NUMBER").Count(), rows.Sum(row => row.Record!.Person?.Documents.Count ?? 0));
        Assert.Equal(list.Descendants("NAME_ORIGINAL_SCRIPT").Count(), rows.SelectMany(Names).Count(name => name.Kind == NameKind.OriginalScript));
        Assert.Empty(report.Rejected);
        Assert.Equal(0, report.RemarksCut);
        Assert.Equal(rows.Count, rows.Select(row => row.Record!.Id).Distinct(StringComparer.Ordinal).Count());
        var lines = File.ReadAllLines(path!);
        Assert.All(rows, row => Assert.Matches("<(INDIVIDUAL|ENTITY)>", lines[row.Line - 1]));
    }

    [Fact]
    public void Every_word_of_the_real_list_stands_in_some_record()
    {
        var path = SharedData.Find("lists/un_consolidated_half.xml");
        Assert.SkipWhen(path is null, "The shared lists are not beside this checkout.");
        using var reader = XmlReader.Create(path!);
        var entries = XElement.Load(reader).Elements().SelectMany(section => section.Elements()).ToList();
        var rows = SampleFiles.ReadFile("un", path!);
        string[] coded = ["GENDER", "QUALITY", "COUNTRY", "VALUE", "TYPE_OF_DATE", "DATE", "DATE_OF_BIRTH", "YEAR", "FROM_YEAR", "TO_YEAR", "LISTED_ON", "DATE_OF_ISSUE", "ISSUING_COUNTRY", "COUNTRY_OF_ISSUE", "TYPE_OF_DOCUMENT", "VERSIONNUM", "NOTE"];
        foreach (var (entry, row) in entries.Zip(rows))
        {
            var text = row.Record!.ToString().Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\u003c", "<", StringComparison.Ordinal);
            foreach (var leaf in entry.Descendants().Where(leaf => !leaf.HasElements && !coded.Contains(leaf.Name.LocalName)))
            {
                var words = string.Join(' ', leaf.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                Assert.True(text.Contains(words, StringComparison.Ordinal), $"line {row.Line}: {leaf.Name}");
            }
        }
    }

    [Fact]
    public void An_entry_without_a_name_is_rejected_and_the_next_is_read()
    {
        var rows = SampleFiles.Read("un", """
            <CONSOLIDATED_LIST><INDIVIDUALS>
            <INDIVIDUAL><DATAID>1</DATAID></INDIVIDUAL>
            <INDIVIDUAL><DATAID>2</DATAID><FIRST_NAME>MIRA</FIRST_NAME></INDIVIDUAL>
            <STRANGER />
            </INDIVIDUALS><OTHERS /></CONSOLIDATED_LIST>
            """).ToList();
        Assert.Equal([(2, "name: the entry has none"), (3, null), (4, "STRANGER: neither INDIVIDUAL nor ENTITY"), (5, "OTHERS: a section that is not known")], rows.Select(row => ((int)row.Line, row.Reason)));
    }

    [Fact]
    public void Remarks_that_are_too_long_are_cut_visibly_and_counted()
    {
        var report = new ImportReport();
        var row = SampleFiles.Read("un", $"<CONSOLIDATED_LIST><ENTITIES><ENTITY><DATAID>1</DATAID><FIRST_NAME>A</FIRST_NAME><COMMENTS1>{new string('x', 5000)}</COMMENTS1></ENTITY></ENTITIES></CONSOLIDATED_LIST>").Single();
        report.Add(row);
        Assert.EndsWith("… [cut]", row.Record!.Remarks, StringComparison.Ordinal);
        Assert.Equal(4096, row.Record.Remarks.Length);
        Assert.Equal(1, report.RemarksCut);
    }

    [Theory]
    [InlineData("<!DOCTYPE l [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><CONSOLIDATED_LIST><ENTITIES><ENTITY><FIRST_NAME>&x;</FIRST_NAME></ENTITY></ENTITIES></CONSOLIDATED_LIST>")]
    [InlineData("<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY c \"&b;&b;\">]><CONSOLIDATED_LIST><ENTITIES><ENTITY><FIRST_NAME>&c;</FIRST_NAME></ENTITY></ENTITIES></CONSOLIDATED_LIST>")]
    [InlineData("<!DOCTYPE l SYSTEM \"http://127.0.0.1:1/l.dtd\"><CONSOLIDATED_LIST />")]
    public void A_document_type_is_refused_before_anything_is_read(string text)
    {
        var row = Assert.Single(SampleFiles.Read("un", text));
        Assert.True(row.Broken);
        Assert.Contains("DTD", row.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_another_root_is_refused() =>
        Assert.Equal("not a consolidated list: the root is html, not CONSOLIDATED_LIST", Assert.Single(SampleFiles.Read("un", "<html><body /></html>")).Reason);

    [Fact]
    public void A_hundred_thousand_levels_are_refused_at_the_sixty_fifth()
    {
        var row = Assert.Single(SampleFiles.Read("un", "<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL>" + string.Concat(Enumerable.Repeat("<a>", 100_000))));
        Assert.True(row.Broken);
        Assert.Equal("elements stand more than 64 levels deep", row.Reason);
    }

    [Theory]
    [InlineData("<COMMENTS1>")]
    [InlineData("<COMMENTS1 a=\"")]
    [InlineData("<!--")]
    [InlineData("<a")]
    public void An_entry_of_fifty_megabytes_is_refused_without_being_held(string start)
    {
        var bytes = Encoding.UTF8.GetBytes("<CONSOLIDATED_LIST><ENTITIES><ENTITY>" + start + new string('x', 50_000_000));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var row = Assert.Single(SampleFiles.Read("un", bytes));
        Assert.Equal((true, "an entry is longer than 1 MiB"), (row.Broken, row.Reason));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    private static IEnumerable<Name> Names(ReadRow row) => row.Record!.Person?.Names ?? row.Record.Organisation.Names;

    private static PartialDate Day(int year, int month, int day) => new() { Year = year, Month = month, Day = day };
}
