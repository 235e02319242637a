using System.Globalization;
using Google.Protobuf;
using Kalkan.Federation.Contracts;
using Kalkan.Matching.Fingerprints.Formats;

namespace Kalkan.Node.Cli.Questions;

/// <summary>A finger minutiae record on the command line. Its bytes tell which standard it follows.</summary>
internal static class FingerFile
{
    private const uint MostPosition = 10;

    /// <summary>Reads <c>FILE[:POSITION]</c>.</summary>
    public static Template Read(string option, string value)
    {
        var (path, word) = TemplateFile.Split(value, word => word.Length is 1 or 2 && word.All(char.IsAsciiDigit));
        var position = word is null ? 0 : uint.Parse(word, CultureInfo.InvariantCulture);
        if (position > MostPosition)
        {
            throw TemplateFile.Fault(option, path, $"cannot be of position {position}: 0 is unknown, 1 to 5 are the right hand from the thumb, 6 to 10 the left");
        }

        var bytes = TemplateFile.Read(option, path);
        return FingerprintRecord.TryParse(bytes, null, out var record, out var fault)
            ? new()
            {
                Modality = Modality.Fingerprint,
                Format = record.Format.Id(),
                Position = position,
                Data = ByteString.CopyFrom(bytes),
            }
            : throw TemplateFile.Fault(option, path, $"is no finger minutiae record: {fault.TrimEnd('.')}");
    }
}
