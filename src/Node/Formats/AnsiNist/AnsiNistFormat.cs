using Kalkan.Node.Formats.Reading;

namespace Kalkan.Node.Formats.AnsiNist;

/// <summary>A transaction of ANSI/NIST-ITL 1-2011 in the traditional encoding: one person, with fingerprints, face and eyes. The file is one entry.</summary>
internal sealed class AnsiNistFormat : IExportFormat
{
    public string Name => "ansi-nist";

    public bool IsByLine => false;

    public bool OneRecordAFile => true;

    public IEnumerable<ReadRow> Read(ImportInput input, ImportDefaults defaults)
    {
        yield return Row(input.Records, defaults);
    }

    public IRecordWriter Write(Stream output) => new AnsiNistRecordWriter(output, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));

    private static ReadRow Row(Stream stream, ImportDefaults defaults)
    {
        if (!AnsiNistTransaction.TryParse(Whole(stream), out var transaction, out var fault))
        {
            return ReadRow.FileBroken(1, fault);
        }

        try
        {
            return AnsiNistPerson.Draft(transaction, defaults);
        }
        catch (RejectedEntryException rejected)
        {
            return ReadRow.Rejected(1, rejected.Message);
        }
    }

    /// <summary>The file, or one byte more than is read of a file.</summary>
    private static ReadOnlyMemory<byte> Whole(Stream stream)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (whole.Length <= AnsiNistLimits.FileBytes && stream.Read(buffer) is > 0 and var count)
        {
            whole.Write(buffer, 0, (int)Math.Min(count, AnsiNistLimits.FileBytes + 1 - whole.Length));
        }

        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }
}
