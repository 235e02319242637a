using Kalkan.Federation.Trust;
using Kalkan.Tests.Support.Pki;

namespace Kalkan.Federation.Tests.Trust;

public sealed class KeyPinTests
{
    [Fact]
    public void A_pin_is_the_same_from_the_key_the_certificate_and_its_text()
    {
        var certificate = TestPki.Root("x");
        using var bare = certificate.Bare();
        var pin = KeyPin.OfKey(bare.PublicKey.ExportSubjectPublicKeyInfo());
        Assert.True(KeyPin.TryOf(bare, out var fromCertificate));
        Assert.True(KeyPin.TryParse(pin.ToString(), out var fromText));
        Assert.Equal(pin, fromCertificate);
        Assert.Equal(pin, fromText);
        Assert.Equal(pin.GetHashCode(), fromText.GetHashCode());
        Assert.StartsWith("sha256/", pin.ToString(), StringComparison.Ordinal);
        Assert.NotEqual(pin, KeyPin.OfKey([1]));
        Assert.False(KeyPin.TryOf(new byte[] { 0x30, 0 }, out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("sha256/")]
    [InlineData("sha1/47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")]
    [InlineData("sha256/47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=")]
    [InlineData("sha256/47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=")]
    [InlineData("sha256/ 7DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")]
    [InlineData("SHA256/47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")]
    public void A_text_in_another_form_is_no_pin(string text) => Assert.False(KeyPin.TryParse(text, out _));

    [Fact]
    public void The_text_of_an_empty_key_is_the_known_digest()
    {
        Assert.True(KeyPin.TryParse("sha256/47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", out var pin));
        Assert.Equal(KeyPin.OfKey([]), pin);
    }
}
