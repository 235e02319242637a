using Google.Protobuf;
using Kalkan.Federation.Contracts;
using Kalkan.Node.Formats.Reading;

namespace Kalkan.Node.Formats.JsonLines;

/// <summary>
/// Our own form: a line, a <see cref="Record"/> in protobuf JSON. What is written and read again is the same, byte for
/// byte; the version is the node's own affair and stays out.
/// </summary>
internal sealed class KalkanFormat : IExportFormat
{
    private static readonly JsonParser Parser = new(new JsonParser.Settings(EntryLimits.Depth).WithIgnoreUnknownFields(false));

    public string Name => "kalkan";

    public bool IsByLine => true;

    public IEnumerable<ReadRow> Read(ImportInput input, ImportDefaults defaults)
    {
        foreach (var line in BoundedLines.Read(input.Records))
        {
            yield return Row(line);
        }
    }

    public IRecordWriter Write(Stream output) => new KalkanWriter(output);

    private static ReadRow Row(TextLine line)
    {
        if (line.Text is null)
        {
            return ReadRow.Rejected(line.Number, line.Fault ?? "");
        }

        try
        {
            var record = Parser.Parse<Record>(line.Text);
            record.Version = 0;
            return ReadRow.Of(line.Number, record);
        }
        catch (Exception fault) when (fault is IOException or FormatException or ArgumentException or InvalidOperationException or OverflowException)
        {
            return line.Ended
                ? ReadRow.Rejected(line.Number, $"not a record in protobuf JSON: {fault.Message}")
                : ReadRow.FileBroken(line.Number, $"the file ends inside a line: {fault.Message}");
        }
    }
}
