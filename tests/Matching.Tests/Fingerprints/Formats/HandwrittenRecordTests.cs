using Kalkan.Matching.Fingerprints;
using Kalkan.Matching.Fingerprints.Formats;

namespace Kalkan.Matching.Tests.Fingerprints.Formats;

/// <summary>What the reader finds, against what was worked out by hand from the standards' layouts (the bytes in <see cref="InventedRecords"/>).</summary>
public sealed class HandwrittenRecordTests
{
    [Fact]
    public void An_iso_2005_record_reads_as_its_layout_says()
    {
        var record = Read(InventedRecords.Iso2005, FingerprintFormat.Iso2005);
        Assert.Equal(2, record.Views.Length);
        var left = record.Views[0];
        Assert.Equal((7, 1, 0, 90), (left.Position, left.ViewNumber, left.Impression, left.Quality));
        Assert.Equal((300, 400, 197, 198), (left.Width, left.Height, left.ResolutionX, left.ResolutionY));
        Assert.Equal(
            [
                new(100, 14, 112.5f, MinutiaKind.Ending, 90),
                new(299, 399, 358.59375f, MinutiaKind.Bifurcation, 100),
                new(0, 0, 0, MinutiaKind.Other, 0),
            ],
            left.Minutiae);
        var right = record.Views[1];
        Assert.Equal((2, 0, 8, 0), (right.Position, right.ViewNumber, right.Impression, right.Quality));
        Assert.Equal([new(16, 32, 90, MinutiaKind.Ending, 1)], right.Minutiae);
        var block = Assert.Single(record.Captures[1].Extended);
        Assert.Equal((0x0200, "DEADBEEF00010203"), (block.Type, Convert.ToHexString(block.Data.AsSpan())));
    }

    [Fact]
    public void An_ansi_2004_record_reads_as_its_layout_says()
    {
        var record = Read(InventedRecords.Ansi2004, FingerprintFormat.Ansi2004);
        Assert.Equal((0x42, 0x11, 0x80B5), (record.ProductOwner, record.ProductType, record.CaptureEquipment));
        var view = Assert.Single(record.Views);
        Assert.Equal((3, 2, 3, 70), (view.Position, view.ViewNumber, view.Impression, view.Quality));
        Assert.Equal((512, 256, 197, 197), (view.Width, view.Height, view.ResolutionX, view.ResolutionY));
        Assert.Equal([new(10, 255, 358, MinutiaKind.Bifurcation, 40), new(511, 0, 90, MinutiaKind.Ending, 0)], view.Minutiae);
        var block = Assert.Single(record.Captures[0].Extended);
        Assert.Equal((ExtendedData.CoresAndDeltas, "41006400655A0100320033"), (block.Type, Convert.ToHexString(block.Data.AsSpan())));
    }

    [Fact]
    public void An_iso_2011_record_reads_as_its_layout_says()
    {
        var record = Read(InventedRecords.Iso2011, FingerprintFormat.Iso2011);
        Assert.Equal(2, record.Views.Length);
        var first = record.Views[0];
        Assert.Equal((10, 0, 24, 80), (first.Position, first.ViewNumber, first.Impression, first.Quality));
        Assert.Equal((256, 512, 197, 197), (first.Width, first.Height, first.ResolutionX, first.ResolutionY));
        Assert.Equal([new(255, 511, 45, MinutiaKind.Ending, 0)], first.Minutiae);
        var capture = record.Captures[0];
        Assert.Equal(new(2024, 2, 29, 23, 59, 59, 999), capture.CapturedAt);
        Assert.Equal((14, 0x1234, 0x5678, 1, 6), (capture.DeviceTechnology, capture.DeviceVendor, capture.DeviceType, capture.EndingType, capture.MinutiaBytes));
        Assert.Equal([new(80, 7, 9)], capture.Qualities);
        Assert.Equal([new(1, 3)], capture.Certifications);
        Assert.Equal([(byte)254], capture.MinutiaQualities);
        Assert.Equal(0x0101, Assert.Single(capture.Extended).Type);
        var second = record.Views[1];
        Assert.Equal((10, 1, 29, (int?)null), (second.Position, second.ViewNumber, second.Impression, second.Quality));
        Assert.Equal([new(3, 4, 270, MinutiaKind.Bifurcation, 0)], second.Minutiae);
        Assert.Equal(CaptureTime.Unknown, record.Captures[1].CapturedAt);
    }

    [Fact]
    public void A_record_of_2009_and_of_its_amendment_reads_as_its_layout_says()
    {
        foreach (var record in (FingerprintRecord[])
            [Read(InventedRecords.Ansi2009, FingerprintFormat.Ansi2009), Read(InventedRecords.Ansi2009Am1, FingerprintFormat.Ansi2009Am1)])
        {
            Assert.Equal((0x42, 0x11, 0x80, 0xB5), (record.ProductOwner, record.ProductType, record.Certifications, record.CaptureEquipment));
            var view = Assert.Single(record.Views);
            Assert.Equal((6, 15, 27, 255), (view.Position, view.ViewNumber, view.Impression, view.Quality));
            Assert.Equal((32, 48, 197, 196), (view.Width, view.Height, view.ResolutionX, view.ResolutionY));
            Assert.Equal([new(31, 47, 2, MinutiaKind.Other, 0)], view.Minutiae);
            Assert.Equal([new(255, 6, 55)], record.Captures[0].Qualities);
        }
    }

    private static FingerprintRecord Read(byte[] bytes, FingerprintFormat format)
    {
        Assert.True(FingerprintRecord.TryParse(bytes, expected: null, out var record, out var fault), fault);
        Assert.Equal(format, record.Format);
        Assert.Empty(record.Deviations);
        Assert.True(FingerprintRecord.TryParse(bytes, format, out _, out fault), fault);
        Assert.Equal(bytes, record.ToBytes());
        return record;
    }
}
