using System.Buffers.Binary;
using System.IO.Compression;
using Kalkan.Node.Evaluate;
using Kalkan.Node.Evaluate.Biometrics;
using Kalkan.Tests.Support;

namespace Kalkan.Node.Tests.Evaluate.Biometrics;

/// <summary>Every figure against a count by hand, and against those published of another matcher.</summary>
public sealed class ScoresEvaluationTests
{
    private const string Names = "own_A_1_1\nown_A_1_2\nown_A_2_1\nown_A_2_2\nown_B_1_1\nown_B_1_2\nown_B_2_1\nown_B_2_2\n";

    // Rows are probes. 99 stands where nothing may be read: no sample meets itself, and the later of two is not the probe.
    private static readonly short[] Scores =
    [
        99, 50, 10, 30, 99, 99, 99, 99,
        60, 99, 5, 5, 8, 99, 0, 99,
        99, 99, 99, 20, 99, 99, 99, 99,
        25, 99, 22, 99, 0, 99, 0, 99,
        99, 99, 99, 99, 99, 40, 0, 0,
        0, 99, 3, 99, 40, 99, 15, 45,
        99, 99, 99, 99, 99, 99, 99, 40,
        0, 99, 0, 99, 30, 99, 30, 99,
    ];

    [Fact]
    public void Each_database_is_counted_with_its_own_thresholds()
    {
        var report = Run(Scores);

        // A: genuine 50 20, impostor 10 30 5 5, between first impressions 10. At 20 FMR 1/4 FNMR 0, at 30 1/4 and 1/2.
        Assert.Equal(new DatabaseFigures(2, 4, 0.125, 0.5, 0.5, 0.5, 0), report.Databases["own_A"]);

        // B: genuine 40 40, impostor 0 0 15 45. At 40 FMR 1/4 FNMR 0, at 45 1/4 and 1.
        Assert.Equal(new DatabaseFigures(2, 4, 0.125, 1, 1, 1, 0), report.Databases["own_B"]);
        Assert.Equal(new MeanFigures(0.125, 0.75, 0.75, 0.75, 0), report.Mean);
        Assert.Equal(["own_A", "own_B"], report.Databases.Keys);
    }

    // Of 20 40 40 50 and 0 0 5 5 10 15 30 45 a quarter of either is on the wrong side of 30; only 50 is above 45.
    [Fact]
    public void Pooled_scores_have_one_threshold() => Assert.Equal(new PooledFigures(0.25, 0.75), Run(Scores).Pooled);

    // Second impressions ask first ones: 60 against 8, 22 against 25, 40 against 15, 30 against 30. Without mates the best is 30.
    [Fact]
    public void One_against_all_counts_ties_as_lost_and_misses_what_is_not_above_the_strangers() =>
        Assert.Equal(new IdentificationFigures(4, 4, 0.5, 0.5, 0.5, 0.5), Run(Scores).Identification);

    [Fact]
    public void A_packed_matrix_is_the_same()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
        {
            gzip.Write(Bytes(Scores));
        }

        using var matrix = new EvaluationFile(packed.ToArray(), ".gz");
        Assert.Equal(new PooledFigures(0.25, 0.75), Run(matrix).Pooled);
    }

    [Theory]
    [InlineData(127, "byte 127: The file ends")]
    [InlineData(130, "byte 128: The file goes on")]
    public void A_matrix_of_another_size_is_refused_with_its_place(int length, string fault)
    {
        var bytes = Bytes(Scores);
        Array.Resize(ref bytes, length);
        using var matrix = new EvaluationFile(bytes);
        Assert.Contains(fault, Assert.Throws<MalformedFileException>(() => Run(matrix)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_packed_is_refused()
    {
        using var matrix = new EvaluationFile(Bytes(Scores), ".gz");
        Assert.Contains("gzip", Assert.Throws<MalformedFileException>(() => Run(matrix)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("own_A_1_1\nown_1\n", 2)]
    [InlineData("own_A_1_1\nown_A_1_1\n", 2)]
    public void A_name_that_says_nothing_or_stands_twice_is_refused_with_its_line(string text, int line)
    {
        using var names = new EvaluationFile(text);
        using var matrix = new EvaluationFile(Bytes(Scores));
        Assert.Contains($"line {line}:", Assert.Throws<MalformedLineException>(() => ScoresEvaluation.Run(matrix.Path, names.Path, (_, _) => { }, TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_published_figures_of_bozorth3_come_out()
    {
        var matrix = SharedData.Find("fingerprints/scores/bz_mindtct.i16.gz");
        var names = SharedData.Find("fingerprints/scores/names.txt");
        Assert.SkipWhen(matrix is null || names is null, "The matrix of scores does not lie beside this checkout.");
        var report = ScoresEvaluation.Run(matrix, names, (_, _) => { }, TestContext.Current.CancellationToken);
        Assert.Equal(8, report.Databases.Count);
        Assert.All(report.Databases.Values, database => Assert.Equal((280, 2880), (database.Genuine, database.Impostor)));
        Assert.Equal([4.2, 2.6, 7.9, 5.2, 10.6, 14.1, 4.4, 5.7], report.Databases.Values.Select(d => Math.Round(100 * d.Eer!.Value, 1)));
        Assert.Equal(
            ["6.84", "7.14", "13.93", "21.70", "7.55", "21.25"],
            new[] { report.Mean.Eer, report.Mean.EerFvc, report.Mean.Fmr100, report.Mean.Fmr1000, report.Pooled.Eer, report.Pooled.FnmrAtFmr001 }.Select(rate => $"{100 * rate:F2}"));
        var one = report.Identification;
        Assert.Equal((80, 560), (one.Gallery, one.Mated));
        Assert.Equal(["90.7", "21.8", "30.9", "36.4"], new[] { one.Rank1, one.FnirAtFpir1, one.FnirAtFpir03, one.FnirAtFpir0 }.Select(rate => $"{100 * rate:F1}"));
    }

    private static BiometricsReport Run(short[] scores)
    {
        using var matrix = new EvaluationFile(Bytes(scores));
        return Run(matrix);
    }

    private static BiometricsReport Run(EvaluationFile matrix)
    {
        using var names = new EvaluationFile(Names);
        return ScoresEvaluation.Run(matrix.Path, names.Path, (_, _) => { }, CancellationToken.None);
    }

    private static byte[] Bytes(short[] scores)
    {
        var bytes = new byte[2 * scores.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(2 * i), scores[i]);
        }

        return bytes;
    }
}
