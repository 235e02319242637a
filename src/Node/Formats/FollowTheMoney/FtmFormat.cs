using Kalkan.Node.Formats.Reading;

namespace Kalkan.Node.Formats.FollowTheMoney;

/// <summary>FollowTheMoney entities, one JSON object a line. Read twice: links and documents stand apart from those they belong to.</summary>
internal sealed class FtmFormat : IRecordFormat
{
    public string Name => "ftm";

    public bool IsByLine => true;

    public IEnumerable<ReadRow> Read(ImportInput input, ImportDefaults defaults)
    {
        if (!input.Records.CanSeek)
        {
            yield return ReadRow.FileBroken(1, "this format is read twice; give a file, not a pipe");
            yield break;
        }

        var start = input.Records.Position;
        var (graph, fault) = FirstPass(input.Records);
        if (graph is null)
        {
            yield return ReadRow.FileBroken(1, fault);
            yield break;
        }

        input.Records.Position = start;
        foreach (var line in BoundedLines.Read(input.Records))
        {
            if (Row(line, graph, defaults) is { } row)
            {
                yield return row;
            }
        }

        foreach (var entity in graph.Unused())
        {
            yield return ReadRow.Rejected(entity.Line, $"{entity.Schema}: what it belongs to is not in the file");
        }
    }

    private static (FtmGraph? Graph, string Fault) FirstPass(Stream stream)
    {
        try
        {
            return (FtmGraph.Read(stream), "");
        }
        catch (BrokenFileException fault)
        {
            return (null, fault.Message);
        }
    }

    /// <summary>A row, or null for what the first pass has taken.</summary>
    private static ReadRow? Row(TextLine line, FtmGraph graph, ImportDefaults defaults)
    {
        if (line.Text is null)
        {
            return ReadRow.Rejected(line.Number, line.Fault ?? "");
        }

        try
        {
            var entity = FtmEntity.Parse(line);
            if (FtmSchemas.IsHeld(entity.Schema))
            {
                return null;
            }

            return FtmSchemas.IsSubject(entity.Schema)
                ? FtmSubject.Draft(entity, graph, defaults).Finish(line.Number)
                : ReadRow.Rejected(line.Number, $"schema: {entity.Schema} is neither a person nor an organisation");
        }
        catch (RejectedEntryException fault)
        {
            return line.Ended ? ReadRow.Rejected(line.Number, fault.Message) : ReadRow.FileBroken(line.Number, $"the file ends inside a line: {fault.Message}");
        }
    }
}
