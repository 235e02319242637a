using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Formats;

/// <summary>Counts what an import took. docs/formats.md says what counts as what. For one thread.</summary>
public sealed class ImportReport
{
    /// <summary>So many rejected rows are listed; a file with more is not of this format, and reading on helps nobody.</summary>
    public const int MostRejected = 100_000;

    private readonly List<RejectedRow> _rejected = [];
    private readonly List<RejectedRow> _notes = [];

    public long Persons { get; private set; }

    public long Organisations { get; private set; }

    /// <summary>Document records, documents of persons, and documents without a number that stand in the remarks.</summary>
    public long Documents { get; private set; }

    /// <summary>What the file gives as aliases, strong and weak; names that a format keeps in its free text are not among them.</summary>
    public long Aliases { get; private set; }

    /// <summary>Names stored as weak, wherever the file gives them.</summary>
    public long WeakAliases { get; private set; }

    /// <summary>Records whose remarks had to be cut.</summary>
    public long RemarksCut { get; private set; }

    public IReadOnlyList<RejectedRow> Rejected => _rejected;

    /// <summary>What records that were taken do not hold of their entries, by line; at most as many as rejected rows.</summary>
    public IReadOnlyList<RejectedRow> Notes => _notes;

    /// <summary>The list of rejected rows is full; stop reading.</summary>
    public bool Full => _rejected.Count >= MostRejected;

    /// <summary>Counts a row; one that has a record counts as taken.</summary>
    public void Add(ReadRow row)
    {
        if (row.Record is null)
        {
            Reject(row.Line, row.Reason ?? "");
            return;
        }

        Documents += row.DocumentsInRemarks;
        Aliases -= row.AliasesInRemarks;
        RemarksCut += row.RemarksCut ? 1 : 0;
        _notes.AddRange(row.Notes.Take(MostRejected - _notes.Count).Select(note => new RejectedRow(row.Line, note)));
        switch (row.Record.SubjectCase)
        {
            case Record.SubjectOneofCase.Person:
                Persons++;
                Documents += row.Record.Person.Documents.Count;
                CountAliases(row.Record.Person.Names);
                break;
            case Record.SubjectOneofCase.Organisation:
                Organisations++;
                CountAliases(row.Record.Organisation.Names);
                break;
            case Record.SubjectOneofCase.Document:
                Documents++;
                break;
        }
    }

    /// <summary>Counts a row that was read but not taken, by validation or by the node.</summary>
    public void Reject(long line, string reason)
    {
        if (!Full)
        {
            _rejected.Add(new RejectedRow(line, reason));
        }
    }

    private void CountAliases(IEnumerable<Name> names)
    {
        foreach (var name in names)
        {
            if (name.Kind is NameKind.Alias or NameKind.Former)
            {
                Aliases++;
                WeakAliases += name.Quality == NameQuality.Weak ? 1 : 0;
            }
        }
    }
}
