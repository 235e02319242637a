using Kalkan.Matching.Embeddings;
using Kalkan.Tests.Support;

namespace Kalkan.Matching.Tests.Embeddings;

public sealed class RealFaceTests
{
    private const int Dimensions = 512;

    [Fact]
    public void Every_face_is_found_by_another_picture_of_it_with_rounded_vectors_as_without()
    {
        var path = SharedData.Find("face/embeddings_512_f32le.bin");
        Assert.SkipWhen(path is null, "The shared face vectors are not beside this checkout.");
        var rows = File.ReadLines(path!.Replace("_f32le.bin", ".tsv", StringComparison.Ordinal)).Skip(1).Select(line => line.Split('\t')).ToArray();
        var faces = File.ReadAllBytes(path!).Chunk(Dimensions * sizeof(float)).Select(Read).ToArray();
        Assert.Equal(rows.Length, faces.Length);

        // Each picture is searched among all others of the set with subjects.
        var labelled = Enumerable.Range(0, rows.Length).Where(i => rows[i][2] == "orl").ToArray();
        var gallery = new EmbeddingGallery(Dimensions);
        var slots = labelled.ToDictionary(i => i, i => gallery.Add(i, 0, faces[i].Values));
        foreach (var i in labelled)
        {
            gallery.Remove(slots[i]);
            var found = gallery.Search(faces[i].Values, SomeVectors.All, 10, step: null);
            Assert.Equal(gallery.SearchExact(faces[i].Values, SomeVectors.All, 10, step: null), found);
            Assert.Equal(rows[i][3], rows[found[0].Owner][3]);
            slots[i] = gallery.Add(i, 0, faces[i].Values);
        }
    }

    private static Embedding Read(byte[] bytes)
    {
        Assert.True(Embedding.TryParse(EmbeddingFormat.Float32, bytes, out var embedding, out var fault), fault);
        return embedding!;
    }
}
