using Kalkan.Matching.Fingerprints;

namespace Kalkan.Matching.Tests.Fingerprints;

public sealed class FingerprintMatcherTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void A_template_of_hardly_a_minutia_says_nothing(int minutiae)
    {
        var few = FingerprintTemplate.Of(new InventedFinger(1, minutiae).View());
        Assert.Equal(minutiae, few.MinutiaCount);
        Assert.Equal(0, FingerprintMatcher.Compare(few, few));
        Assert.Equal(0, FingerprintMatcher.Compare(few, FingerprintTemplate.Of(new InventedFinger(1).View())));
    }

    [Fact]
    public void A_template_of_few_minutiae_cannot_score_high()
    {
        var finger = new InventedFinger(3, 10);
        var score = FingerprintMatcher.Compare(FingerprintTemplate.Of(finger.View()), FingerprintTemplate.Of(finger.View(30)));
        Assert.InRange(score, 0, 3);
    }

    [Fact]
    public void A_part_of_a_finger_is_found_in_the_whole()
    {
        var finger = new InventedFinger(5, 60);
        var part = FingerprintTemplate.Of(finger.Part(250));
        Assert.InRange(part.MinutiaCount, 20, 40);
        var whole = FingerprintMatcher.Compare(part, FingerprintTemplate.Of(finger.Impression(1)));
        var other = FingerprintMatcher.Compare(part, FingerprintTemplate.Of(new InventedFinger(6, 60).Impression(1)));
        Assert.True(whole > 4 && whole > other + 2, $"{whole} against {other}");
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1.13)]
    [InlineData(2)]
    public void Another_resolution_is_taken_into_account(double scale)
    {
        var finger = new InventedFinger(8);
        var impression = FingerprintTemplate.Of(finger.Impression(1));
        var same = FingerprintMatcher.Compare(FingerprintTemplate.Of(finger.View()), impression);
        var scaled = FingerprintMatcher.Compare(FingerprintTemplate.Of(finger.View(scale: scale)), impression);
        Assert.InRange(scaled, 0.8 * same, 12);
    }

    [Fact]
    public void Resolutions_that_differ_across_and_down_are_both_taken_into_account()
    {
        var finger = new InventedFinger(8);
        var view = finger.View();
        var stretched = view with
        {
            ResolutionY = 2 * view.ResolutionY,
            Minutiae = [.. view.Minutiae.Select(m => m with { Y = 2 * m.Y, Angle = Stretched(m.Angle) })],
        };
        var impression = FingerprintTemplate.Of(finger.Impression(1));
        var same = FingerprintMatcher.Compare(FingerprintTemplate.Of(view), impression);
        Assert.InRange(FingerprintMatcher.Compare(FingerprintTemplate.Of(stretched), impression), 0.8 * same, 12);

        static float Stretched(float angle) =>
            (float)((Math.Atan2(2 * Math.Sin(angle * Math.PI / 180), Math.Cos(angle * Math.PI / 180)) * 180 / Math.PI) + 360) % 360;
    }
}
