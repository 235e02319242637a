using System.Runtime.Intrinsics.X86;
using FsCheck;
using FsCheck.Fluent;
using Kalkan.Matching.Fingerprints;
using Kalkan.Matching.Fingerprints.Local;

namespace Kalkan.Matching.Tests.Fingerprints;

public sealed class CylinderSimilarityTests
{
    [Fact]
    public void Counting_by_vector_gives_the_same_bits_as_counting_by_word()
    {
        Assert.SkipUnless(Avx512Vbmi.IsSupported, "This processor has no AVX-512 that looks up bytes, so there is one way only.");
        Prop.ForAll(Gen.Choose(1, 100).Two().ToArbitrary(), counts =>
        {
            var a = TemplateView.Of(FingerprintTemplate.Of(new InventedFinger(counts.Item1, counts.Item1).View()));
            var b = TemplateView.Of(FingerprintTemplate.Of(new InventedFinger(counts.Item2 + 100, counts.Item2).View(40)));
            var (byVector, byWord) = (new Best(), new Best());
            CylinderSimilarity.FindBest(a, b, byVector.OfA, byVector.OfB);
            CylinderSimilarity.FindBestByWord(a, b, byWord.OfA, byWord.OfB);
            return byVector.OfA.Take(a.Count).SequenceEqual(byWord.OfA.Take(a.Count)) && byVector.OfB.Take(b.Count).SequenceEqual(byWord.OfB.Take(b.Count));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    [Fact]
    public void A_cylinder_is_wholly_like_itself_and_like_no_other_more()
    {
        var view = TemplateView.Of(FingerprintTemplate.Of(new InventedFinger(1).View()));
        var best = new Best();
        CylinderSimilarity.FindBest(view, view, best.OfA, best.OfB);
        Assert.All(best.OfA.Take(view.Count), (word, i) => Assert.Equal((1, i), (Indexed.Number(word), Indexed.Index(word))));
        Assert.Equal(best.OfA.Take(view.Count), best.OfB.Take(view.Count));
    }

    private sealed class Best
    {
        public int[] OfA { get; } = new int[MinutiaSelection.Most];

        public int[] OfB { get; } = new int[MinutiaSelection.Most];
    }
}
