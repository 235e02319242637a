using System.CommandLine;
using Kalkan.Federation.Contracts;
using Kalkan.Matching.Fingerprints.Formats;
using Kalkan.Node.Cli;
using Kalkan.Node.Cli.Questions;
using Kalkan.Node.Demo.Biometrics;

namespace Kalkan.Node.Tests.Cli;

public sealed class ProbeTemplatesTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("kalkan-templates-");

    public void Dispose() => _directory.Delete(recursive: true);

    [Theory]
    [InlineData(FingerprintFormat.Iso2005)]
    [InlineData(FingerprintFormat.Iso2011)]
    [InlineData(FingerprintFormat.Ansi2004)]
    [InlineData(FingerprintFormat.Ansi2009)]
    public void The_bytes_of_a_finger_tell_its_format(FingerprintFormat format)
    {
        var template = Assert.Single(Read("--finger", Finger("finger.bin", format) + ":2"));
        Assert.Equal((Modality.Fingerprint, format.Id(), 2u), (template.Modality, template.Format, template.Position));
        Assert.Equal(0u, Assert.Single(Read("--finger", Finger("finger.bin", format))).Position);
    }

    [Fact]
    public void Each_vector_has_the_model_and_format_that_follow_it()
    {
        var templates = Read(
            "--face", Vector("face.f32", 512), "--model", "a/1", "--voice", Vector("voice.bin", 192), "--vector-format", "float32", "--model", "b/2");
        Assert.Equal([(Modality.Face, "a/1"), (Modality.Voice, "b/2")], templates.Select(template => (template.Modality, template.Model)));
        Assert.All(templates, template => Assert.Equal("vector-float32-le", template.Format));
    }

    [Fact]
    public void An_eye_is_right_or_left_or_unknown()
    {
        var path = Write("eye.iris", new InventedIris(1).Sample(0));
        var templates = Read("--iris", path + ":left", "--iris", path + ":right", "--iris", path);
        Assert.Equal([2u, 1u, 0u], templates.Select(template => template.Position));
        Assert.All(templates, template => Assert.Equal("iris-2048", template.Format));
    }

    [Fact]
    public void Templates_keep_the_order_of_the_command_line()
    {
        var (finger, face, iris) = (Finger("f", FingerprintFormat.Iso2005), Vector("face.f32", 512), Write("eye", new InventedIris(1).Sample(0)));
        var templates = Read("--iris", iris, "--face", face, "--model", "m/1", "--finger", finger, "--iris", iris);
        Assert.Equal([Modality.Iris, Modality.Face, Modality.Fingerprint, Modality.Iris], templates.Select(template => template.Modality));
    }

    [Fact]
    public void A_file_whose_name_ends_like_a_position_is_that_file()
    {
        var path = Finger("scan:7", FingerprintFormat.Iso2005);
        Assert.Equal(0u, Assert.Single(Read("--finger", path)).Position);
        Assert.Equal(3u, Assert.Single(Read("--finger", path + ":3")).Position);
    }

    [Theory]
    [InlineData("does not exist", "--finger", "missing")]
    [InlineData("is empty", "--finger", "empty")]
    [InlineData("is larger than 64 KiB", "--iris", "huge")]
    [InlineData("cannot be of position 11", "--finger", "good:11")]
    [InlineData("is no finger minutiae record", "--finger", "junk")]
    [InlineData("has 21 bytes; code and mask have 512 (iris-2048) or 3200 (iris-12800)", "--iris", "junk")]
    [InlineData("has no --model after it", "--face", "face.f32")]
    [InlineData("is named neither .f32 nor .i8", "--face", "junk", "--model", "m")]
    [InlineData("is no vector-int8-le", "--voice", "junk", "--model", "m", "--vector-format", "int8")]
    [InlineData("is neither float32 nor int8", "--voice", "face.f32", "--model", "m", "--vector-format", "half")]
    [InlineData("stands after the --face or --voice", "--model", "m", "--face", "face.f32")]
    public void A_faulty_file_is_named_with_its_fault_and_without_its_bytes(string fault, params string[] arguments)
    {
        Write("empty", []);
        Write("huge", new byte[70_000]);
        Write("junk", "SECRET-BYTES-OF-A-MAN"u8.ToArray());
        Finger("good", FingerprintFormat.Iso2005);
        Vector("face.f32", 512);
        var error = Assert.Throws<BadInputException>(() => Read([.. arguments.Select((argument, i) =>
            argument.StartsWith('-') || i == 0 || arguments[i - 1] is "--model" or "--vector-format" ? argument : Path.Combine(_directory.FullName, argument))]));
        Assert.Contains(fault, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", error.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Template> Read(params string[] arguments)
    {
        var command = new Command("search");
        foreach (var option in ProbeTemplates.Options)
        {
            command.Add(option);
        }

        var parsed = command.Parse(arguments);
        Assert.Empty(parsed.Errors);
        return ProbeTemplates.Read(parsed);
    }

    private string Finger(string name, FingerprintFormat format) =>
        Write(name, FingerprintRecord.Of(format, [new InventedFinger(1, 2).Impression(0, ImpressionNoise.Enrolled)]).ToBytes());

    private string Vector(string name, int dimensions) => Write(name, InventedVector.ToBytes(new InventedVector(1, dimensions).Sample(0)));

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_directory.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
