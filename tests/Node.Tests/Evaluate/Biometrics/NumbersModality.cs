using System.Globalization;
using System.Text;
using Kalkan.Matching.Templates;
using Kalkan.Node.Evaluate.Biometrics;

namespace Kalkan.Node.Tests.Evaluate.Biometrics;

/// <summary>An invented trait that can be counted by hand: a number, the more alike the nearer. The gallery sees it rounded to whole ones if told to.</summary>
internal sealed class NumbersModality(bool isGalleryCoarse = false) : IModality<double>
{
    public bool IsSearchedInStages => isGalleryCoarse;

    public static bool TryEnrol(ReadOnlySpan<byte> bytes, out double template, out string? fault)
    {
        fault = double.TryParse(Encoding.ASCII.GetString(bytes), NumberStyles.Float, CultureInfo.InvariantCulture, out template) ? null : "no number";
        return fault is null;
    }

    public double Compare(double probe, double reference) => -Math.Abs(probe - reference);

    public int BytesOf(double template) => sizeof(double);

    public IModalityGallery<double> NewGallery() => new Gallery(this, isGalleryCoarse);

    private sealed class Gallery(NumbersModality modality, bool isCoarse) : IModalityGallery<double>
    {
        private readonly List<(int Owner, int Partition, double Template)> _slots = [];

        public void Add(int owner, int partition, double template) => _slots.Add((owner, partition, template));

        public IReadOnlyList<TemplateHit> Search(double probe, ReadOnlySpan<bool> allowed, int most, ScanStep step)
        {
            step(_slots.Count);
            var hits = new List<TemplateHit>();
            foreach (var (owner, partition, template) in _slots)
            {
                if (allowed[partition])
                {
                    var score = modality.Compare(probe, template);
                    hits.Add(new(owner, isCoarse ? Math.Round(score) : score));
                }
            }

            return [.. hits.OrderByDescending(hit => hit.Score).Take(most)];
        }
    }
}
