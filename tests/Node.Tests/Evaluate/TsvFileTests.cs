using System.Text;
using Kalkan.Matching.Names;
using Kalkan.Node.Evaluate;

namespace Kalkan.Node.Tests.Evaluate;

public sealed class TsvFileTests
{
    private const string Secret = "Zarandullo";

    [Fact]
    public void Byte_order_mark_line_ends_and_empty_lines_do_not_disturb()
    {
        using var file = new EvaluationFile("\uFEFFa\tb\r\n\r\n\nc\t\nლ\tშ");
        Assert.Equal([(1, "a|b"), (4, "c|"), (5, "ლ|შ")], Read(file.Path).Select(line => (line.Number, string.Join('|', line.Fields))));
    }

    [Fact]
    public void Lines_come_whole_wherever_the_buffer_ends()
    {
        var lines = Enumerable.Range(0, 5000).Select(i => $"{i}\t{new string('ж', i % 97)}").ToList();
        using var file = new EvaluationFile(string.Join('\n', lines));
        Assert.Equal(lines, Read(file.Path).Select(line => string.Join('\t', line.Fields)));
    }

    [Fact]
    public void The_longest_line_is_read_and_a_longer_one_refused()
    {
        using var file = new EvaluationFile("a\tb\nc\t" + new string('x', TsvFile.MaxLineBytes - 2) + "\nd\te");
        Assert.Equal([1, 2, 3], Read(file.Path).Select(line => line.Number));
        using var longer = new EvaluationFile("a\tb\nc\t" + new string('x', TsvFile.MaxLineBytes - 1) + "\nd\te");
        AssertFault(2, () => Read(longer.Path));
    }

    [Theory]
    [InlineData(2, "a\tb\nab\n")]
    [InlineData(3, "a\tb\n\na\tb\tc\n")]
    [InlineData(1, "")]
    [InlineData(2, "\n\n")]
    public void A_line_without_the_fields_is_named(int line, string text)
    {
        using var file = new EvaluationFile(text);
        AssertFault(line, () => Read(file.Path));
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_named_by_line()
    {
        using var file = new EvaluationFile([.. "a\tb\n"u8, .. "c\t"u8, 0xE7, 0x20, .. "\n"u8]);
        AssertFault(2, () => Read(file.Path));
        using var wide = new EvaluationFile(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("a\tb\n")).ToArray());
        AssertFault(1, () => Read(wide.Path));
    }

    [Theory]
    [InlineData(2, "k1\tA Name\n\t" + Secret)]
    [InlineData(2, "k1\tA Name\nk1,k2\t" + Secret)]
    [InlineData(1, "k1\t" + Secret + "\tone too many")]
    public void A_gallery_with_a_faulty_line_is_refused(int line, string text)
    {
        using var file = new EvaluationFile(text);
        AssertFault(line, () => Gallery(file.Path));
    }

    [Theory]
    [InlineData(2, "a\tA Name\tk1\n\t" + Secret + "\tk1")]
    [InlineData(1, "nontarget_a\t" + Secret + "\tk1")]
    [InlineData(1, "a\t" + Secret + "\tk1\tk2")]
    public void Queries_with_a_faulty_line_are_refused(int line, string text)
    {
        using var file = new EvaluationFile(text);
        var gallery = Gallery(EvaluationFile.Own("gallery.tsv"));
        AssertFault(line, () => QueryFile.Read(file.Path, gallery));
    }

    [Theory]
    [InlineData(1, "Person\t" + Secret + "\tB\t2")]
    [InlineData(1, "Person\t" + Secret + "\tB")]
    [InlineData(2, "Person\tA\tB\t1\nall\t" + Secret + "\tB\t1")]
    public void Pairs_with_a_faulty_line_are_refused(int line, string text)
    {
        using var file = new EvaluationFile(text);
        AssertFault(line, () => PairFile.Read(file.Path));
    }

    [Fact]
    public void More_sets_than_anybody_can_read_are_refused()
    {
        using var file = new EvaluationFile(string.Join('\n', Enumerable.Range(0, QueryFile.MaxSets + 1).Select(i => $"set{i}\tA Name\tk1")));
        var gallery = Gallery(EvaluationFile.Own("gallery.tsv"));
        AssertFault(QueryFile.MaxSets + 1, () => QueryFile.Read(file.Path, gallery));
    }

    private static List<TsvLine> Read(string path) => [.. new TsvFile(path, "first\tsecond", fewest: 2).Read()];

    private static NameGallery Gallery(string path) => NameGallery.Read(path, NameKind.Person, keepTexts: false, _ => { }, CancellationToken.None);

    private static void AssertFault(int line, Func<object> read)
    {
        var fault = Assert.Throws<MalformedLineException>(read);
        Assert.Contains($", line {line}: ", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, fault.Message, StringComparison.Ordinal);
    }
}
