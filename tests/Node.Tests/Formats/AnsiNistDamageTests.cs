using Kalkan.Node.Formats.AnsiNist;
using Kalkan.Node.Formats.Reading;
using Kalkan.Node.Records;

namespace Kalkan.Node.Tests.Formats;

/// <summary>The invented transaction cut short, or with one byte changed.</summary>
public sealed class AnsiNistDamageTests
{
    [Fact]
    public void No_file_that_is_cut_short_is_taken()
    {
        var bytes = Sample();
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.False(AnsiNistTransaction.TryParse(bytes.AsMemory(0, length), out _, out var fault), $"{length} of {bytes.Length} bytes");
            Assert.StartsWith("Byte ", fault, StringComparison.Ordinal);
        }
    }

    /// <summary>Every byte with each of its 255 other values.</summary>
    [Fact]
    public void A_changed_byte_gives_a_transaction_or_a_fault_that_names_a_byte()
    {
        var bytes = Sample();
        var (read, refused) = (0, 0);
        for (var at = 0; at < bytes.Length; at++)
        {
            var original = bytes[at];
            for (var value = 0; value < 256; value++)
            {
                bytes[at] = (byte)value;
                if (AnsiNistTransaction.TryParse(bytes, out var transaction, out var fault))
                {
                    read++;
                    RequireSound(transaction);
                }
                else
                {
                    refused++;
                    Assert.StartsWith("Byte ", fault, StringComparison.Ordinal);
                }
            }

            bytes[at] = original;
        }

        Assert.True(read > 10_000 && refused > 10_000, $"{read} read, {refused} refused");
    }

    [Fact]
    public void A_file_that_claims_much_takes_little_memory()
    {
        var bytes = "1.001:999999999\u001D1.002:0502"u8.ToArray();
        _ = AnsiNistTransaction.TryParse(bytes, out _, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.False(AnsiNistTransaction.TryParse(bytes, out _, out _));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16_384);
    }

    [Fact]
    public void A_field_of_nothing_but_separators_takes_little_memory()
    {
        var record = AnsiNistWriter.Tagged(1, 0, [(2, "0502"), (3, new string((char)AnsiNistLimits.RecordSeparator, AnsiNistLimits.FileBytes - 1024)),
            (4, "T"), (5, "20260402"), (7, "A"), (8, "B"), (9, "C")]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.False(AnsiNistTransaction.TryParse(record.Bytes, out _, out var fault));
        Assert.EndsWith("field 1.003: more than 16384 subfields and items.", fault, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 65_536);
    }

    [Fact]
    public void A_record_of_nothing_but_empty_fields_takes_no_more_than_ten_times_its_length()
    {
        var header = new (int, string)[] { (2, "0502"), (4, "T"), (5, "20260402"), (7, "A"), (8, "B"), (9, "C") };
        var empty = Enumerable.Range(0, 100).Select(idc => AnsiNistWriter.Tagged(2, idc, Enumerable.Range(3, AnsiNistLimits.Fields - 2).Select(number => (number, "")))).ToList();
        var bytes = AnsiNistWriter.Write(AnsiNistWriter.Compose(header, empty));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(AnsiNistTransaction.TryParse(bytes, out _, out var fault), fault);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10L * bytes.Length);
    }

    [Fact]
    public void A_person_of_nothing_but_separators_takes_little_memory()
    {
        var header = new (int, string)[] { (2, "0502"), (4, "T"), (5, "20260402"), (7, "A"), (8, "B"), (9, "C") };
        var person = AnsiNistWriter.Tagged(2, 0, Enumerable.Range(100, 20).Select(number => (number, new string((char)AnsiNistLimits.RecordSeparator, AnsiNistLimits.Items))));
        var bytes = AnsiNistWriter.Write(AnsiNistWriter.Compose(header, [person]));
        _ = SampleFiles.Read("ansi-nist", bytes).Single();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.NotNull(SampleFiles.Read("ansi-nist", bytes).Single().Record);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16L * bytes.Length);
    }

    /// <summary>It becomes a record that the node takes, or is rejected with a reason.</summary>
    private static void RequireSound(AnsiNistTransaction transaction)
    {
        try
        {
            Assert.Empty(RecordRules.Check(AnsiNistPerson.Draft(transaction, new()).Record!));
        }
        catch (RejectedEntryException rejected)
        {
            Assert.NotEmpty(rejected.Message);
        }
    }

    private static byte[] Sample() => File.ReadAllBytes(SampleFiles.Path("ansi_nist.an2"));
}
