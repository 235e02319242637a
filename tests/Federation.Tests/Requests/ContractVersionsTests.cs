using FsCheck;
using FsCheck.Fluent;
using Kalkan.Federation.Requests;

namespace Kalkan.Federation.Tests.Requests;

public sealed class ContractVersionsTests
{
    [Theory]
    [InlineData(new uint[] { 3, 2 }, new uint[] { 3, 2 }, 3u)]
    [InlineData(new uint[] { 3, 2 }, new uint[] { 2, 1 }, 2u)]
    [InlineData(new uint[] { 2, 1 }, new uint[] { 3, 2 }, 2u)]
    [InlineData(new uint[] { 2, 1 }, new uint[] { 1, 2 }, 2u)]
    public void Neighbours_use_the_highest_version_that_both_speak(uint[] ours, uint[] theirs, uint agreed) =>
        Assert.Equal(agreed, ContractVersions.Highest(ours, theirs));

    [Theory]
    [InlineData(new uint[] { 3, 2 }, new uint[] { 1 })]
    [InlineData(new uint[] { 1 }, new uint[] { 3, 2 })]
    [InlineData(new uint[] { 1 }, new uint[] { })]
    public void Nodes_too_far_apart_agree_on_nothing(uint[] ours, uint[] theirs) =>
        Assert.Null(ContractVersions.Highest(ours, theirs));

    [Fact]
    public void Both_sides_come_to_the_same_version() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll<byte[], byte[]>((one, other) =>
        {
            uint[] left = [1, .. one.Select(v => v % 8u)];
            uint[] right = [2, .. other.Select(v => v % 8u)];
            return ContractVersions.Highest(left, right) == ContractVersions.Highest(right, left);
        }));
}
