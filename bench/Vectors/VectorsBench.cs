using System.Globalization;
using System.Runtime.InteropServices;
using Kalkan.Bench.Names;
using Kalkan.Federation.Answering;
using Kalkan.Matching.Embeddings;
using Kalkan.Matching.Iris;
using Kalkan.Node.Gallery.Biometrics;

namespace Kalkan.Bench.Vectors;

/// <summary>Searches of faces, voices and irises, beside a plain read of the same memory and beside faiss.</summary>
internal static class VectorsBench
{
    private const int Dimensions = 512;
    private const int Most = 10;
    private const int Shared = 8;
    private static readonly bool[] Allowed = [true];

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var count = arguments.Number("--count", 1_000_000);
        var theirs = arguments.Optional("--faiss") is "no" ? null : await FaissFigures.MeasureAsync(count, Dimensions);
        List<Line> lines = [.. Embeddings(count, theirs), Askers(count), .. Irises(count, theirs)];
        Report.Print(lines);
        return 0;
    }

    private static List<Line> Embeddings(int count, FaissFigures? theirs)
    {
        var invented = new Invented(1);
        var gallery = new EmbeddingGallery(Dimensions);
        for (var owner = 0; owner < count; owner++)
        {
            gallery.Add(owner, 0, invented.Unit(Dimensions));
        }
        var probe = invented.Unit(Dimensions);
        EmbeddingQuery[] queries = [.. Enumerable.Range(0, Shared).Select(_ => new EmbeddingQuery(invented.Unit(Dimensions), Allowed, Most))];
        void ExactOnce() => gallery.SearchExact(probe, Allowed, Most, step: null);
        void RoundedOnce() => gallery.Search(probe, Allowed, Most, step: null);

        // In turn, so that a noisy moment meets both.
        var (read, exact) = (double.PositiveInfinity, double.PositiveInfinity);
        for (var turn = 0; turn < 3; turn++)
        {
            read = Math.Min(read, Pace.Best(() => PlainRead.Sum(gallery)));
            exact = Math.Min(exact, Pace.Best(ExactOnce));
        }
        var rounded = Pace.Best(RoundedOnce);
        var exactMany = Pace.Best(() => gallery.SearchManyExact(queries, step: null)) / Shared;
        var roundedMany = Pace.Best(() => gallery.SearchMany(queries, step: null)) / Shared;
        var gigabytes = (double)count * Dimensions * sizeof(float) / 1e9;
        return
        [
            new($"plain read of {count:N0} × {Dimensions} float32", $"{gigabytes / read:0.0} GB/s, {Rate(count / read)}", "", "", ""),
            new("exact, one probe", Rate(count / exact), $"plain read {Rate(count / read)}", $"{read / exact:0.00}", "≥ 0.90"),
            Beside("the same", count / exact, theirs?.Float, "IndexFlatIP", "≥ 5"),
            Beside("six bits first, then float32, one probe", count / rounded, theirs?.Float, "IndexFlatIP", "≥ 20"),
            new("recall@10 of it, vectors alike in all directions", Recall(gallery, [.. Enumerable.Range(0, 20).Select(_ => invented.Unit(Dimensions))]), "exact search", "", "≥ 0.999"),
            new("recall@10 of it, vectors in clusters", Clustered(invented), "exact search", "", "≥ 0.999"),
            new($"exact, {Shared} probes in one pass", Rate(count / exactMany), $"one probe {Rate(count / exact)}", $"{exact / exactMany:0.0}", "≥ 45 M/s"),
            new($"six bits first, {Shared} probes in one pass", Rate(count / roundedMany), $"one probe {Rate(count / rounded)}", $"{rounded / roundedMany:0.0}", ""),
            new("two threads against one: exact; six bits first", $"{Pace.OfTwo(ExactOnce, exact):0.00}; {Pace.OfTwo(RoundedOnce, rounded):0.00}", "", "", ""),
            new("memory of a vector", $"{gallery.MemoryBytes / count} B", "", "", ""),
        ];
    }

    /// <summary>Searches as the node runs them, each by an asker of its own: while a pass runs the others wait, and then share the next.</summary>
    private static Line Askers(int count)
    {
        var invented = new Invented(3);
        var turns = new ScanTurns(1, TimeProvider.System);
        var shelf = new VectorShelf(new("bench", Dimensions), turns);
        for (var owner = 0; owner < count; owner++)
        {
            shelf.Add(owner, 0, Vector(invented));
        }
        Embedding[] probes = [.. Enumerable.Range(0, Shared).Select(_ => Vector(invented))];
        void Ask(Embedding probe) =>
            shelf.Search([probe], Allowed, Most, cost: 1, new(1, turns, new FreeScan(progress: null, CancellationToken.None), CancellationToken.None));
        void AskAgainAndAgain(Embedding probe)
        {
            for (var i = 0; i < 4; i++)
            {
                Ask(probe);
            }
        }
        var alone = Pace.Best(() => Ask(probes[0]));
        var together = Pace.Best(() => Task.WaitAll([.. probes.Select(probe => Task.Factory.StartNew(
            () => AskAgainAndAgain(probe), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))])) / (4 * Shared);
        return new($"the same in the node, {Shared} askers at once", Rate(count / together), $"one asker {Rate(count / alone)}", $"{alone / together:0.0}", "");
    }

    private static Embedding Vector(Invented invented) =>
        Embedding.TryParse(EmbeddingFormat.Float32, MemoryMarshal.AsBytes<float>(invented.Unit(Dimensions)), out var vector, out var fault)
            ? vector!
            : throw new InvalidOperationException(fault);

    private static List<Line> Irises(int count, FaissFigures? theirs)
    {
        var invented = new Invented(2);
        var gallery = new IrisGallery(IrisLayout.Iris2048);
        for (var owner = 0; owner < count; owner++)
        {
            gallery.Add(owner, 0, invented.Iris());
        }
        var probe = invented.Iris();
        void Turned() => gallery.Search(probe, 7, Allowed, Most, step: null);
        var still = Pace.Best(() => gallery.Search(probe, 0, Allowed, Most, step: null));
        var turned = Pace.Best(Turned);
        return
        [
            Beside("iris 2048 bit with mask, one rotation", count / still, theirs?.Binary, "IndexBinaryFlat without mask", "≥ 2.5"),
            new("the same, fifteen rotations", $"{Rate(count / turned)} templates", $"one rotation {Rate(count / still)}", $"{still / turned:0.00}", "≥ 2.8 M/s"),
            new("two threads against one: fifteen rotations", $"{Pace.OfTwo(Turned, turned):0.00}", "", "", ""),
            new("memory of a code", $"{gallery.MemoryBytes / count} B", "", "", ""),
        ];
    }

    /// <summary>People of whom there are many vectors, and clusters of people: the probe has hundreds of near neighbours.</summary>
    private static string Clustered(Invented invented)
    {
        var gallery = new EmbeddingGallery(Dimensions);
        List<float[]> probes = [];
        for (var cluster = 0; cluster < 200; cluster++)
        {
            var centre = invented.Unit(Dimensions);
            for (var i = 0; i < 500; i++)
            {
                gallery.Add(gallery.Count, 0, invented.Near(centre, 0.8f));
            }
            probes.Add(invented.Near(centre, 0.8f));
        }
        return Recall(gallery, probes);
    }

    private static string Recall(EmbeddingGallery gallery, List<float[]> probes)
    {
        var found = probes.Sum(probe => gallery.Search(probe, Allowed, Most, step: null)
            .IntersectBy(gallery.SearchExact(probe, Allowed, Most, step: null).Select(hit => hit.Owner), hit => hit.Owner).Count());
        return string.Create(CultureInfo.InvariantCulture, $"{(double)found / (Most * probes.Count):0.0000}");
    }

    private static Line Beside(string work, double own, double? other, string what, string goal) => new(
        work,
        Rate(own),
        other is { } rate ? $"faiss {what} {Rate(rate)}" : "",
        other is { } per ? $"{own / per:0.0}" : "",
        goal);

    private static string Rate(double perSecond) => string.Create(CultureInfo.InvariantCulture, $"{perSecond / 1e6:0.0} M/s");
}
