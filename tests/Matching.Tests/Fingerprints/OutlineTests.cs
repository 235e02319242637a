using Kalkan.Matching.Fingerprints;
using Kalkan.Matching.Fingerprints.Consolidation;
using Kalkan.Matching.Fingerprints.Local;

namespace Kalkan.Matching.Tests.Fingerprints;

public sealed class OutlineTests
{
    [Fact]
    public void Corners_that_fall_together_when_they_are_rounded_leave_the_outline_whole()
    {
        // A hundred times as fine as 500 an inch: the two corners at the lower right are a hundredth of a pixel apart then.
        (int X, int Y)[] places = [(10, 10), (15000, 10), (15001, 14999), (15000, 15000), (10, 15000), (7500, 7500)];
        var template = FingerprintTemplate.Of(new()
        {
            Width = 16000,
            Height = 16000,
            ResolutionX = 19700,
            ResolutionY = 19700,
            Minutiae = [.. places.Select(place => new Minutia(place.X, place.Y, 90, MinutiaKind.Ending, 0))],
        });
        var view = TemplateView.Of(template);
        var points = PointSet.Of(view, new float[PointSet.Length(MinutiaSelection.Most)]);
        var outline = Outline.Of(view, points, new float[Outline.Length]);
        Assert.Equal(5, outline.Count);
        Assert.Equal(places.Length, outline.Inside(points));
    }
}
