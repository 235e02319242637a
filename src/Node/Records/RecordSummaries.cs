using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Records;

/// <summary>A record in one line, for its own country's staff.</summary>
internal static class RecordSummaries
{
    internal static RecordSummary Of(Record record, DateOnly today)
    {
        var summary = new RecordSummary
        {
            Id = record.Id,
            Kind = record.KindOf(),
            Version = record.Version,
            Title = record.SubjectCase switch
            {
                Record.SubjectOneofCase.Person => Primary(record.Person.Names),
                Record.SubjectOneofCase.Organisation => Primary(record.Organisation.Names),
                _ => record.Document?.Number ?? "",
            },
            ReviewOn = record.ReviewOn,
            Test = record.Test,
            DormantBecause = RecordTraitsOf.DormantBecause(record, today),
        };
        summary.Categories.AddRange(record.Categories);
        return summary;
    }

    private static string Primary(IReadOnlyList<Name> names) =>
        (names.FirstOrDefault(name => name.Kind is NameKind.Unspecified or NameKind.Primary) ?? names.Take(1).SingleOrDefault())?.Text ?? "";
}
