using System.Text.RegularExpressions;
using Kalkan.Federation.Contracts;
using Kalkan.Node.Formats;
using Kalkan.Tests.Support;

namespace Kalkan.Node.Tests.Formats;

public sealed class OfacFormatTests
{
    [Fact]
    public void A_person_is_read_from_the_row_its_remarks_and_the_other_file()
    {
        var record = SampleFiles.ReadFile("ofac", SampleFiles.Path("ofac_sdn.csv"))[0].Record!;
        Assert.Equal("ofac:101", record.Id);
        Assert.Equal(
            [
                ("Torek VARDANPUR", NameKind.Primary, NameQuality.Strong),
                ("Torak VARDAN POOR", NameKind.Alias, NameQuality.Strong),
                ("Torek VARDANYAR", NameKind.Former, NameQuality.Strong),
                ("THE TEAMAN", NameKind.Alias, NameQuality.Weak),
                ("ABU-'KITE", NameKind.Former, NameQuality.Weak),
            ],
            record.Person.Names.Select(name => (name.Text, name.Kind, name.Quality)));
        Assert.Equal(("Torek", "VARDANPUR"), (record.Person.Names[0].Given, record.Person.Names[0].Family));
        Assert.Equal(
            [
                new BirthDate { Date = Day(1968, 3, 12) },
                new BirthDate { Date = Day(1969, 0, 0), Approximate = true },
                new BirthDate { Date = Day(1970, 0, 0), Until = Day(1972, 0, 0) },
            ],
            record.Person.BirthDates);
        Assert.Equal(["IRN", "PRK"], record.Person.Nationalities);
        Assert.Equal(new Place { Kind = PlaceKind.Birth, Text = "Pyongyang", Country = "PRK" }, Assert.Single(record.Person.Places));
        Assert.Equal(Sex.Male, record.Person.Sex);
        Assert.Equal(
            [
                new TravelDocument { Type = DocumentType.Passport, Number = "X0077415", IssuingCountry = "IRN", IssuedOn = Day(2000, 10, 4), ExpiresOn = Day(2005, 10, 3) },
                new TravelDocument { Type = DocumentType.Passport, Number = "Y0077415" },
                new TravelDocument { Type = DocumentType.NationalNumber, Number = "123-456", IssuingCountry = "IRN", Note = "National ID No." },
            ],
            record.Person.Documents);
        Assert.Contains("Programme: SDGT] [IRAN; Title: Courier of THE PAPER KITE; Remarks: DOB 12 Mar 1968;", record.Remarks, StringComparison.Ordinal);
        Assert.Contains("Additional Sanctions Information - Subject to Secondary Sanctions", record.Remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void Entities_vessels_and_aircraft_are_organisations()
    {
        var rows = SampleFiles.ReadFile("ofac", SampleFiles.Path("ofac_sdn.csv"));
        Assert.Equal(["ORDER OF THE PAPER KITE", "KITE FOUNDATION", "OPK"], rows[1].Record!.Organisation.Names.Select(name => name.Text));
        Assert.Equal(
            "Type: vessel; Programme: CUBA; Call sign: CL0000; Vessel type: General Cargo; Tonnage: 2,597; Gross registered tonnage: 1,098; Flag: Panama; Owner: Nowhere Shipping S.A.; Remarks: Vessel Registration Identification IMO 0000001.",
            rows[2].Record!.Remarks);
        Assert.StartsWith("Type: aircraft", rows[3].Record!.Remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_counts_the_sample_and_names_the_orphan()
    {
        var report = SampleFiles.Report(SampleFiles.ReadFile("ofac", SampleFiles.Path("ofac_sdn.csv")));
        Assert.Equal((1, 3, 3, 3, 3), (report.Persons, report.Organisations, report.Documents, report.Aliases, report.WeakAliases));
        Assert.Equal([new RejectedRow(4, "alternate names file: there is no entry 999")], report.Rejected);
    }

    [Fact]
    public void Without_the_other_file_only_the_row_speaks()
    {
        var rows = SampleFiles.Read("ofac", File.ReadAllBytes(SampleFiles.Path("ofac_sdn.csv"))).ToList();
        Assert.Equal(4, rows.Count);
        Assert.Equal(3, rows[0].Record!.Person.Names.Count);
    }

    [Fact]
    public void The_real_list_is_taken_with_nothing_lost()
    {
        var path = SharedData.Find("lists/ofac_sdn.csv");
        Assert.SkipWhen(path is null, "The shared lists are not beside this checkout.");
        var rows = SampleFiles.ReadFile("ofac", path!);
        var report = SampleFiles.Report(rows);

        // The files have one entry a line, and no quotation mark inside a cell.
        var sdn = File.ReadAllLines(path!).Where(line => line.Length > 1).ToList();
        var alt = File.ReadAllLines(path!.Replace("sdn", "alt", StringComparison.Ordinal)).Where(line => line.Length > 1).ToList();
        var weak = sdn.Sum(line => line.Split(';').Count(part => Regex.IsMatch(part.Trim('"').TrimEnd('"', '.').Trim(), @"(^|,"")[afn]\.k\.a\. '.+'$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)));
        Assert.Equal(sdn.Count(line => line.Contains("\",individual,", StringComparison.Ordinal) || line.Contains(",\"individual\",", StringComparison.Ordinal)), report.Persons);
        Assert.Equal(sdn.Count, report.Persons + report.Organisations);
        Assert.Equal(weak, report.WeakAliases);
        Assert.Equal(alt.Count, report.Aliases);
        Assert.Empty(report.Rejected);
        Assert.Equal(0, report.RemarksCut);
        Assert.All(rows.Zip(sdn), pair => Assert.StartsWith(pair.First.Record!.Source.Reference + ",", pair.Second, StringComparison.Ordinal));
        TestContext.Current.SendDiagnosticMessage($"OFAC documents: {report.Documents}, birth dates: {rows.Sum(row => row.Record!.Person?.BirthDates.Count ?? 0)}");
    }

    [Fact]
    public void A_row_of_eleven_columns_is_rejected_by_its_line_and_the_next_is_read()
    {
        var rows = SampleFiles.Read("ofac", "1,\"A\",-0- ,\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n2,\"B\",-0- ,\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\nx,\"C\",-0- ,\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n\u001A").ToList();
        Assert.Equal([(1L, "12 columns are expected, 11 are there"), (2L, null), (3L, "ent_num: not a number")], rows.Select(row => (row.Line, row.Reason)));
    }

    private static PartialDate Day(int year, int month, int day) => new() { Year = year, Month = month, Day = day };
}
