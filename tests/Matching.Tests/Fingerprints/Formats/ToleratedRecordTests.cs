using Kalkan.Matching.Fingerprints.Formats;

namespace Kalkan.Matching.Tests.Fingerprints.Formats;

/// <summary>What departs from a standard and is taken all the same, because real files and the standards' own examples do it; each is told.</summary>
public sealed class ToleratedRecordTests
{
    [Fact]
    public void A_wrong_total_length_is_told_where_the_views_end_at_the_last_byte() =>
        RequireTold(InventedRecords.Iso2005, bytes => bytes[11] = 71, "total length 71 in a record of 72 bytes");

    [Fact]
    public void Lengths_of_extended_data_may_leave_out_their_header_in_iso_2005()
    {
        var bytes = InventedRecords.Iso2005;
        bytes[63] = 8;
        Assert.True(FingerprintRecord.TryParse(bytes, expected: null, out var record, out var fault), fault);
        Assert.Empty(record.Deviations);
        Assert.Equal(8, Assert.Single(record.Captures[1].Extended).Data.Length);
        Assert.Equal(bytes, record.ToBytes());
    }

    [Fact]
    public void Cores_and_deltas_say_their_length_where_the_blocks_miscount_it()
    {
        RequireTold(InventedRecords.Ansi2004, bytes => (bytes[43], bytes[47]) = (13, 13), "length of the extended data 13 where 15 bytes are");
        RequireTold(InventedRecords.Ansi2004, bytes => (bytes[43], bytes[47]) = (16, 16), "length of the extended data 16 where 15 bytes are");
    }

    [Fact]
    public void A_core_beyond_the_block_is_told() =>
        RequireTold(InventedRecords.Ansi2004, bytes => bytes[48] = 0x42, "cores and deltas that do not fill the block's 11 bytes");

    [Fact]
    public void A_ridge_count_to_a_minutia_that_is_not_there_is_told()
    {
        byte[] bytes = [.. InventedRecords.Ansi2004[..43], .. Convert.FromHexString("0E" + "0001000E01" + "010203" + "02FF01" + "020301")];
        RequireTold(bytes, bytes => bytes[9] = 58, "a ridge count between minutiae 2 and 3 of 2");
    }

    [Fact]
    public void Ridge_counts_that_do_not_come_in_threes_are_told() => RequireTold(
        InventedRecords.Ansi2004, bytes => Convert.FromHexString("0001000F01").CopyTo(bytes, 44), "ridge counts that are no method and triples");

    [Fact]
    public void The_same_view_twice_is_told() =>
        RequireTold(InventedRecords.Iso2011, bytes => bytes[89] = 0, "view 0 of position 10 more than once");

    [Fact]
    public void The_version_and_the_angles_of_the_example_of_2004_are_told()
    {
        var bytes = InventedRecords.Ansi2004;
        bytes[4] = (byte)'0';
        bytes[34] = 200;
        Assert.True(FingerprintRecord.TryParse(bytes, expected: null, out var record, out var fault), fault);
        Assert.Equal(["angles in units of 360/256 degrees, as in the example of ANSI INCITS 378-2004", "version \"020\" for \" 20\""], record.Deviations);
        Assert.Equal([281.25f, 63.28125f], record.Views[0].Minutiae.Select(minutia => minutia.Angle));
    }

    [Fact]
    public void The_header_of_the_draft_of_2007_is_told()
    {
        byte[] bytes = [.. InventedRecords.Ansi2009[..16], .. InventedRecords.Ansi2009[17..]];
        bytes[11] = 45;
        Assert.True(FingerprintRecord.TryParse(bytes, FingerprintFormat.Ansi2009, out var record, out var fault), fault);
        Assert.Equal(["header of the draft of 2007, without certifications"], record.Deviations);
        Assert.Equal(InventedRecords.Ansi2009.Length, record.ToBytes().Length);
    }

    [Fact]
    public void A_length_of_six_bytes_where_two_are_enough_is_told()
    {
        byte[] bytes = [.. InventedRecords.Ansi2004[..8], 0, 0, 0, 0, 0, 63, .. InventedRecords.Ansi2004[10..]];
        Assert.True(FingerprintRecord.TryParse(bytes, FingerprintFormat.Ansi2004, out var record, out var fault), fault);
        Assert.Equal(["total length in six bytes where two are enough"], record.Deviations);
        Assert.Equal(InventedRecords.Ansi2004, record.ToBytes());
    }

    private static void RequireTold(byte[] bytes, Action<byte[]> change, string deviation)
    {
        change(bytes);
        Assert.True(FingerprintRecord.TryParse(bytes, expected: null, out var record, out var fault), fault);
        Assert.Equal([deviation], record.Deviations);
    }
}
