using System.Text;
using Kalkan.Matching.Fingerprints;
using Kalkan.Matching.Fingerprints.Formats;
using Kalkan.Node.Formats.AnsiNist;

namespace Kalkan.Node.Tests.Formats;

/// <summary>The invented transaction of samples/ansi_nist.an2, whose bytes our own writer did not make.</summary>
public sealed class AnsiNistTransactionTests
{
    [Fact]
    public void Records_and_fields_are_found()
    {
        var transaction = Parse(Sample());
        Assert.Equal(("CPS", "TJ/AFIS", "TJ0000000417", "NORAM"), (transaction.TypeOfTransaction, transaction.Originator, transaction.ControlNumber, transaction.Domain));
        Assert.Equal([(2, 0), (9, 1), (4, 1), (14, 2)], transaction.Records.Select(record => (record.Type, record.Idc)));
        Assert.Equal([["DUSTI,RUSTAM"], ["RUSTAM-AKA"]], transaction.Records[0].Find(19)!.Subfields);
        Assert.Equal(7, AnsiNistBinaryHeader.Position(transaction.Records[2]));
        var image = transaction.Records[3];
        Assert.Equal(("4", "4", "NONE", "8"), (image[6], image[7], image[11], image[13]));
        Assert.Equal([0x00, 0x1C, 0x1D, 0x1E, 0x1F, .. "5678901234"u8], image.Find(999)!.Value.ToArray());
    }

    [Fact]
    public void What_was_read_is_written_byte_for_byte() => Assert.Equal(Sample(), AnsiNistWriter.Write(Parse(Sample())));

    [Fact]
    public void Minutiae_read_as_the_fields_say()
    {
        var record = Parse(Sample()).Records[1];
        Assert.True(AnsiNistMinutiae.TryRead(record, out var minutiae, out var fault), fault);
        Assert.Equal((FingerprintFormat.Ansi2004, 7), (minutiae.Format, minutiae.CaptureEquipment));
        var view = Assert.Single(minutiae.Views);
        Assert.Equal((7, 0, 1, 80), (view.Position, view.ViewNumber, view.Impression, view.Quality));
        Assert.Equal((300, 400, 197, 197), (view.Width, view.Height, view.ResolutionX, view.ResolutionY));
        Assert.Equal(
            [
                new(100, 14, 112, MinutiaKind.Ending, 90),
                new(299, 399, 358, MinutiaKind.Bifurcation, 100),
                new(0, 0, 0, MinutiaKind.Other, 0),
            ],
            view.Minutiae);
    }

    [Fact]
    public void A_view_that_is_written_reads_as_the_same_view()
    {
        Assert.True(AnsiNistMinutiae.TryRead(Parse(Sample()).Records[1], out var minutiae, out _));
        var written = AnsiNistMinutiae.Write(minutiae.Views[0], 5);
        Assert.Equal(written.Bytes.ToArray(), AnsiNistReader.ReadOne(written.Bytes, 9)!.Bytes.ToArray());
        Assert.True(AnsiNistMinutiae.TryRead(AnsiNistReader.ReadOne(written.Bytes, 9)!, out var again, out var fault), fault);
        Assert.Equal(Text(minutiae.Views[0]), Text(again.Views[0]));
    }

    [Theory]
    [InlineData("9.130:1", "9.130:3", "field 9.130: units of scale are neither 1 nor 2")]
    [InlineData("9.134:7", "9.134:X", "field 9.134 is no number from 0 to 10")]
    [InlineData("9.136:3", "9.136:4", "field 9.136 does not count the 3 minutiae of field 9.137")]
    [InlineData("100\u001F14\u001F56", "100\u001F14\u001F99", "")]
    [InlineData("299\u001F399\u001F179", "299\u001F399\u001F180", "field 9.137: minutia 2 is not index, x, y, angle 0 to 179, type 0 to 2 and quality")]
    [InlineData("299\u001F399", "300\u001F399", "field 9.137: minutia 2 lies outside the image of 300 by 400 pixels (fields 9.128 and 9.129)")]
    [InlineData("299\u001F399", "299\u001F400", "field 9.137: minutia 2 lies outside the image of 300 by 400 pixels (fields 9.128 and 9.129)")]
    [InlineData("9.128:300", "9.128:000", "field 9.128 is no number from 1 to 16384")]
    [InlineData("9.131:500", "9.131:000", "field 9.131 is no resolution of 1 to 65535 pixels a centimetre")]
    [InlineData("9.131:500", "9.131:001", "field 9.131 is no resolution of 1 to 65535 pixels a centimetre")]
    [InlineData("9.135:80", "9.135:8X", "field 9.135: the quality is not 0 to 100, 254 or 255")]
    [InlineData("9.003:1", "9.003:X", "field 9.003 is no number from 0 to 29")]
    public void Minutiae_that_break_a_rule_are_refused_by_field(string text, string changed, string expected)
    {
        var record = Parse(Changed(text, changed)).Records[1];
        Assert.Equal(expected.Length == 0, AnsiNistMinutiae.TryRead(record, out _, out var fault));
        Assert.Contains(expected, fault ?? "", StringComparison.Ordinal);
    }

