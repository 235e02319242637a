using Kalkan.Matching.Fingerprints;

namespace Kalkan.Matching.Tests.Fingerprints;

public sealed class FingerprintTemplateTests
{
    [Fact]
    public void Of_more_minutiae_than_the_limit_the_best_are_kept()
    {
        var view = new InventedFinger(2, 200).View();
        var graded = view with { Minutiae = [.. view.Minutiae.Select((m, i) => m with { Quality = i < 100 ? 90 : 10 })] };
        var best = view with { Minutiae = [.. graded.Minutiae.Take(100)] };
        var template = FingerprintTemplate.Of(graded);
        Assert.Equal(128, template.MinutiaCount);
        var reversed = FingerprintTemplate.Of(graded with { Minutiae = [.. graded.Minutiae.Reverse()] });
        Assert.Equal(FingerprintMatcher.Compare(template, template), FingerprintMatcher.Compare(template, reversed));
        Assert.True(FingerprintMatcher.Compare(template, FingerprintTemplate.Of(best)) > 5);
    }

    [Fact]
    public void A_minutia_told_twice_counts_once()
    {
        var view = new InventedFinger(2, 30).View();
        Assert.Equal(30, FingerprintTemplate.Of(view with { Minutiae = [.. view.Minutiae, .. view.Minutiae] }).MinutiaCount);
    }

    [Fact]
    public void A_template_of_fifty_three_minutiae_takes_less_than_four_kilobytes() =>
        Assert.InRange(FingerprintTemplate.Of(new InventedFinger(4, 53).View()).MemoryBytes, 53 * 64, 4096);

    [Fact]
    public void The_position_is_kept() => Assert.Equal(7, FingerprintTemplate.Of(new InventedFinger(1).View(position: 7)).Position);

    [Fact]
    public void Minutiae_in_one_place_or_on_one_line_are_no_trouble()
    {
        var view = new InventedFinger(1).View();
        var line = FingerprintTemplate.Of(view with { Minutiae = [.. view.Minutiae.Select(m => m with { Y = 10 })] });
        var place = FingerprintTemplate.Of(view with { Minutiae = [.. view.Minutiae.Select(m => m with { X = 10, Y = 10 })] });
        var far = FingerprintTemplate.Of(view with { Minutiae = [.. view.Minutiae.Select(m => m with { X = 80 * m.X })] });
        Assert.All(new[] { line, place, far }, t => Assert.InRange(FingerprintMatcher.Compare(t, FingerprintTemplate.Of(view)), 0, 4));
        Assert.InRange(FingerprintMatcher.Compare(line, place), 0, 12);
    }
}
