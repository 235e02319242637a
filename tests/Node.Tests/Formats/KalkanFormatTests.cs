using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Record = Kalkan.Federation.Contracts.Record;

namespace Kalkan.Node.Tests.Formats;

public sealed class KalkanFormatTests
{
    [Fact]
    public void The_sample_comes_out_as_it_went_in()
    {
        var text = File.ReadAllText(SampleFiles.Path("kalkan.jsonl"));
        var records = SampleFiles.Read("kalkan", text).Select(row => row.Record!).ToList();
        Assert.Equal(3, records.Count);
        Assert.Equal(text, SampleFiles.Export("kalkan", records));
    }

    [Fact]
    public void Export_import_export_is_identical_for_any_record() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200),
        Prop.ForAll(AnyRecord.Arbitrary, record =>
        {
            var first = SampleFiles.Export("kalkan", [record]);
            var read = SampleFiles.Read("kalkan", first).Single().Record!;
            var expected = record.Clone();
            expected.Version = 0;
            Assert.Equal(expected, read);
            Assert.Equal(first, SampleFiles.Export("kalkan", [read]));
        }));

    [Fact]
    public void The_version_is_neither_written_nor_read()
    {
        Assert.DoesNotContain("version", SampleFiles.Export("kalkan", [new Record { Id = "a", Version = 7 }]), StringComparison.Ordinal);
        Assert.Equal(0UL, SampleFiles.Read("kalkan", "{\"id\":\"a\",\"version\":\"7\"}\n").Single().Record!.Version);
    }

    [Fact]
    public void A_field_that_is_not_known_is_refused_by_its_name() =>
        Assert.Contains("shoeSize", SampleFiles.Read("kalkan", "{\"id\":\"a\",\"person\":{\"shoeSize\":43}}\n").Single().Reason, StringComparison.Ordinal);

    [Fact]
    public void A_byte_order_mark_carriage_returns_and_blank_lines_are_accepted()
    {
        var rows = SampleFiles.Read("kalkan", "\uFEFF{\"id\":\"a\"}\r\n\r\n{\"id\":\"b\"}").ToList();
        Assert.Equal([("a", 1L), ("b", 3L)], rows.Select(row => (row.Record!.Id, row.Line)));
    }

    [Fact]
    public void A_line_of_fifty_megabytes_is_passed_over_and_the_next_is_read()
    {
        var bytes = Encoding.UTF8.GetBytes("{\"id\":\"" + new string('x', 50_000_000) + "\"}\n{\"id\":\"b\"}\n");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var rows = SampleFiles.Read("kalkan", bytes).ToList();
        Assert.Equal([(1L, "the line is longer than 1 MiB"), (2L, null)], rows.Select(row => (row.Line, row.Reason)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
    }

    [Fact]
    public void A_line_that_is_not_UTF_8_is_rejected()
    {
        byte[] bytes = [.. "{\"id\":\"a"u8, 0xFF, .. "\"}\n{\"id\":\"b\"}\n"u8];
        Assert.Equal(["the line is not UTF-8", null], SampleFiles.Read("kalkan", bytes).Select(row => row.Reason));
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"person\":", 100_000));
        Assert.NotNull(SampleFiles.Read("kalkan", deep + "\n").Single().Reason);
        Assert.NotNull(SampleFiles.Read("kalkan", string.Concat(Enumerable.Repeat("[", 500_000)) + "\n").Single().Reason);
        Assert.NotNull(SampleFiles.Read("ftm", string.Concat(Enumerable.Repeat("[", 500_000)) + "\n").Single().Reason);
    }
}
