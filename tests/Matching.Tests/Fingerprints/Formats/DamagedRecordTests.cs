using Kalkan.Matching.Fingerprints.Formats;

namespace Kalkan.Matching.Tests.Fingerprints.Formats;

/// <summary>Records that are cut short, changed in one byte, or not records at all.</summary>
public sealed class DamagedRecordTests
{
    [Fact]
    public void No_record_that_is_cut_short_is_taken()
    {
        foreach (var bytes in InventedRecords.Ten)
        {
            for (var length = 0; length < bytes.Length; length++)
            {
                Assert.False(FingerprintRecord.TryParse(bytes.AsSpan(0, length), expected: null, out _, out var fault), $"{length} of {bytes.Length} bytes");
                Assert.StartsWith("Byte ", fault, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void No_record_with_something_behind_it_is_taken()
    {
        foreach (var bytes in InventedRecords.Ten)
        {
            Assert.False(FingerprintRecord.TryParse([.. bytes, 0], expected: null, out _, out var fault));
            Assert.StartsWith("Byte ", fault, StringComparison.Ordinal);
        }
    }

    /// <summary>Every byte of ten records with each of its 255 other values.</summary>
    [Fact]
    public void A_changed_byte_gives_another_record_or_a_fault_that_names_a_byte()
    {
        var (read, refused) = (0, 0);
        foreach (var bytes in InventedRecords.Ten)
        {
            for (var at = 0; at < bytes.Length; at++)
            {
                var original = bytes[at];
                for (var value = 0; value < 256; value++)
                {
                    bytes[at] = (byte)value;
                    if (value == original)
                    {
                        continue;
                    }

                    if (FingerprintRecord.TryParse(bytes, expected: null, out var record, out var fault))
                    {
                        read++;
                        RequireSound(record, bytes);
                    }
                    else
                    {
                        refused++;
                        Assert.StartsWith("Byte ", fault, StringComparison.Ordinal);
                    }
                }

                bytes[at] = original;
            }
        }

        Assert.True(read > 10_000 && refused > 10_000, $"{read} read, {refused} refused");
    }

    [Fact]
    public void Any_bytes_behind_the_magic_are_answered()
    {
        var random = new Random(378);
        string[] versions = [" 20\0", "020\0", "030\0", "035\0", "040\0"];
        for (var i = 0; i < 50_000; i++)
        {
            var bytes = new byte[random.Next(8, 80)];
            random.NextBytes(bytes);
            "FMR\0"u8.CopyTo(bytes);
            System.Text.Encoding.ASCII.GetBytes(versions[i % versions.Length]).CopyTo(bytes, 4);
            if (i % 2 == 0 && bytes.Length > 26)
            {
                bytes.AsSpan(8, 4).Clear();
                bytes[22] = 1;
                bytes[23] = 0;
            }

            if (FingerprintRecord.TryParse(bytes, expected: null, out var record, out var fault))
            {
                RequireSound(record, bytes);
            }
            else
            {
                Assert.StartsWith("Byte ", fault, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>What a record claims to hold is not taken from memory before its bytes are there.</summary>
    [Fact]
    public void A_short_record_that_claims_much_takes_little_memory()
    {
        var bytes = InventedRecords.Iso2005;
        bytes[22] = 176;
        bytes[27] = 255;
        _ = FingerprintRecord.TryParse(bytes, expected: null, out _, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.False(FingerprintRecord.TryParse(bytes, expected: null, out _, out _));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16_384);
    }

    /// <summary>A block of extended data takes four bytes at least: sixteen thousand of them fill a template.</summary>
    [Theory]
    [InlineData("00000004")]
    [InlineData("00010004")]
    [InlineData("0001000801FF0100")]
    [InlineData("01000004")]
    public void Blocks_without_number_take_little_memory_and_deviations_stay_few(string block)
    {
        var area = Enumerable.Repeat(Convert.FromHexString(block), 65_532 / (block.Length / 2)).SelectMany(one => one).ToArray();
        byte[] bytes = [.. InventedRecords.Iso2005[..24], 0, 0, 50, 0, (byte)(area.Length >> 8), (byte)area.Length, .. area];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(8), bytes.Length);
        bytes[22] = 1;
        _ = FingerprintRecord.TryParse(bytes, FingerprintFormat.Iso2005, out _, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(FingerprintRecord.TryParse(bytes, FingerprintFormat.Iso2005, out var record, out var fault), fault);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16L * bytes.Length);
        Assert.InRange(record.Deviations.Length, 0, 1);
    }

    private static void RequireSound(FingerprintRecord record, byte[] bytes)
    {
        Assert.NotEmpty(record.Views);
        Assert.Equal(record.Views.Length, record.Captures.Length);
        foreach (var view in record.Views)
        {
            Assert.True(view is { Position: >= 0 and <= 10, ViewNumber: >= 0 and < 16, Width: > 0, Height: > 0, ResolutionX: > 0, ResolutionY: > 0 });
            Assert.DoesNotContain(view.Minutiae, m =>
                m.X < 0 || m.X >= view.Width || m.Y < 0 || m.Y >= view.Height || m.Angle is not (>= 0 and < 360) || m.Quality is < 0 or > 100);
        }

        var written = record.ToBytes();
        if (record.Deviations.IsEmpty)
        {
            Assert.True(bytes.AsSpan().SequenceEqual(written));
        }
        else
        {
            Assert.True(FingerprintRecord.TryParse(written, record.Format, out var again, out var fault), fault);
            Assert.Equal(record.Views.SelectMany(view => view.Minutiae.Select(minutia => (minutia.X, minutia.Y, minutia.Kind))),
                again.Views.SelectMany(view => view.Minutiae.Select(minutia => (minutia.X, minutia.Y, minutia.Kind))));
        }
    }
}