    /// <summary>The codes are those of ANSI INCITS 378, but for latents and vertical rolls, which ISO/IEC 19794-2:2011 has.</summary>
    [Theory]
    [InlineData(0, 80, FingerprintFormat.Ansi2004)]
    [InlineData(4, 80, FingerprintFormat.Iso2011)]
    [InlineData(7, 255, FingerprintFormat.Iso2011)]
    [InlineData(8, 80, FingerprintFormat.Ansi2004)]
    [InlineData(8, 255, FingerprintFormat.Ansi2009)]
    [InlineData(9, 254, FingerprintFormat.Iso2011)]
    [InlineData(29, 80, FingerprintFormat.Ansi2009)]
    public void Minutiae_of_every_impression_come_through_as_they_are(int impression, int quality, FingerprintFormat expected)
    {
        var fields = Parse(Sample()).Records[1].Fields.Where(field => field.Number is not (1 or 2 or 3 or 135)).Select(field => (field.Number, field.Text));
        var record = AnsiNistWriter.Tagged(9, 1, [(3, $"{impression}"), .. fields, (135, $"{quality}")]);
        Assert.True(AnsiNistMinutiae.TryRead(record, out var minutiae, out var fault), fault);
        var view = minutiae.Views[0];
        Assert.Equal((expected, impression, quality == 254 ? (int?)null : quality), (minutiae.Format, view.Impression, view.Quality));
        Assert.True(AnsiNistMinutiae.TryRead(AnsiNistMinutiae.Write(view, 1), out var again, out fault), fault);
        Assert.Equal(Text(view), Text(again.Views[0]));
        Assert.Equal([(100, 14, 112), (299, 399, 358), (0, 0, 0)], view.Minutiae.Select(m => (m.X, m.Y, (int)MathF.Round(m.Angle / 2) * 2)));
    }

    [Theory]
    [InlineData(12)]
    [InlineData(19)]
    public void A_palm_is_no_finger(int impression)
    {
        var fields = Parse(Sample()).Records[1].Fields.Where(field => field.Number > 3).Select(field => (field.Number, field.Text));
        Assert.False(AnsiNistMinutiae.TryRead(AnsiNistWriter.Tagged(9, 1, [(3, $"{impression}"), .. fields]), out _, out var fault));
        Assert.Equal($"field 9.003: impression {impression} is none of a finger", fault);
    }

    [Theory]
    [InlineData("1", "99999", 39370)]
    [InlineData("2", "65535", 65535)]
    [InlineData("2", "65536", 0)]
    public void A_resolution_is_never_another_than_the_one_that_stands_there(string units, string across, int expected)
    {
        var fields = Parse(Sample()).Records[1].Fields.Where(field => field.Number is not (1 or 2 or 130 or 131)).Select(field => (field.Number, field.Text));
        var record = AnsiNistWriter.Tagged(9, 1, [.. fields, (130, units), (131, across)]);
        Assert.Equal(expected > 0, AnsiNistMinutiae.TryRead(record, out var minutiae, out var fault));
        Assert.Equal(expected, minutiae?.Views[0].ResolutionX ?? 0);
        Assert.Equal(expected > 0 ? null : "field 9.131 is no resolution of 1 to 65535 pixels a centimetre", fault);
    }

