using Kalkan.Federation.Countries;

namespace Kalkan.Federation.Tests.Trust;

public sealed class CountryCodesTests
{
    [Fact]
    public void The_fifteen_are_read_from_their_codes()
    {
        Assert.Equal(15, CountryCodes.All.Length);
        Assert.All(CountryCodes.All, country =>
        {
            Assert.True(CountryCodes.TryParse(country.Code(), out var read));
            Assert.Equal(country, read);
            Assert.NotEmpty(country.EnglishName());
        });
        Assert.Equal("Kazakhstan", Country.KZ.EnglishName());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("kz")]
    [InlineData("Kz")]
    [InlineData(" KZ")]
    [InlineData("KZ\0")]
    [InlineData("KAZ")]
    [InlineData("7")]
    [InlineData("../KZ")]
    [InlineData("DE")]
    [InlineData("ＫＺ")]
    public void Nothing_else_is_a_member(string? text) => Assert.False(CountryCodes.TryParse(text, out _));

    [Fact]
    public void A_number_that_is_no_member_has_no_code() => Assert.Throws<ArgumentOutOfRangeException>(() => default(Country).Code());
}
