using System.Text;
using Google.Protobuf;
using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Formats.JsonLines;

internal sealed class KalkanWriter(Stream output) : IRecordWriter
{
    private readonly StreamWriter _writer = new(output, new UTF8Encoding(false), bufferSize: 16 * 1024, leaveOpen: true) { NewLine = "\n" };

    public void Write(Record record)
    {
        var written = record;
        if (record.Version != 0)
        {
            written = record.Clone();
            written.Version = 0;
        }

        JsonFormatter.Default.Format(written, _writer);
        _writer.WriteLine();
    }

    public void Dispose() => _writer.Dispose();
}
