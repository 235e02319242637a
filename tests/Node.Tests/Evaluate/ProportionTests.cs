using Kalkan.Node.Evaluate;

namespace Kalkan.Node.Tests.Evaluate;

public sealed class ProportionTests
{
    // By hand with z² = 3.841459: 0 of 10 ends at z²/(10 + z²); 8 of 10: centre 0.992073/1.384146 = 0.716740, half width
    // 1.959964·√(0.016 + 0.009604)/1.384146 = 0.226576; 50 of 100: centre 0.5, half width 1.959964·√0.002596/1.038415.
    [Theory]
    [InlineData(0, 10, 0, 0.277533)]
    [InlineData(10, 10, 0.722467, 1)]
    [InlineData(8, 10, 0.490163, 0.943317)]
    [InlineData(50, 100, 0.403831, 0.596169)]
    public void Wilsons_interval_is_as_computed_by_hand(int hits, int of, double low, double high)
    {
        var share = new Proportion(hits, of);
        Assert.Equal((double)hits / of, share.Rate);
        Assert.Equal(low, share.Low, 5);
        Assert.Equal(high, share.High, 5);
    }

    [Fact]
    public void Of_nothing_anything_may_be() => Assert.Equal((0.0, 0.0, 1.0), (new Proportion(0, 0).Rate, new Proportion(0, 0).Low, new Proportion(0, 0).High));
}
