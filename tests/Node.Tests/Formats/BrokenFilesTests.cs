using FsCheck;
using FsCheck.Fluent;
using Kalkan.Node.Formats;
using Record = Kalkan.Federation.Contracts.Record;

namespace Kalkan.Node.Tests.Formats;

/// <summary>Files that are cut short or changed in one byte: every format says what it could read, and never throws.</summary>
public sealed class BrokenFilesTests
{
    public static TheoryData<string, string> Samples { get; } = new()
    {
        { "un", "un.xml" },
        { "ofac", "ofac_sdn.csv" },
        { "ftm", "ftm.jsonl" },
        { "kalkan", "kalkan.jsonl" },
        { "csv", "national.csv" },
        { "ansi-nist", "ansi_nist.an2" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_file_cut_anywhere_yields_only_whole_entries_and_a_reason(string format, string sample)
    {
        var bytes = File.ReadAllBytes(SampleFiles.Path(sample));
        var whole = SampleFiles.Read(format, bytes).Where(row => row.Record is not null).Select(row => row.Record!.Id).ToList();
        for (var length = 0; length < bytes.Length; length += 7)
        {
            var rows = SampleFiles.Read(format, bytes[..length]).ToList();
            Assert.All(rows, Sound);
            Assert.All(rows.Where(row => row.Record is not null), row => Assert.Contains(row.Record!.Id, whole));
            Assert.All(rows.SkipLast(1), row => Assert.False(row.Broken));
        }
    }

    [Fact]
    public void A_list_cut_inside_an_entry_says_so_with_the_line()
    {
        var text = File.ReadAllText(SampleFiles.Path("un.xml"));
        var rows = SampleFiles.Read("un", text[..text.IndexOf("OSTROVALI", StringComparison.Ordinal)]).ToList();
        Assert.NotNull(rows[0].Record);
        Assert.True(rows[1].Broken);
        Assert.Equal(text[..text.IndexOf("OSTROVALI", StringComparison.Ordinal)].Count(letter => letter == '\n') + 1, rows[1].Line);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_changed_byte_never_throws(string format, string sample)
    {
        var bytes = File.ReadAllBytes(SampleFiles.Path(sample));
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(400),
            Prop.ForAll<int, byte>((at, value) =>
            {
                byte[] changed = [.. bytes];
                changed[(int)((uint)(at * 7919) % (uint)bytes.Length)] = value;
                Assert.All(SampleFiles.Read(format, changed), Sound);
            }));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Noise_is_refused(string format, string sample)
    {
        _ = sample;
        var noise = new byte[300_000];
        new Random(42).NextBytes(noise);
        var rows = SampleFiles.Read(format, noise).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Null(row.Record));
        Assert.All(rows, Sound);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_compressed_file_is_refused(string format, string sample)
    {
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(File.ReadAllBytes(SampleFiles.Path(sample)));
        }

        Assert.All(SampleFiles.Read(format, packed.ToArray()), row => Assert.Null(row.Record));
    }

    /// <summary>A row has a record that can be stored as it is written, or a reason that can be printed.</summary>
    private static void Sound(ReadRow row)
    {
        Assert.True(row.Line >= 1);
        if (row.Record is null)
        {
            Assert.False(string.IsNullOrWhiteSpace(row.Reason));
            Assert.True(row.Reason.Length <= 310);
            Assert.DoesNotContain(row.Reason, char.IsControl);
        }
        else
        {
            Assert.Equal(row.Record, Record.Parser.ParseFrom(Google.Protobuf.MessageExtensions.ToByteArray(row.Record)));
        }
    }
}
