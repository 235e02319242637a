using System.Buffers.Binary;
using Google.Protobuf;
using Kalkan.Federation.Contracts;
using Kalkan.Matching.Fingerprints;
using Kalkan.Matching.Fingerprints.Formats;
using Kalkan.Node.Records;
using Kalkan.Node.Records.Templates;

namespace Kalkan.Node.Tests.Records;

public sealed class TemplateReaderTests
{
    public static TheoryData<string> FingerFormats { get; } = [.. FingerprintFormats.Ids];

    [Theory]
    [MemberData(nameof(FingerFormats))]
    public void A_finger_record_of_every_standard_is_read_with_its_views(string id)
    {
        Assert.True(FingerprintFormats.TryParse(id, out var format));
        var template = Of(Modality.Fingerprint, id, Finger(format));

        var reading = TemplateReader.Read(template, "t");

        Assert.Empty(reading.Faults);
        Assert.Equal((true, 2), (reading.Known, reading.Views));
        Assert.Equal("t.data", Fault(Of(Modality.Fingerprint, id, Finger(format)[..^1])));
        Assert.Equal("t.data", Fault(Of(Modality.Fingerprint, id, [.. Finger(format), 0])));
    }

    [Fact]
    public void Vectors_are_read_and_name_their_model()
    {
        Assert.Null(Fault(Of(Modality.Face, "vector-float32-le", Floats(128), "arcface-r100")));
        Assert.Null(Fault(Of(Modality.Voice, "vector-int8-le", Bytes(192), "ecapa-1")));
        Assert.Equal("t.model", Fault(Of(Modality.Face, "vector-float32-le", Floats(128))));
        Assert.Equal("t.data", Fault(Of(Modality.Face, "vector-float32-le", Floats(63), "m")));
        Assert.Equal("t.data", Fault(Of(Modality.Face, "vector-float32-le", Floats(128)[..^1], "m")));
        Assert.Equal("t.data", Fault(Of(Modality.Voice, "vector-int8-le", new byte[132], "m")));
    }

    [Fact]
    public void Iris_codes_are_read_with_their_mask()
    {
        Assert.Null(Fault(Of(Modality.Iris, "iris-2048", Iris(256))));
        Assert.Null(Fault(Of(Modality.Iris, "iris-12800", Iris(1600))));
        Assert.Equal("t.data", Fault(Of(Modality.Iris, "iris-2048", Iris(1600))));
        Assert.Equal("t.data", Fault(Of(Modality.Iris, "iris-2048", new byte[512])));
    }

    [Theory]
    [InlineData(Modality.Face, "iris-2048")]
    [InlineData(Modality.Iris, "vector-int8-le")]
    [InlineData(Modality.Voice, "iso-19794-2:2005")]
    public void A_format_of_another_modality_is_a_fault(Modality modality, string format) =>
        Assert.Equal("t.format", Fault(Of(modality, format, Iris(256), "m")));

    [Fact]
    public void A_record_keeps_an_image_and_refuses_a_template_that_is_not_whole()
    {
        var record = RecordSamples.Person();
        record.Person.Templates.Clear();
        record.Person.Templates.Add(Of(Modality.Face, "image/jpeg", [0xFF, 0xD8]));
        record.Person.Templates.Add(Of(Modality.Iris, "iris-2048", Iris(256)));
        Assert.Empty(RecordRules.Check(record));

        record.Person.Templates[1].Data = ByteString.CopyFrom(new byte[511]);
        Assert.Equal("person.templates[1].data", Assert.Single(RecordRules.Check(record)).Field);
    }

    private static string? Fault(Template template)
    {
        var reading = TemplateReader.Read(template, "t");
        Assert.True(reading.Known);
        return reading.Faults.IsEmpty ? null : Assert.Single(reading.Faults).Field;
    }

    private static Template Of(Modality modality, string format, byte[] data, string model = "") =>
        new() { Modality = modality, Format = format, Model = model, Data = ByteString.CopyFrom(data) };

    private static byte[] Finger(FingerprintFormat format)
    {
        FingerprintView View(int position) => new()
        {
            Position = position,
            Quality = 60,
            Width = 300,
            Height = 400,
            ResolutionX = 197,
            ResolutionY = 197,
            Minutiae = [.. Enumerable.Range(0, 12).Select(i => new Minutia(20 + (i * 20), 30 + (i * 25), i * 18, MinutiaKind.Ending, 50))],
        };
        return FingerprintRecord.Of(format, [View(1), View(2)]).ToBytes();
    }

    private static byte[] Floats(int dimensions)
    {
        var bytes = new byte[dimensions * 4];
        for (var i = 0; i < dimensions; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * 4), i - 20.5f);
        }

        return bytes;
    }

    private static byte[] Bytes(int dimensions)
    {
        var bytes = new byte[4 + dimensions];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, 0.01f);
        bytes.AsSpan(4).Fill(7);
        return bytes;
    }

    private static byte[] Iris(int codeBytes)
    {
        var bytes = new byte[codeBytes * 2];
        bytes.AsSpan(0, codeBytes).Fill(0xA5);
        bytes.AsSpan(codeBytes).Fill(0xFF);
        return bytes;
    }
}
