using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Kalkan.Matching.Fingerprints;
using Kalkan.Matching.Fingerprints.Formats;

namespace Kalkan.Matching.Tests.Fingerprints.Formats;

/// <summary>Records of any format with anything in them that the standard allows, made from a seed.</summary>
internal static class AnyFingerprintRecord
{
    public static Arbitrary<FingerprintRecord> Arbitrary => Gen.Select(Gen.Choose(0, int.MaxValue - 1), seed => Make(seed, 30)).ToArbitrary();

    public static FingerprintRecord Make(int seed, int mostMinutiae)
    {
        var random = new Random(seed);
        var format = (FingerprintFormat)random.Next(5);
        var isIso = format is FingerprintFormat.Iso2005 or FingerprintFormat.Iso2011;
        var special = format is not (FingerprintFormat.Iso2005 or FingerprintFormat.Ansi2004);
        var size = (Width: random.Next(1, 16385), Height: random.Next(1, 16385), X: random.Next(1, 65536), Y: random.Next(1, 65536));
        var views = ImmutableArray.CreateBuilder<FingerprintView>();
        var captures = ImmutableArray.CreateBuilder<ViewCapture>();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var minutiaBytes = format == FingerprintFormat.Iso2011 ? random.Next(5, 7) : 6;
            var minutiae = Enumerable.Range(0, random.Next(1, mostMinutiae + 1)).Select(_ => new Minutia(
                random.Next(size.Width), random.Next(size.Height), isIso ? random.Next(256) * 1.40625f : random.Next(180) * 2f, (MinutiaKind)random.Next(3),
                minutiaBytes == 6 ? random.Next(101) : 0)).ToImmutableArray();
            var reported = special && minutiaBytes == 6 && random.Next(2) == 0
                ? minutiae.Select((minutia, at) => at == 0 ? (byte)255 : (byte)minutia.Quality).ToImmutableArray() : [];
            if (!reported.IsEmpty)
            {
                minutiae = minutiae.SetItem(0, minutiae[0] with { Quality = 0 });
            }

            ImmutableArray<QualityBlock> qualities = special ? [new(random.Next(101), random.Next(65536), random.Next(65536))] : [];
            views.Add(new()
            {
                Position = random.Next(11),
                ViewNumber = i,
                Impression = random.Next(4),
                Quality = special ? qualities[0].Score : random.Next(101),
                Width = size.Width,
                Height = size.Height,
                ResolutionX = size.X,
                ResolutionY = size.Y,
                Minutiae = minutiae,
            });
            captures.Add(new()
            {
                Qualities = qualities,
                MinutiaQualities = reported,
                MinutiaBytes = minutiaBytes,
                EndingType = format == FingerprintFormat.Iso2011 ? random.Next(2) : 0,
                DeviceVendor = format == FingerprintFormat.Iso2011 ? random.Next(65536) : 0,
                Extended = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Block(random))],
            });
        }

        var isAnsi = !isIso;
        return new()
        {
            Format = format,
            Views = views.ToImmutable(),
            Captures = captures.ToImmutable(),
            ProductOwner = isAnsi ? random.Next(65536) : 0,
            ProductType = isAnsi ? random.Next(65536) : 0,
            CaptureEquipment = format == FingerprintFormat.Iso2011 ? 0 : random.Next(65536),
        };
    }

    private static ExtendedData Block(Random random)
    {
        var data = new byte[random.Next(12)];
        random.NextBytes(data);
        return new() { Type = random.Next(0x100, 0x10000), Data = [.. data] };
    }
}
