using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Records;

/// <summary>How many records are stored, by kind.</summary>
public sealed record RecordCounts(long Persons, long Organisations, long Documents)
{
    /// <summary>All of them.</summary>
    public long Total => Persons + Organisations + Documents;

    internal RecordCounts Plus(RecordKind kind, int number) => kind switch
    {
        RecordKind.Person => this with { Persons = Persons + number },
        RecordKind.Organisation => this with { Organisations = Organisations + number },
        _ => this with { Documents = Documents + number },
    };
}
