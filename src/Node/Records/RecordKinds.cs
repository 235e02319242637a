using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Records;

/// <summary>What a record is about, from its subject.</summary>
public static class RecordKinds
{
    /// <summary>The kind; unspecified where the subject is missing.</summary>
    public static RecordKind KindOf(this Record record) => record.SubjectCase switch
    {
        Record.SubjectOneofCase.Person => RecordKind.Person,
        Record.SubjectOneofCase.Organisation => RecordKind.Organisation,
        Record.SubjectOneofCase.Document => RecordKind.Document,
        _ => RecordKind.Unspecified,
    };
}
