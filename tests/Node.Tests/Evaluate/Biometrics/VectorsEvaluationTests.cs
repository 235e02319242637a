using System.Runtime.InteropServices;
using Kalkan.Matching.Embeddings;
using Kalkan.Node.Evaluate;
using Kalkan.Node.Evaluate.Biometrics;
using Kalkan.Tests.Support;

namespace Kalkan.Node.Tests.Evaluate.Biometrics;

public sealed class VectorsEvaluationTests
{
    private const int Dimensions = 64;

    [Fact]
    public void Vectors_are_looked_for_among_all_others()
    {
        // Three people along an axis each, the second vector of each a little beside it; a fourth whom nobody knows, and no vector at all.
        byte[][] rows = [Axis(0), Axis(0, 9), Axis(1), Axis(1, 9), Axis(2), Axis(2, 9), Axis(0), new byte[4 * Dimensions]];
        var report = Evaluation().RunEmbeddings(
            new("faces.npy", ElementType.Float32, Dimensions, 128, rows), ["a", "a", "b", "b", "c", "c", null, "c"], TestContext.Current.CancellationToken);
        Assert.Equal(new DatabaseFigures(3, 12, 0, 0, 0, 0, 0), report.Databases["faces"]);
        Assert.Equal(new IdentificationFigures(6, 6, 1, 0, 0, 0), report.Identification);
        Assert.Equal(1, report.Unlabelled);
        Assert.Equal("row 8", Assert.Single(report.FailuresToEnrol).Key);
        Assert.StartsWith("from byte 1920: ", report.FailuresToEnrol["row 8"], StringComparison.Ordinal);
        Assert.Equal(EmbeddingGallery.BytesOf(Dimensions), report.TemplateBytes);
    }

    [Fact]
    public void Vectors_shorter_than_a_node_takes_are_measured_too()
    {
        byte[][] rows = [Row(1, 0, 0), Row(1, 0.1f, 0), Row(0, 1, 0), Row(0, 1, 0.1f)];
        var report = Evaluation().RunEmbeddings(new("voices.npy", ElementType.Float32, 3, 128, rows), ["a", "a", "b", "b"], TestContext.Current.CancellationToken);
        Assert.Equal(new DatabaseFigures(2, 4, 0, 0, 0, 0, 0), report.Databases["voices"]);
        Assert.Equal(new IdentificationFigures(4, 4, 1, 0, 0, 0), report.Identification);
        Assert.Empty(report.FailuresToEnrol);
    }

    [Fact]
    public void Iris_codes_are_looked_for_among_all_others_in_every_rotation()
    {
        var (one, two) = (Iris(1, turned: 0), Iris(2, turned: 0));
        byte[][] rows = [one, Iris(1, turned: 5), two, Iris(2, turned: 3)];
        var report = Evaluation().RunIris(new("eyes.npy", ElementType.UInt8, 512, 128, rows), ["l", "l", "r", "r"], TestContext.Current.CancellationToken);
        Assert.Equal((2, 4, 0), (report.Databases["eyes"].Genuine, report.Databases["eyes"].Impostor, report.Databases["eyes"].Eer));
        Assert.Equal(new IdentificationFigures(4, 4, 1, 0, 0, 0), report.Identification);
        Assert.Equal(512, report.TemplateBytes);
    }

    [Fact]
    public void A_table_that_no_modality_has_is_refused()
    {
        Assert.Contains("512 (iris-2048)", Assert.Throws<MalformedFileException>(() => Evaluation().RunIris(new("eyes.npy", ElementType.UInt8, 511, 128, [new byte[511]]), ["l"], TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
        Assert.Contains("No row can be used; row 1", Assert.Throws<MalformedFileException>(() => Evaluation().RunEmbeddings(new("faces.npy", ElementType.Float32, 3, 128, [new byte[12]]), ["l"], TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
        Assert.Contains("No row has a label", Assert.Throws<MalformedFileException>(() => Evaluation().RunEmbeddings(new("faces.npy", ElementType.Float32, Dimensions, 128, [Axis(1)]), [null], TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Real_faces_all_find_themselves()
    {
        var (vectors, list) = (SharedData.Find("face/embeddings_512_f32le.bin"), SharedData.Find("face/embeddings_512.tsv"));
        Assert.SkipWhen(vectors is null || list is null, "The face vectors do not lie beside this checkout.");
        using var labels = new EvaluationFile(string.Concat(File.ReadLines(list).Skip(1).Select(line => line.Split('\t')[3] + "\n")));
        var table = VectorFile.Read(vectors, ElementType.Float32, 512);
        var report = Evaluation().RunEmbeddings(table, LabelFile.Read(labels.Path, table.Rows.Count), TestContext.Current.CancellationToken);
        var figures = Assert.Single(report.Databases).Value;
        Assert.Equal((1742, 75_286, 65), (figures.Genuine, figures.Impostor, report.Unlabelled));
        Assert.Equal("0.14", $"{100 * figures.Eer:F2}");
        Assert.Equal((393, 393, 1), (report.Identification.Gallery, report.Identification.Mated, report.Identification.Rank1));
    }

    private static VectorsEvaluation Evaluation() => new(new(TimeProvider.System, TimeSpan.FromTicks(1)), slots: 100, (_, _) => { });

    private static byte[] Row(params ReadOnlySpan<float> values) => MemoryMarshal.AsBytes(values).ToArray();

    private static byte[] Axis(int axis, int beside = -1)
    {
        var values = new float[Dimensions];
        values[axis] = 1;
        if (beside >= 0)
        {
            values[beside] = 0.5f;
        }

        return MemoryMarshal.AsBytes<float>(values).ToArray();
    }

    // 128 angles of two bytes each; all of it valid.
    private static byte[] Iris(int seed, int turned)
    {
        var code = new byte[256];
        new Random(seed).NextBytes(code);
        return [.. code[(2 * turned)..], .. code[..(2 * turned)], .. Enumerable.Repeat((byte)0xff, 256)];
    }
}
