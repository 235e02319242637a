using Kalkan.Federation.Contracts;
using Kalkan.Node.Formats;

namespace Kalkan.Node.Tests.Formats;

public sealed class FtmFormatTests
{
    [Fact]
    public void A_person_gathers_what_stands_in_other_lines()
    {
        var row = SampleFiles.ReadFile("ftm", SampleFiles.Path("ftm.jsonl"))[0];
        var record = row.Record!;
        Assert.Equal(("ftm:xx-p1", Category.Sanctioned), (record.Id, record.Categories.Single()));
        Assert.Equal(
            [
                ("Torek Vardanpur", NameKind.Primary, NameQuality.Strong),
                ("Torak Vardan Poor", NameKind.Alias, NameQuality.Strong),
                ("The Teaman", NameKind.Alias, NameQuality.Weak),
                ("Torek Vardanyar", NameKind.Former, NameQuality.Strong),
            ],
            record.Person.Names.Select(name => (name.Text, name.Kind, name.Quality)));
        Assert.Equal(3, record.Person.BirthDates.Count);
        Assert.Equal(("Salim", Sex.Male), (record.Person.FatherName, record.Person.Sex));
        Assert.Equal(["IRN"], record.Person.Nationalities);
        Assert.Equal(["Dustabad AFG", "Teahouse Lane 4, Dustabad AFG"], record.Person.Places.Select(place => $"{place.Text} {place.Country}"));
        Assert.Equal(["X00077415 IRN", "Q1 "], record.Person.Documents.Select(document => $"{document.Number} {document.IssuingCountry}"));
        Assert.Equal(1, row.DocumentsInRemarks);
        string[] words = ["Birth certificate", "Council of Nowhere", "Order of the Paper Kite (courier)", "Salim Vardanpur (brother)", "position: Courier"];
        Assert.All(words, text => Assert.Contains(text, record.Remarks, StringComparison.Ordinal));
    }

    [Fact]
    public void An_organisation_links_to_its_members()
    {
        var record = SampleFiles.ReadFile("ftm", SampleFiles.Path("ftm.jsonl"))[1].Record!;
        Assert.Equal(Category.TerroristOrganisation, record.Categories.Single());
        Assert.Equal([NameKind.Primary, NameKind.Alias, NameKind.Acronym], record.Organisation.Names.Select(name => name.Kind));
        Assert.Equal(["AFG"], record.Organisation.Countries);
        Assert.Equal(new Link { RecordId = "ftm:xx-p1", Name = "Torek Vardanpur", Role = "courier" }, Assert.Single(record.Organisation.Links));
    }

    [Fact]
    public void What_is_no_subject_or_hangs_on_nothing_is_rejected_by_its_line()
    {
        var report = SampleFiles.Report(SampleFiles.ReadFile("ftm", SampleFiles.Path("ftm.jsonl")));
        Assert.Equal((2, 1, 3, 4, 1), (report.Persons, report.Organisations, report.Documents, report.Aliases, report.WeakAliases));
        Assert.Equal(
            [
                new RejectedRow(10, "schema: CryptoWallet is neither a person nor an organisation"),
                new RejectedRow(11, "Passport: what it belongs to is not in the file"),
            ],
            report.Rejected);
    }

    [Theory]
    [InlineData("[]", "not a JSON object")]
    [InlineData("{\"schema\":\"Person\",\"properties\":{}}", "id: a text is expected")]
    [InlineData("{\"id\":\"a\",\"schema\":\"Person\"}", "properties: an object is expected")]
    [InlineData("{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":\"A\"}}", "properties.name: a list of texts is expected; nested entities are not read")]
    [InlineData("{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"\\ud800\"]}}", "a text is not Unicode")]
    public void A_line_that_is_no_entity_says_why(string line, string reason) =>
        Assert.Equal((1L, reason), Assert.Single(SampleFiles.Read("ftm", line + "\n").Select(row => (row.Line, row.Reason))));

    [Fact]
    public void An_id_that_does_not_fit_is_replaced_by_the_same_digest_everywhere()
    {
        var id = new string('é', 80);
        var rows = SampleFiles.Read("ftm", $$"""
            {"id":"{{id}}","schema":"Person","properties":{"name":["A B"]} }
            {"id":"o","schema":"Company","properties":{"name":["C"]} }
            {"id":"l","schema":"Directorship","properties":{"director":["{{id}}"],"organization":["o"]} }

            """).ToList();
        Assert.Equal(rows[0].Record!.Id, rows[1].Record!.Organisation.Links.Single().RecordId);
        Assert.Matches("^ftm:[0-9a-f]{32}$", rows[0].Record!.Id);
    }
}
