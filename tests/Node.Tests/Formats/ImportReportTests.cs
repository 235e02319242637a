using Kalkan.Node.Formats;

namespace Kalkan.Node.Tests.Formats;

public sealed class ImportReportTests
{
    [Fact]
    public void The_list_of_rejected_rows_has_an_end()
    {
        var report = new ImportReport();
        for (var line = 1; line <= ImportReport.MostRejected + 5; line++)
        {
            report.Reject(line, "x");
        }

        Assert.True(report.Full);
        Assert.Equal(ImportReport.MostRejected, report.Rejected.Count);
    }

    [Fact]
    public void The_names_of_the_formats_are_those_that_can_be_had()
    {
        Assert.All(RecordFormats.Names, name => Assert.Equal(name, RecordFormats.Get(name).Name));
        Assert.All(RecordFormats.ExportNames, name => Assert.IsAssignableFrom<IExportFormat>(RecordFormats.Get(name)));
        Assert.False(RecordFormats.TryGet("xlsx", out _));
    }

    [Fact]
    public void Acronyms_and_names_in_the_original_script_are_no_aliases()
    {
        var report = SampleFiles.Report(SampleFiles.ReadFile("kalkan", SampleFiles.Path("kalkan.jsonl")));
        Assert.Equal((1, 1, 2, 1, 1), (report.Persons, report.Organisations, report.Documents, report.Aliases, report.WeakAliases));
    }

    [Fact]
    public void The_alternate_names_are_found_beside_the_list()
    {
        using var input = ImportInput.Open("ofac", SampleFiles.Path("ofac_sdn.csv"));
        Assert.NotNull(input.AlternateNames);
        using var other = ImportInput.Open("kalkan", SampleFiles.Path("kalkan.jsonl"));
        Assert.Null(other.AlternateNames);
    }
}
