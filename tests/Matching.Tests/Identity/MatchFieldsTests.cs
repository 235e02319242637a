using Kalkan.Matching.Identity;

namespace Kalkan.Matching.Tests.Identity;

public sealed class MatchFieldsTests
{
    [Fact]
    public void A_set_holds_what_was_put_in()
    {
        var set = MatchFields.Of(MatchField.BirthDate, MatchField.Name, MatchField.Name);
        Assert.Equal([MatchField.Name, MatchField.BirthDate], set.ToFields());
        Assert.Equal(2, set.Count);
        Assert.False(set.Contains(MatchField.Alias));
        Assert.Equal(set, set.With(MatchField.Alias).Without(MatchField.Alias));
        Assert.Equal(MatchFields.None, set.Intersect(MatchFields.Of(MatchField.Sex)));
        Assert.Equal(3, set.Union(MatchFields.Of(MatchField.Sex)).Count);
        Assert.Equal(Enum.GetValues<MatchField>().Order(), MatchFields.All.ToFields());
    }

    [Theory]
    [InlineData("TJK", "TJ")]
    [InlineData("tj", "TJ")]
    [InlineData("D<<", "DE")]
    [InlineData("D", "DE")]
    [InlineData("GBN", "GB")]
    [InlineData("UTO", "UTO")]
    [InlineData("XXA", "XXA")]
    public void A_country_is_the_same_in_two_letters_and_in_three(string text, string code) => Assert.Equal(code, Facts.Country(text).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("<<<")]
    [InlineData("TJKX")]
    [InlineData("T1")]
    [InlineData("ТЖ")]
    public void What_is_no_country_code_is_refused(string? text) => Assert.False(CountryCode.TryParse(text, out _));
}
