using FsCheck;
using FsCheck.Fluent;
using Kalkan.Matching.Fingerprints;
using Kalkan.Matching.Fingerprints.Formats;

namespace Kalkan.Matching.Tests.Fingerprints.Formats;

public sealed class RecordRoundTripTests
{
    [Fact]
    public void What_is_written_reads_as_the_same_record() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(AnyFingerprintRecord.Arbitrary, record =>
        {
            var bytes = record.ToBytes();
            Assert.True(FingerprintRecord.TryParse(bytes, record.Format, out var read, out var fault), fault);
            Assert.Empty(read.Deviations);
            Assert.Equal(bytes, read.ToBytes());
            Assert.Equal(record.Views.Select(Text), read.Views.Select(Text));
            Assert.Equal((record.ProductOwner, record.ProductType, record.CaptureEquipment), (read.ProductOwner, read.ProductType, read.CaptureEquipment));
        }));

    [Fact]
    public void Views_come_through_every_format_but_for_half_a_unit_of_angle()
    {
        foreach (var from in Enum.GetValues<FingerprintFormat>())
        {
            var views = FingerprintRecord.TryParse(InventedRecords.Iso2005, expected: null, out var record, out _) ? record.Views : [];
            var bytes = FingerprintRecord.Of(from, views).ToBytes();
            Assert.True(FingerprintRecord.TryParse(bytes, from, out var read, out var fault), fault);
            Assert.Empty(read.Deviations);
            foreach (var (expected, actual) in views.Zip(read.Views))
            {
                Assert.Equal(expected.Minutiae.Select(m => (m.X, m.Y, m.Kind, m.Quality)), actual.Minutiae.Select(m => (m.X, m.Y, m.Kind, m.Quality)));
                Assert.All(expected.Minutiae.Zip(actual.Minutiae), pair =>
                    Assert.InRange(Math.Abs(Math.IEEERemainder(pair.First.Angle - pair.Second.Angle, 360)), 0, 1));
                Assert.Equal((expected.Position, expected.ViewNumber, expected.Quality), (actual.Position, actual.ViewNumber, actual.Quality));
            }
        }
    }

    [Fact]
    public void A_record_of_2004_over_64_KiB_has_its_length_in_six_bytes()
    {
        var view = new FingerprintView { Width = 500, Height = 500, ResolutionX = 197, ResolutionY = 197, Minutiae = [new(1, 2, 4, MinutiaKind.Ending, 5)] };
        var record = FingerprintRecord.Of(FingerprintFormat.Ansi2004, [view]) with
        {
            Captures = [new() { Extended = [new() { Type = 0x200, Data = [.. new byte[65_531]] }] }],
        };
        var bytes = record.ToBytes();
        Assert.Equal((0, 0), (bytes[8], bytes[9]));
        Assert.True(FingerprintRecord.TryParse(bytes, expected: null, out var read, out var fault), fault);
        Assert.Equal(FingerprintFormat.Ansi2004, read.Format);
        Assert.Empty(read.Deviations);
        Assert.Equal(bytes, read.ToBytes());
    }

    [Fact]
    public void Sizes_that_differ_do_not_fit_a_format_with_one_size()
    {
        var view = new FingerprintView { Width = 500, Height = 500, ResolutionX = 197, ResolutionY = 197 };
        Assert.Throws<ArgumentException>(() => FingerprintRecord.Of(FingerprintFormat.Iso2005, [view, view with { Width = 400 }]).ToBytes());
        Assert.Throws<ArgumentException>(() => FingerprintRecord.Of(FingerprintFormat.Iso2005, []).ToBytes());
        Assert.Throws<ArgumentException>(() => FingerprintRecord.Of(FingerprintFormat.Ansi2004, [view with { Impression = 20 }]).ToBytes());
    }

    /// <summary>What has no room is never cut to what has: x 16384 would be the lowest bit of the kind.</summary>
    [Theory]
    [InlineData("x")]
    [InlineData("y")]
    [InlineData("kind")]
    [InlineData("angle")]
    [InlineData("width")]
    [InlineData("resolution")]
    [InlineData("position")]
    [InlineData("impression")]
    [InlineData("outside")]
    [InlineData("block")]
    [InlineData("ending")]
    public void What_a_format_has_no_room_for_is_not_written(string what)
    {
        var minutia = new Minutia(1, 2, 4, MinutiaKind.Ending, 5);
        var view = new FingerprintView { Width = 500, Height = 500, ResolutionX = 197, ResolutionY = 197, Minutiae = [minutia] };
        view = what switch
        {
            "x" => view with { Minutiae = [minutia with { X = 1 << 14 }] },
            "y" => view with { Minutiae = [minutia with { Y = 1 << 14 }] },
            "kind" => view with { Minutiae = [minutia with { Kind = (MinutiaKind)3 }] },
            "angle" => view with { Minutiae = [minutia with { Angle = -4 }] },
            "outside" => view with { Minutiae = [minutia with { X = 500 }] },
            "width" => view with { Width = 70_000 },
            "resolution" => view with { ResolutionX = 0 },
            "position" => view with { Position = 11 },
            "impression" => view with { Impression = 12 },
            _ => view,
        };
        foreach (var format in Enum.GetValues<FingerprintFormat>().Where(format => what != "ending" || format == FingerprintFormat.Iso2011))
        {
            var record = FingerprintRecord.Of(format, [view]) with
            {
                Captures = what switch
                {
                    "block" => [new() { Extended = [new() { Type = 0x200, Data = [.. new byte[65_532]] }] }],
                    "ending" => [new() { MinutiaBytes = 5, EndingType = 16 }],
                    _ => [],
                },
            };
            Assert.ThrowsAny<ArgumentException>(record.ToBytes);
        }
    }

    private static string Text(FingerprintView view) =>
        $"{view.Position} {view.ViewNumber} {view.Impression} {view.Quality} {view.Width} {view.Height} {view.ResolutionX} {view.ResolutionY}: {string.Join("; ", view.Minutiae)}";
}
