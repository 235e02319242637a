using Kalkan.Matching.Dates;

namespace Kalkan.Matching.Tests.Dates;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("1980")]
    [InlineData("1980-02")]
    [InlineData("1980-02-29")]
    [InlineData("0001-01-01")]
    public void A_date_reads_and_prints_the_parts_it_has(string text)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("1981-02-29")]
    [InlineData("1981-13")]
    [InlineData("1981-1-1")]
    [InlineData("1981/01/01")]
    [InlineData("+981")]
    [InlineData("19 1")]
    [InlineData("1981-00")]
    [InlineData("1981-01-00")]
    [InlineData("١٩٨١")]
    [InlineData("1981-01-011")]
    public void Anything_else_is_refused(string? text) => Assert.False(PartialDate.TryParse(text, out _));

    [Theory]
    [InlineData("1980", "1980-01-01", "1980-12-31")]
    [InlineData("1980-02", "1980-02-01", "1980-02-29")]
    [InlineData("1980-02-03", "1980-02-03", "1980-02-03")]
    public void Its_range_is_every_day_it_may_be(string text, string first, string last)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        var range = date.Range()!.Value;
        Assert.Equal((first, last), (range.Earliest.ToString("yyyy-MM-dd"), range.Latest.ToString("yyyy-MM-dd")));
    }

    [Fact]
    public void An_estimate_reaches_its_years_either_side()
    {
        Assert.True(PartialDate.TryCreate(1980, 5, null, 2, out var date));
        Assert.True(date.Approximate);
        Assert.Equal((1978, 1982), (date.Range()!.Value.Earliest.Year, date.Range()!.Value.Latest.Year));
        Assert.Equal("~1980-05±2", date.ToString());
        Assert.False(PartialDate.TryCreate(1980, null, null, 21, out _));
        Assert.False(PartialDate.TryCreate(1980, null, null, -1, out _));
        Assert.False(PartialDate.TryCreate(1980, null, 3, 0, out _));
    }

    [Fact]
    public void A_range_never_ends_before_it_begins()
    {
        Assert.False(DateRange.TryCreate(new DateOnly(1980, 1, 2), new DateOnly(1980, 1, 1), out _));
        Assert.True(DateRange.TryCreate(new DateOnly(1980, 1, 2), new DateOnly(1980, 1, 2), out _));
    }
}
