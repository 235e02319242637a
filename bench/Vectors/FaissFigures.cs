using System.Globalization;

namespace Kalkan.Bench.Vectors;

/// <summary>What <c>faiss.sh</c> prints: comparisons per second, one probe, one thread.</summary>
/// <param name="Float">Inner products of float32 vectors.</param>
/// <param name="Binary">Hamming distances of 2048-bit codes without masks.</param>
internal sealed record FaissFigures(string Version, double Float, double Binary)
{
    public static async Task<FaissFigures> MeasureAsync(int count, int dimensions)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Vectors", "faiss.sh");
        var output = await Child.OutputAsync("bash", script, count.ToString(CultureInfo.InvariantCulture), dimensions.ToString(CultureInfo.InvariantCulture));
        var words = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToDictionary(line => line.Split('\t')[0], line => line.Split('\t')[1], StringComparer.Ordinal);
        return new(words["version"], Number(words["float"]), Number(words["binary"]));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
