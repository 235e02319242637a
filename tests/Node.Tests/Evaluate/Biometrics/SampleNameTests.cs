using Kalkan.Node.Evaluate.Biometrics;

namespace Kalkan.Node.Tests.Evaluate.Biometrics;

public sealed class SampleNameTests
{
    [Theory]
    [InlineData("fvc2002_DB1_B_101_8", "fvc2002_DB1_B", "fvc2002_DB1_B_101", 8)]
    [InlineData("own_left-thumb_12", "own", "own_left-thumb", 12)]
    public void The_last_two_underscores_part_a_name(string text, string database, string source, int impression)
    {
        Assert.True(SampleName.TryParse(text, out var name));
        Assert.Equal(new SampleName(text, database, source, impression), name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("README")]
    [InlineData("own_1")]
    [InlineData("_1_1")]
    [InlineData("own__1")]
    [InlineData("own_1_")]
    [InlineData("own_1_x")]
    [InlineData("own_1_-1")]
    [InlineData("own_1_99999999999")]
    public void What_lacks_a_part_is_no_name(string text) => Assert.False(SampleName.TryParse(text, out _));
}
