using System.Collections.Immutable;
using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Formats;

/// <summary>One entry of a file: a record, or the reason why there is none.</summary>
public sealed record ReadRow
{
    private ReadRow(long line) => Line = line;

    /// <summary>The line of the file on which the entry begins, from 1.</summary>
    public long Line { get; }

    public Record? Record { get; private init; }

    /// <summary>Why the entry is rejected; null where <see cref="Record"/> stands.</summary>
    public string? Reason { get; private init; }

    /// <summary>The file cannot be read beyond this row: it is cut short, or not of this format.</summary>
    public bool Broken { get; private init; }

    /// <summary>Documents that the source describes without a number; they stand in the remarks.</summary>
    public int DocumentsInRemarks { get; private init; }

    /// <summary>Names of the record that the source gives in its free text only, not as aliases.</summary>
    public int AliasesInRemarks { get; private init; }

    /// <summary>The remarks were longer than a record holds and end with a mark that says so.</summary>
    public bool RemarksCut { get; private init; }

    /// <summary>What of the entry the record does not hold, and why.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    public static ReadRow Of(long line, Record record, int documentsInRemarks = 0, int aliasesInRemarks = 0, bool remarksCut = false) =>
        new(line) { Record = record, DocumentsInRemarks = documentsInRemarks, AliasesInRemarks = aliasesInRemarks, RemarksCut = remarksCut };

    public static ReadRow Rejected(long line, string reason) => new(line) { Reason = Reading.PlainReason.Of(reason) };

    public static ReadRow FileBroken(long line, string reason) => new(line) { Reason = Reading.PlainReason.Of(reason), Broken = true };
}
