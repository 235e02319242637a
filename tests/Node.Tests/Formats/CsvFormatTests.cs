using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Kalkan.Federation.Contracts;
using Kalkan.Node.Formats;

namespace Kalkan.Node.Tests.Formats;

public sealed class CsvFormatTests
{
    private static readonly ImportDefaults Declared = new()
    {
        LegalGround = "Law of Nowhere, art. 2",
        ReviewOn = new DateOnly(2030, 1, 1),
        NeutralityOfficer = "XX-0002",
        NeutralityOn = new DateOnly(2026, 1, 1),
    };

    [Fact]
    public void The_sample_is_read_with_a_line_for_what_is_wrong()
    {
        var rows = SampleFiles.ReadFile("csv", SampleFiles.Path("national.csv"), Declared);
        Assert.Equal([2L, 3L, 4L, 5L], rows.Select(row => row.Line));
        Assert.Equal("birth_date: not a date such as 1968, 1968-03 or 1968-03-12", rows[3].Reason);
        var record = rows[0].Record!;
        Assert.Equal(["Torek Vardanpur", "تورک وردان‌پور", "Torak Vardan Poor", "Torek; son of Salim", "The Teaman"], record.Person.Names.Select(name => name.Text));
        Assert.Equal(
            [
                new BirthDate { Date = new PartialDate { Year = 1970, Month = 12, Day = 25 } },
                new BirthDate { Date = new PartialDate { Year = 1972 }, Approximate = true },
                new BirthDate { Date = new PartialDate { Year = 1968 }, Until = new PartialDate { Year = 1973 } },
                new BirthDate { Date = new PartialDate { Year = 1349, Month = 10, Day = 4, Calendar = Calendar.Jalali } },
            ],
            record.Person.BirthDates);
        Assert.Equal(["IRN", "AFG"], record.Person.Nationalities);
        Assert.Equal(["Passport X00077415 IRN", "IdentityCard 55-001 "], record.Person.Documents.Select(document => $"{document.Type} {document.Number} {document.IssuingCountry}"));
        Assert.Equal("=1+1 is what he answers", record.Remarks);
        Assert.Equal(["GE", "TR"], record.NeverTo);
        Assert.Equal(("Law of Nowhere, art. 1", "XX-0001", 2031), (record.LegalGround, record.NeutralityCheck.Officer, record.ReviewOn.Year));
        Assert.Equal(("Law of Nowhere, art. 2", "XX-0002", 2030), (rows[1].Record!.LegalGround, rows[1].Record!.NeutralityCheck.Officer, rows[1].Record!.ReviewOn.Year));
        Assert.Equal((DocumentStatus.Stolen, 2025), (rows[2].Record!.Document.Status, rows[2].Record!.Document.ReportedOn.Year));
    }

    [Fact]
    public void What_is_written_and_read_again_is_the_same_record() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(AnyRecord.Arbitrary, record =>
        {
            var expected = record.Clone();
            expected.Version = 0;
            var text = SampleFiles.Export("csv", [record]);
            var row = SampleFiles.Read("csv", text, ImportDefaults.None with { Handling = HandlingCode.Unspecified }).Single();
            Assert.Null(row.Reason);
            Assert.Equal(expected, row.Record);
            Assert.Equal(text, SampleFiles.Export("csv", [row.Record!]));
        }));

    [Fact]
    public void No_cell_that_is_written_begins_like_a_formula() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200),
        Prop.ForAll(AnyRecord.Arbitrary, record =>
            Assert.DoesNotMatch("(^|,)\"[=+\\-@\t\r]", SampleFiles.Export("csv", [record]).Replace("\"\"", "", StringComparison.Ordinal))));

    [Theory]
    [InlineData("kind,id,shoe_size\n", "column “shoe_size” is not known")]
    [InlineData("kind,id,name,id\n", "column “id” stands twice")]
    [InlineData("kind,name\n", "the columns “kind” and “id” are required")]
    [InlineData("", "the file is empty")]
    public void A_header_that_is_wrong_is_refused_by_name(string text, string reason) =>
        Assert.Equal((true, reason), Assert.Single(SampleFiles.Read("csv", text).Select(row => (row.Broken, row.Reason))));

    [Theory]
    [InlineData("kind,id,name,categories\nghost,1,A,other\n", "kind: person, organisation or document")]
    [InlineData("kind,id,name,categories\nperson,,A,other\n", "id: empty")]
    [InlineData("kind,id,name,categories\nperson,1,,other\n", "name: empty")]
    [InlineData("kind,id,name,categories\nperson,1,A,\n", "categories: empty")]
    [InlineData("kind,id,name,categories\nperson,1,A\n", "4 columns are expected, 3 are there")]
    [InlineData("kind,id,name,categories,never_to\nperson,1,A,other,DE\n", "never_to: DE is no member")]
    [InlineData("kind,id,name,categories,acronyms\nperson,1,A,other,AB\n", "acronyms: has no place in a record of kind person")]
    [InlineData("kind,id,name,categories,document_type,document_number\nperson,1,A,other,passport; visa,X\n", "document_type: more items than document_number has")]
    [InlineData("kind,id,name,categories,neutrality_officer\nperson,1,A,other,XX\n", "neutrality_on: empty, while neutrality_officer is not")]
    [InlineData("kind,id,name,categories,birth_date\nperson,1,A,other,2023-02-29\n", "birth_date: not a date such as 1968, 1968-03 or 1968-03-12")]
    [InlineData("kind,id,name,categories,sex\nperson,1,A,other,maybe\n", "sex: none of female, male, other")]
    [InlineData("kind,id,name,categories,test\nperson,1,A,other,perhaps\n", "test: true or false")]
    public void A_row_that_is_wrong_names_the_column(string text, string reason) =>
        Assert.Equal((2L, reason), Assert.Single(SampleFiles.Read("csv", text).Select(row => (row.Line, row.Reason))));

    [Fact]
    public void A_byte_order_mark_quoted_line_breaks_and_their_line_numbers_are_understood()
    {
        var rows = SampleFiles.Read("csv", "\uFEFFkind,id,name,categories,remarks\r\nperson,1,A,other,\"two\r\nlines\"\r\nperson,2,B,other,x\r\n").ToList();
        Assert.Equal([(2L, "two lines"), (4L, "x")], rows.Select(row => (row.Line, row.Record!.Remarks)));
    }

    [Fact]
    public void A_row_of_fifty_megabytes_is_refused_without_being_held()
    {
        var bytes = Encoding.UTF8.GetBytes("kind,id,name,categories\nperson,1,\"" + new string('x', 50_000_000));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var row = Assert.Single(SampleFiles.Read("csv", bytes));
        Assert.Equal((true, "a row is longer than 1 MiB"), (row.Broken, row.Reason));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    [Fact]
    public void A_cell_that_does_not_end_is_told_from_one_that_does()
    {
        var row = Assert.Single(SampleFiles.Read("csv", "kind,id,name,categories\nperson,1,A,\"other\nperson,2,B,other\n"));
        Assert.Equal((true, 2L, "a quoted cell does not end"), (row.Broken, row.Line, row.Reason));
    }
}
