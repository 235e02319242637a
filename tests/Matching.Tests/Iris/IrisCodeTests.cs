using System.Runtime.InteropServices;
using FsCheck;
using FsCheck.Fluent;
using Kalkan.Matching.Iris;

namespace Kalkan.Matching.Tests.Iris;

public sealed class IrisCodeTests
{
    private static readonly Arbitrary<(int Seed, IrisLayout Layout, int Rotations)> Cases =
        (from seed in Gen.Choose(0, 1_000_000)
         from layout in Gen.Elements(IrisLayout.Iris2048, IrisLayout.Iris12800)
         from rotations in Gen.Choose(0, 9)
         select (seed, layout, rotations)).ToArbitrary();

    [Fact]
    public void The_distance_is_the_share_of_differing_bits_at_the_best_rotation() => Prop.ForAll(Cases, one =>
    {
        var random = new Random(one.Seed);
        var a = SomeIrises.Code(random, one.Layout);
        var b = random.Next(2) > 0 ? SomeIrises.Code(random, one.Layout) : SomeIrises.Near(random, a, random.Next(-9, 10), 0.1);
        return IrisCode.Compare(a, b, one.Rotations).Hamming.Equals(SomeIrises.Plainly(a, b, one.Rotations));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void The_distance_is_the_same_both_ways() => Prop.ForAll(Cases, one =>
    {
        var random = new Random(one.Seed);
        var (a, b) = (SomeIrises.Code(random, one.Layout), SomeIrises.Code(random, one.Layout));
        return IrisCode.Compare(a, b, one.Rotations).Normalised.Equals(IrisCode.Compare(b, a, one.Rotations).Normalised);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_is_nearer_than_the_code_itself() => Prop.ForAll(Cases, one =>
    {
        var code = SomeIrises.Code(new(one.Seed), one.Layout);
        return IrisCode.Compare(code, code, one.Rotations) == new IrisDistance(true, 0, code.ValidBits, 0);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_leaning_head_does_not_change_the_distance() => Prop.ForAll(Cases, one =>
    {
        var random = new Random(one.Seed);
        var a = SomeIrises.Code(random, one.Layout);
        var lean = random.Next(-one.Rotations, one.Rotations + 1);
        var turned = IrisCode.Compare(a, SomeIrises.Near(random, a, lean, 0), one.Rotations);

        // Both turned alike are as far apart as before.
        var b = SomeIrises.Code(random, one.Layout);
        var by = random.Next(-300, 300);
        return turned == new IrisDistance(true, 0, a.ValidBits, lean)
            && IrisCode.Compare(a.Rotated(by), b.Rotated(by), one.Rotations) == IrisCode.Compare(a, b, one.Rotations);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Turned_once_around_an_eye_is_the_same() => Prop.ForAll(Cases, one =>
    {
        var code = SomeIrises.Code(new(one.Seed), one.Layout);
        var there = code.Rotated(one.Rotations);
        return code.Rotated(one.Layout.Angles).ToBytes().SequenceEqual(code.ToBytes())
            && there.Rotated(-one.Rotations).ToBytes().SequenceEqual(code.ToBytes())
            && there.ValidBits == code.ValidBits;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_vectorised_counts_are_those_of_words() => Prop.ForAll(Cases, one =>
    {
        var random = new Random(one.Seed);
        var (a, b) = (SomeIrises.Code(random, one.Layout), SomeIrises.Code(random, one.Layout));
        ref var code = ref MemoryMarshal.GetReference(a.Code);
        ref var mask = ref MemoryMarshal.GetReference(a.Mask);
        ref var other = ref MemoryMarshal.GetReference(b.CodeAndMask);
        var bytes = one.Layout.CodeBytes;
        return IrisKernel.Count(ref code, ref mask, ref other, bytes) == IrisKernel.CountWords(ref code, ref mask, ref other, bytes);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void All_bits_differing_is_the_largest_distance_and_all_are_counted()
    {
        foreach (var layout in IrisLayout.All)
        {
            var bytes = new byte[2 * layout.CodeBytes];
            bytes.AsSpan(layout.CodeBytes).Fill(0xff);
            var zeros = SomeIrises.Of(layout, bytes);
            bytes.AsSpan().Fill(0xff);
            Assert.Equal(new IrisDistance(true, 1, layout.Bits, 0), IrisCode.Compare(zeros, SomeIrises.Of(layout, bytes), 0));
        }
    }

    [Fact]
    public void One_angle_is_two_bytes_of_2048_bits_and_half_a_byte_of_12800()
    {
        var bytes = new byte[512];
        bytes.AsSpan(256).Fill(0xff);
        (bytes[0], bytes[255]) = (0xa5, 0x3c);
        var turned = SomeIrises.Of(IrisLayout.Iris2048, bytes).Rotated(1).Code;
        Assert.Equal((0xa5, 0x3c), (turned[2], turned[1]));

        bytes = new byte[3200];
        bytes.AsSpan(1600).Fill(0xff);
        (bytes[0], bytes[99], bytes[100]) = (0xa5, 0x3c, 0x70);
        turned = SomeIrises.Of(IrisLayout.Iris12800, bytes).Rotated(1).Code;
        Assert.Equal((0xca, 0x50, 0x03, 0x07), (turned[0], turned[1], turned[99], turned[100]));
    }

    [Fact]
    public void The_fewer_bits_a_distance_rests_on_the_nearer_to_chance_it_is()
    {
        Assert.Equal(0.3, new IrisDistance(true, 0.3, 911, 0).Normalised, 1e-12);
        Assert.Equal(0.4, new IrisDistance(true, 0.3, 911 / 4, 0).Normalised, 1e-3);
        Assert.Equal(0.5, new IrisDistance(true, 0.5, 2048, 0).Normalised, 1e-12);
    }

    [Fact]
    public void Codes_with_too_few_valid_bits_in_common_are_not_comparable()
    {
        var bytes = new byte[512];
        bytes.AsSpan(256, 128).Fill(0xff);
        var left = SomeIrises.Of(IrisLayout.Iris2048, bytes);
        var right = left.Rotated(64);
        Assert.Equal(IrisDistance.NotComparable, IrisCode.Compare(left, right, 7));
        Assert.False(IrisDistance.NotComparable.IsComparable);

        // Sixteen angles are 256 bits, an eighth of all.
        Assert.Equal(new IrisDistance(true, 0, 256, 16), IrisCode.Compare(left, right, 16));
        Assert.False(IrisCode.Compare(left, right, 15).IsComparable);
    }

    [Fact]
    public void Codes_of_different_layouts_are_not_comparable() => Assert.Equal(
        IrisDistance.NotComparable,
        IrisCode.Compare(SomeIrises.Code(new(1), IrisLayout.Iris2048), SomeIrises.Code(new(1), IrisLayout.Iris12800), 7));

    [Theory]
    [InlineData(-1)]
    [InlineData(64)]
    public void An_eye_turns_by_less_than_half_around(int rotations)
    {
        var code = SomeIrises.Code(new(1), IrisLayout.Iris2048);
        Assert.Throws<ArgumentOutOfRangeException>(() => IrisCode.Compare(code, code, rotations));
    }

    [Fact]
    public void Every_length_but_the_layouts_own_is_refused()
    {
        foreach (var layout in IrisLayout.All)
        {
            var bytes = new byte[(2 * layout.CodeBytes) + 3];
            Array.Fill(bytes, (byte)0xff);
            for (var length = 0; length <= bytes.Length; length++)
            {
                var read = IrisCode.TryParse(layout, bytes.AsSpan(0, length), out var code, out var fault);
                Assert.Equal(length == 2 * layout.CodeBytes, read);
                Assert.Equal(read, code is not null && fault is null);
            }
        }
    }

    [Fact]
    public void A_mask_that_leaves_nearly_nothing_is_refused()
    {
        var bytes = new byte[512];
        bytes.AsSpan(256, 32).Fill(0xff);
        Assert.True(IrisCode.TryParse(IrisLayout.Iris2048, bytes, out _, out _));
        bytes[256] = 0x7f;
        Assert.False(IrisCode.TryParse(IrisLayout.Iris2048, bytes, out var code, out var fault));
        Assert.Null(code);
        Assert.Equal("255 valid bits in the mask from byte 256 on; iris-2048 needs 256", fault);
    }

    [Fact]
    public void What_is_written_is_read_again_as_it_was() => Prop.ForAll(Cases, one =>
    {
        var code = SomeIrises.Code(new(one.Seed), one.Layout);
        return SomeIrises.Of(one.Layout, code.ToBytes()).ToBytes().SequenceEqual(code.ToBytes());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Each_layout_is_known_by_its_name()
    {
        foreach (var (name, bits) in new[] { ("iris-2048", 2048), ("iris-12800", 12800) })
        {
            Assert.True(IrisLayout.TryParse(name, out var layout));
            Assert.Equal((name, bits), (layout!.Name, layout.Bits));
        }
        Assert.False(IrisLayout.TryParse("iris-1024", out _));
        Assert.False(IrisLayout.TryParse(null, out _));
    }
}
