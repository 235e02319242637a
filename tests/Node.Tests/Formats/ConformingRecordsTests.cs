using Kalkan.Federation.Countries;
using Kalkan.Node.Demo.Lists;
using Kalkan.Node.Formats;
using Kalkan.Node.Records;
using Kalkan.Tests.Support;
using Record = Kalkan.Federation.Contracts.Record;

namespace Kalkan.Node.Tests.Formats;

/// <summary>What a format yields keeps the limits of record.proto, so that the node takes it.</summary>
public sealed class ConformingRecordsTests
{
    [Theory]
    [InlineData("un", "un.xml")]
    [InlineData("ofac", "ofac_sdn.csv")]
    [InlineData("ftm", "ftm.jsonl")]
    [InlineData("kalkan", "kalkan.jsonl")]
    [InlineData("csv", "national.csv")]
    [InlineData("ansi-nist", "ansi_nist.an2")]
    public void The_samples_conform(string format, string sample) => Conform(SampleFiles.ReadFile(format, SampleFiles.Path(sample)));

    [Theory]
    [InlineData("un", "lists/un_consolidated_half.xml")]
    [InlineData("ofac", "lists/ofac_sdn.csv")]
    public void The_real_lists_conform_and_are_exported_without_loss(string format, string list)
    {
        var path = SharedData.Find(list);
        Assert.SkipWhen(path is null, "The shared lists are not beside this checkout.");
        var rows = SampleFiles.ReadFile(format, path!);
        Conform(rows);
        var first = SampleFiles.Export("kalkan", rows.Select(row => row.Record!));
        Assert.Equal(first, SampleFiles.Export("kalkan", SampleFiles.Read("kalkan", first).Select(row => row.Record!)));
    }

    [Fact]
    public void The_lists_of_the_demonstration_conform() =>
        Assert.All(CountryCodes.All.SelectMany(member => DemoLists.For(member, new DateOnly(2026, 11, 25))), Conforms);

    private static void Conform(IEnumerable<ReadRow> rows) => Assert.All(rows.Where(row => row.Record is not null), row => Conforms(row.Record!));

    private static void Conforms(Record record) => Assert.Empty(RecordRules.Check(record));
}
