using Kalkan.Matching.Fingerprints;
using Kalkan.Matching.Fingerprints.Formats;

namespace Kalkan.Matching.Tests.Fingerprints.Formats;

/// <summary>The limits of the standards' fields: the last value that is allowed, and the first that is not, with the byte that the fault names.</summary>
public sealed class FieldLimitTests
{
    public static TheoryData<string, int, string> Refused { get; } = new()
    {
        { "iso2005", 14, "0000 width of the image" },
        { "iso2005", 16, "4001 height of the image" },
        { "iso2005", 18, "0000 resolution across" },
        { "iso2005", 20, "0000 resolution down" },
        { "iso2005", 22, "00 number of views" },
        { "iso2005", 22, "B1 number of views" },
        { "iso2005", 23, "01 reserved" },
        { "iso2005", 24, "0B finger position" },
        { "iso2005", 25, "14 impression type: 4" },
        { "iso2005", 26, "65 quality of the view" },
        { "iso2005", 28, "C064 minutia 1: type 3" },
        { "iso2005", 28, "412C minutia 1: x 300" },
        { "iso2005", 30, "0190 minutia 1: y 400" },
        { "iso2005", 30, "4001 minutia 1: the two reserved bits" },
        { "iso2005", 33, "FE minutia 1: quality 254" },
        { "iso2005", 58, "000B extended data" },
        { "iso2005", 62, "0003 extended data" },
        { "iso2005", 62, "000D extended data" },
        { "ansi2004", 27, "24 impression type: 4" },
        { "ansi2004", 34, "B4 minutia 1: angle 180" },
        { "ansi2004", 35, "65 minutia 1: quality 101" },
        { "ansi2009", 20, "01 reserved" },
        { "ansi2009", 21, "0B finger position" },
        { "ansi2009", 21, "0D finger position: 13 names several fingers" },
        { "ansi2009", 22, "10 view number" },
        { "ansi2009", 23, "1E impression type" },
        { "ansi2009", 24, "FD quality of the view" },
        { "ansi2009", 33, "0000 resolution across" },
        { "ansi2009", 42, "B4 minutia 1: angle 180" },
        { "ansi2009", 43, "FD minutia 1: quality 253" },
        { "iso2011", 14, "02 certification flag" },
        { "iso2011", 15, "00000036 length of the representation" },
        { "iso2011", 19, "0000 capture time" },
        { "iso2011", 21, "0D capture time" },
        { "iso2011", 22, "20 capture time" },
        { "iso2011", 23, "18 capture time" },
        { "iso2011", 24, "3C capture time" },
        { "iso2011", 26, "03E8 capture time" },
        { "iso2011", 28, "15 capture device technology" },
        { "iso2011", 34, "65 quality score" },
        { "iso2011", 43, "32 finger position: 50 names several fingers" },
        { "iso2011", 44, "10 view number" },
        { "iso2011", 49, "0A impression type" },
        { "iso2011", 54, "70 length of a minutia and type of endings" },
        { "iso2011", 54, "62 length of a minutia and type of endings" },
        { "iso2011", 55, "00 number of minutiae" },
        { "iso2011", 61, "65 minutia 1: quality 101" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_value_beyond_its_limit_is_refused_by_name(string record, int at, string hexAndField)
    {
        var bytes = Bytes(record);
        var (value, field) = (Convert.FromHexString(hexAndField.Split(' ')[0]), hexAndField.Split(' ', 2)[1]);
        value.CopyTo(bytes, at);
        var expected = Enum.Parse<FingerprintFormat>(record, ignoreCase: true);
        Assert.False(FingerprintRecord.TryParse(bytes, expected, out var read, out var fault));
        Assert.Null(read);
        Assert.Contains(field, fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("iso2005", 14, "4000")]
    [InlineData("iso2005", 16, "4000")]
    [InlineData("iso2005", 18, "FFFF")]
    [InlineData("iso2005", 24, "00")]
    [InlineData("iso2005", 24, "0A")]
    [InlineData("iso2005", 25, "F9")]
    [InlineData("iso2005", 26, "64")]
    [InlineData("ansi2004", 27, "09")]
    [InlineData("ansi2009", 24, "FE")]
    [InlineData("ansi2009", 43, "FE")]
    [InlineData("iso2011", 28, "14")]
    [InlineData("iso2011", 34, "FF")]
    public void A_value_at_its_limit_is_taken(string record, int at, string hex)
    {
        var bytes = Bytes(record);
        Convert.FromHexString(hex).CopyTo(bytes, at);
        Assert.True(FingerprintRecord.TryParse(bytes, expected: null, out var read, out var fault), fault);
        Assert.Equal(bytes, read.ToBytes());
    }

    [Fact]
    public void The_fault_names_the_byte() =>
        Assert.Equal("Byte 28, minutia 1: x 300 lies outside the image of 300 pixels' width.", Fault(InventedRecords.Iso2005, 28, 0x41, 0x2C));

    [Fact]
    public void A_view_has_up_to_255_minutiae_and_a_record_up_to_176_views()
    {
        var minutiae = Enumerable.Range(0, 255).Select(i => new Minutia(i, 255 - i, i * 1.40625f, MinutiaKind.Ending, 50));
        var views = Enumerable.Range(0, 176).Select(i => new FingerprintView
        {
            Position = i / 16,
            ViewNumber = i % 16,
            Width = 256,
            Height = 256,
            ResolutionX = 197,
            ResolutionY = 197,
            Minutiae = [.. minutiae],
        });
        foreach (var format in Enum.GetValues<FingerprintFormat>())
        {
            var bytes = FingerprintRecord.Of(format, [.. views]).ToBytes();
            Assert.True(FingerprintRecord.TryParse(bytes, format, out var record, out var fault), fault);
            Assert.Empty(record.Deviations);
            Assert.Equal((176, 255), (record.Views.Length, record.Views[175].Minutiae.Length));
            Assert.Equal(bytes, record.ToBytes());
        }

        Assert.Throws<ArgumentException>(() => FingerprintRecord.Of(FingerprintFormat.Iso2005, [.. views, views.First()]).ToBytes());
        Assert.Throws<ArgumentException>(() => FingerprintRecord.Of(
            FingerprintFormat.Iso2005, [views.First() with { Minutiae = [.. minutiae, .. minutiae] }]).ToBytes());
    }

    [Fact]
    public void Formats_have_text_ids()
    {
        Assert.Equal(["iso-19794-2:2005", "iso-19794-2:2011", "ansi-378-2004", "ansi-378-2009", "ansi-378-2009-am1"], FingerprintFormats.Ids);
        foreach (var format in Enum.GetValues<FingerprintFormat>())
        {
            Assert.True(FingerprintFormats.TryParse(format.Id(), out var found));
            Assert.Equal(format, found);
        }

        Assert.False(FingerprintFormats.TryParse("ISO-19794-2:2005", out _));
        Assert.False(FingerprintFormats.TryParse(null, out _));
    }

    [Fact]
    public void A_record_of_another_format_than_expected_says_which()
    {
        Assert.False(FingerprintRecord.TryParse(InventedRecords.Ansi2004, FingerprintFormat.Iso2005, out _, out var fault));
        Assert.Equal("The record is ANSI INCITS 378-2004, not ISO/IEC 19794-2:2005.", fault);
        Assert.False(FingerprintRecord.TryParse(InventedRecords.Iso2011, FingerprintFormat.Ansi2009, out _, out fault));
        Assert.Equal("The record is ISO/IEC 19794-2:2011, not ANSI INCITS 378-2009.", fault);
    }

    private static string? Fault(byte[] bytes, int at, params byte[] value)
    {
        value.CopyTo(bytes, at);
        return FingerprintRecord.TryParse(bytes, expected: null, out _, out var fault) ? null : fault;
    }

    private static byte[] Bytes(string record) => record switch
    {
        "iso2005" => InventedRecords.Iso2005,
        "iso2011" => InventedRecords.Iso2011,
        "ansi2004" => InventedRecords.Ansi2004,
        _ => InventedRecords.Ansi2009,
    };
}
