using System.Text;
using Kalkan.Node.Formats;
using Record = Kalkan.Federation.Contracts.Record;

namespace Kalkan.Node.Tests.Formats;

/// <summary>The small invented files in samples/, and how to read a text as one.</summary>
internal static class SampleFiles
{
    public static IEnumerable<ReadRow> Read(string format, string text, ImportDefaults? defaults = null) =>
        Read(format, Encoding.UTF8.GetBytes(text), defaults);

    public static IEnumerable<ReadRow> Read(string format, byte[] bytes, ImportDefaults? defaults = null) =>
        RecordFormats.Get(format).Read(new ImportInput(new MemoryStream(bytes)), defaults ?? ImportDefaults.None);

    public static List<ReadRow> ReadFile(string format, string path, ImportDefaults? defaults = null)
    {
        using var input = ImportInput.Open(format, path);
        return [.. RecordFormats.Get(format).Read(input, defaults ?? ImportDefaults.None)];
    }

    public static ImportReport Report(IEnumerable<ReadRow> rows)
    {
        var report = new ImportReport();
        foreach (var row in rows)
        {
            report.Add(row);
        }

        return report;
    }

    public static string Path(string name)
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var path = System.IO.Path.Combine(directory.FullName, "samples", name);
            if (File.Exists(path))
            {
                return path;
            }
        }

        throw new FileNotFoundException("The sample is not in samples/.", name);
    }

    public static string Export(string format, IEnumerable<Record> records)
    {
        using var output = new MemoryStream();
        using (var writer = ((IExportFormat)RecordFormats.Get(format)).Write(output))
        {
            foreach (var record in records)
            {
                writer.Write(record);
            }
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }
}
