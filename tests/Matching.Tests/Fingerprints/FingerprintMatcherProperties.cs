using FsCheck;
using FsCheck.Fluent;
using Kalkan.Matching.Fingerprints;

namespace Kalkan.Matching.Tests.Fingerprints;

/// <summary>Laws of the comparison of fingerprints, on invented fingers.</summary>
public sealed class FingerprintMatcherProperties
{
    private static readonly Config Few = Config.QuickThrowOnFailure.WithMaxTest(60);

    private static readonly Gen<FingerprintView> Views =
        from finger in Gen.Choose(1, 40)
        from minutiae in Gen.Frequency((1, Gen.Choose(0, 12)), (4, Gen.Choose(12, 90)))
        from impression in Gen.Choose(0, 1000)
        from turn in Gen.Choose(-180, 180)
        select new InventedFinger(finger, minutiae).Impression(impression, turn);

    [Fact]
    public void The_order_of_two_templates_has_no_effect() =>
        Prop.ForAll(Views.Two().ToArbitrary(), pair => Score(pair.Item1, pair.Item2).Equals(Score(pair.Item2, pair.Item1))).Check(Few);

    [Fact]
    public void No_template_matches_another_better_than_itself() =>
        Prop.ForAll(Views.Two().ToArbitrary(), pair => Score(pair.Item1, pair.Item1) >= Score(pair.Item1, pair.Item2)).Check(Few);

    [Fact]
    public void A_score_is_a_number_between_nought_and_twelve() =>
        Prop.ForAll(Views.Two().ToArbitrary(), pair => Score(pair.Item1, pair.Item2) is >= 0 and <= 12).Check(Few);

    [Fact]
    public void The_order_of_minutiae_has_no_effect() =>
        Prop.ForAll(Views.Two().ToArbitrary(), pair =>
        {
            var shuffled = pair.Item1 with { Minutiae = [.. pair.Item1.Minutiae.OrderBy(m => HashOf(m))] };
            return Score(shuffled, pair.Item2).Equals(Score(pair.Item1, pair.Item2)) && Score(shuffled, pair.Item1).Equals(Score(pair.Item1, pair.Item1));
        }).Check(Few);

    [Fact]
    public void A_shift_has_no_effect() =>
        Prop.ForAll(Views.Two().ToArbitrary(), pair =>
        {
            var shifted = pair.Item1 with { Minutiae = [.. pair.Item1.Minutiae.Select(m => m with { X = m.X + 700, Y = m.Y + 90 })] };
            return Math.Abs(Score(shifted, pair.Item2) - Score(pair.Item1, pair.Item2)) < 1e-9;
        }).Check(Few);

    [Fact]
    public void The_kind_of_a_minutia_has_no_effect() =>
        Prop.ForAll(Views.Two().ToArbitrary(), pair =>
        {
            var other = pair.Item1 with { Minutiae = [.. pair.Item1.Minutiae.Select(m => m with { Kind = MinutiaKind.Bifurcation })] };
            return Score(other, pair.Item2).Equals(Score(pair.Item1, pair.Item2));
        }).Check(Few);

    [Fact]
    public void A_turned_impression_scores_as_the_straight_one_but_for_rounding() =>
        Prop.ForAll(Gen.Choose(1, 60).Zip(Gen.Choose(-180, 180)).ToArbitrary(), at =>
        {
            var finger = new InventedFinger(at.Item1);
            var impression = finger.Impression(at.Item1 + 1);
            var straight = Score(finger.View(), impression);
            return Math.Abs(Score(finger.View(at.Item2), impression) - straight) <= 0.15 * straight;
        }).Check(Few);

    [Fact]
    public void Impressions_of_a_finger_score_above_those_of_two_fingers() =>
        Prop.ForAll(Gen.Choose(1, 100).Zip(Gen.Choose(-180, 180)).ToArbitrary(), at =>
        {
            var (finger, other) = (new InventedFinger(at.Item1), new InventedFinger(at.Item1 + 1000));
            var probe = finger.Impression(1);
            return Score(probe, finger.Impression(2, at.Item2)) > 5 && Score(probe, other.Impression(2, at.Item2)) < 4;
        }).Check(Few);

    private static double Score(FingerprintView a, FingerprintView b) => FingerprintMatcher.Compare(FingerprintTemplate.Of(a), FingerprintTemplate.Of(b));

    private static int HashOf(Minutia m) => ((m.X * 7919) + (m.Y * 104729)) % 1009;
}