    [Theory]
    [InlineData("1.002:0502", "1.002:0702", "Byte 0, type 1: field 1.002: version 0702 is not 0200 to 0699.")]
    [InlineData("1.005:20260402", "1.005:2026-4-2", "Byte 0, type 1: field 1.005: the date is not of the form YYYYMMDD.")]
    [InlineData("1.015:003", "1.015:002", "Byte 0, type 1: field 1.015: character set 002 is not read, only 000 (ASCII) and 003 (UTF-8).")]
    [InlineData("1.009:", "1.019:", "Byte 0, type 1: field 1.009 (control number) is missing.")]
    [InlineData("\u001F4\u001E2", "\u001F5\u001E2", "Byte 0, type 1: field 1.003: 5 records are announced, 4 listed.")]
    [InlineData("2.002:00", "2.002:07", "type 2: its IDC is 7, but field 1.003 announces 0.")]
    [InlineData("2.018:DUSTOV", "2.018:DUST\u0001V", "field 2.018: a control character 0x01 in text.")]
    [InlineData("2.018:", "3.018:", "type 2: a field should begin with “2.”, a number and a colon.")]
    [InlineData("9.135:", "9.137:", "field 9.137: it stands twice in the record.")]
    [InlineData("1.008:", "1.007:", "field 1.007: it stands twice in the record.")]
    [InlineData("14.001:", "15.001:", "type 14: a field should begin with “14.”, a number and a colon.")]
    public void A_file_that_breaks_a_rule_is_refused_by_field(string text, string changed, string expected)
    {
        Assert.False(AnsiNistTransaction.TryParse(Changed(text, changed), out var transaction, out var fault));
        Assert.Null(transaction);
        Assert.EndsWith(expected, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Lengths_must_agree_with_the_bytes()
    {
        Assert.False(AnsiNistTransaction.TryParse((byte[])[.. Sample(), 0], out _, out var fault));
        Assert.EndsWith("end of the file: 1 bytes follow the last record of field 1.003.", fault, StringComparison.Ordinal);
        Assert.False(AnsiNistTransaction.TryParse(Sample().AsMemory(0, Sample().Length - 1), out _, out fault));
        Assert.Contains("field 14.001: ", fault, StringComparison.Ordinal);
        Assert.False(AnsiNistTransaction.TryParse(new byte[AnsiNistLimits.FileBytes + 1], out _, out fault));
        Assert.EndsWith("are more than 8 MiB.", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Minutiae_of_the_older_standards_point_the_other_way_and_count_from_below()
    {
        var record = AnsiNistWriter.Tagged(9, 1,
        [
            (3, "4"), (4, "S"), (6, "2"), (12, AnsiNistWriter.Subfields(
            [
                AnsiNistWriter.Items("001", "00000000000", "0", "A"),
                AnsiNistWriter.Items("002", "10002000270", "0", "B"),
            ])),
        ]);
        Assert.True(AnsiNistLegacyMinutiae.TryRead(record, out var minutiae, out var fault), fault);
        Assert.Equal((2, 4, 197), (minutiae.Views[0].Position, minutiae.Views[0].Impression, minutiae.Views[0].ResolutionX));
        Assert.Equal([new(0, 394, 180, MinutiaKind.Ending, 0), new(197, 0, 90, MinutiaKind.Bifurcation, 0)], minutiae.Views[0].Minutiae);
    }

    private static AnsiNistTransaction Parse(byte[] bytes)
    {
        Assert.True(AnsiNistTransaction.TryParse(bytes, out var transaction, out var fault), fault);
        return transaction;
    }

    private static byte[] Changed(string text, string changed)
    {
        Assert.Equal(text.Length, changed.Length);
        var bytes = Sample();
        var at = bytes.AsSpan().IndexOf(Encoding.Latin1.GetBytes(text));
        Assert.True(at >= 0);
        Encoding.Latin1.GetBytes(changed).CopyTo(bytes, at);
        return bytes;
    }

    private static byte[] Sample() => File.ReadAllBytes(SampleFiles.Path("ansi_nist.an2"));

    private static string Text(FingerprintView view) =>
        $"{view.Position} {view.ViewNumber} {view.Impression} {view.Quality} {view.Width} {view.Height} {view.ResolutionX} {view.ResolutionY}: {string.Join("; ", view.Minutiae)}";
}
