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
            var byVector = new float[a.Count * CylinderSimilarity.Stride(b.Count)];
            var byWord = new float[byVector.Length];
            CylinderSimilarity.Fill(a, b, byVector);
            CylinderSimilarity.FillByWord(a, b, byWord);
            return byVector.AsSpan().SequenceEqual(byWord);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    [Fact]
    public void A_cylinder_is_wholly_like_itself_and_like_no_other_more()
    {
        var view = TemplateView.Of(FingerprintTemplate.Of(new InventedFinger(1).View()));
        var rows = new float[view.Count * CylinderSimilarity.Stride(view.Count)];
        CylinderSimilarity.Fill(view, view, rows);
        for (var i = 0; i < view.Count; i++)
        {
            var row = rows.AsSpan(i * CylinderSimilarity.Stride(view.Count), view.Count);
            Assert.Equal(1, row[i]);
            foreach (var similarity in row)
            {
                Assert.InRange(similarity, 0, 1);
            }
        }
    }
}
