using System.Numerics;
using Kalkan.Matching.Fingerprints;
using Kalkan.Node.Demo.Biometrics;

namespace Kalkan.Node.Tests.Demo;

public sealed class InventedFingerTests
{
    private static readonly ImpressionNoise[] Noises = [ImpressionNoise.Enrolled, ImpressionNoise.Ordinary, ImpressionNoise.Hasty];

    [Fact]
    public void The_same_seed_gives_the_same_finger_and_the_same_impressions()
    {
        foreach (var noise in Noises)
        {
            AssertSame(new InventedFinger(7, 2).Impression(3, noise), new InventedFinger(7, 2).Impression(3, noise));
        }
    }

    [Fact]
    public void Another_seed_position_or_number_gives_another_impression()
    {
        var noise = ImpressionNoise.Ordinary;
        FingerprintView[] views =
        [
            new InventedFinger(7, 2).Impression(3, noise),
            new InventedFinger(8, 2).Impression(3, noise),
            new InventedFinger(7, 3).Impression(3, noise),
            new InventedFinger(7, 2).Impression(4, noise),
        ];
        Assert.Equal(views.Length, views.Select(view => string.Join(' ', view.Minutiae)).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_finger_has_as_many_minutiae_as_a_real_one_and_none_too_near_another()
    {
        var counts = new List<int>();
        foreach (var finger in Fingers(60))
        {
            counts.Add(finger.Minutiae.Length);
            Assert.InRange(finger.Minutiae.Length, 30, 70);
            for (var i = 0; i < finger.Minutiae.Length; i++)
            {
                Assert.True((finger.Minutiae[i].At / finger.Radii).LengthSquared() <= 1.0001f);
                Assert.All(finger.Minutiae.Skip(i + 1), other => Assert.True(Vector2.Distance(other.At, finger.Minutiae[i].At) >= 13.5f));
            }
        }

        Assert.InRange(counts.Average(), 45, 60);
    }

    [Fact]
    public void Minutiae_point_along_the_ridges()
    {
        Assert.All(Fingers(20).SelectMany(finger => finger.Minutiae.Select(minutia => (finger, minutia))), pair =>
            Assert.True(Math.Abs(Math.IEEERemainder(pair.minutia.Angle - pair.finger.Flow.At(pair.minutia.At), Math.PI)) < 1e-6));
    }

    [Fact]
    public void Every_pattern_occurs_and_loops_most_often()
    {
        var patterns = Enumerable.Range(0, 600).Select(i => new InventedFinger((ulong)i, 1 + (i % 10)).Pattern).CountBy(p => p).ToDictionary();
        Assert.Equal(Enum.GetValues<FingerPattern>().Length, patterns.Count);
        Assert.InRange(patterns[FingerPattern.LeftLoop] + patterns[FingerPattern.RightLoop], 330, 450);
        Assert.InRange(patterns[FingerPattern.Whorl], 120, 220);
    }

    [Theory]
    [InlineData(197)]
    [InlineData(224)]
    [InlineData(394)]
    public void Minutiae_of_an_impression_lie_inside_the_image(int resolution)
    {
        foreach (var (finger, i) in Fingers(40).Select((finger, i) => (finger, i)))
        {
            var view = finger.Impression(i, Noises[i % 3] with { Resolution = resolution, MostRotation = 180 });
            Assert.Equal(resolution, view.ResolutionX);
            Assert.Equal(finger.Position, view.Position);
            Assert.InRange(view.Quality!.Value, 1, 100);
            Assert.All(view.Minutiae, minutia =>
            {
                Assert.InRange(minutia.X, 0, view.Width - 1);
                Assert.InRange(minutia.Y, 0, view.Height - 1);
                Assert.True(minutia.Angle is >= 0 and < 360);
                Assert.InRange(minutia.Quality, 1, 100);
                Assert.NotEqual(MinutiaKind.Other, minutia.Kind);
            });
        }
    }

    [Fact]
    public void Two_enrolled_impressions_of_a_finger_share_most_minutiae_and_those_of_two_fingers_few()
    {
        var still = ImpressionNoise.Enrolled with { MostRotation = 0, Shift = 0 };
        var fingers = Fingers(20).ToList();
        var genuine = fingers.Average(finger => Shared(finger.Impression(0, still), finger.Impression(1, still)));
        var impostor = fingers.Zip(fingers.Skip(1)).Average(pair => Shared(pair.First.Impression(0, still), pair.Second.Impression(1, still)));
        Assert.True(genuine > 0.7, $"genuine {genuine}");
        Assert.True(impostor < 0.25, $"impostor {impostor}");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public void A_position_that_no_hand_has_is_refused(int position) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new InventedFinger(1, position));

    private static IEnumerable<InventedFinger> Fingers(int count) =>
        Enumerable.Range(0, count).Select(i => new InventedFinger((ulong)i + 100, 1 + (i % 10)));

    private static double Shared(FingerprintView one, FingerprintView other) =>
        one.Minutiae.Count(a => other.Minutiae.Any(b =>
            Math.Pow(a.X - b.X, 2) + Math.Pow(a.Y - b.Y, 2) < 100 && Math.Abs(Math.IEEERemainder(a.Angle - b.Angle, 360)) < 25)) / (double)one.Minutiae.Length;

    private static void AssertSame(FingerprintView expected, FingerprintView actual)
    {
        Assert.Equal(expected.Minutiae, actual.Minutiae);
        Assert.Equal(expected with { Minutiae = [] }, actual with { Minutiae = [] });
    }
}
