using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Node.Formats;
using Kalkan.Node.Formats.Drafting;

namespace Kalkan.Node.Demo.Lists;

/// <summary>
/// The watchlists of the demonstration: invented persons with invented fingers, faces and voices, invented organisations and invented document numbers, in each
/// member's own scripts. They lie beside this file, in our own JSON lines.
/// </summary>
public static class DemoLists
{
    private const int DaysListed = 200;
    private const int DaysChecked = 30;
    private const int DaysToRelease = 40;
    private const int DaysToReview = 365;

    /// <summary>
    /// The member's records, ready to match: legal ground and neutrality check are there, and the review is due a year after
    /// <paramref name="today"/>. Every call makes new ones.
    /// </summary>
    public static IEnumerable<Record> For(Country country, DateOnly today)
    {
        using var stream = typeof(DemoLists).Assembly.GetManifestResourceStream($"Kalkan.Node.Demo.Lists.{country.Code()}.jsonl")
            ?? throw new InvalidOperationException($"The list of {country.Code()} is not in the assembly.");
        var records = new List<Record>();
        foreach (var row in RecordFormats.Get("kalkan").Read(new ImportInput(stream), ImportDefaults.None))
        {
            records.Add(Complete(row.Record ?? throw new InvalidOperationException($"Line {row.Line} of the list of {country.Code()}: {row.Reason}"), country, today));
        }

        return records;
    }

    /// <summary>What every entry of a list has in common, and what depends on the day of the demonstration.</summary>
    private static Record Complete(Record record, Country country, DateOnly today)
    {
        record.Source = new Source { Name = $"{country.EnglishName()}, demonstration list", Reference = record.Id };
        record.LegalGround = $"{country.EnglishName()}, law on combating terrorism (demonstration)";
        record.ListedOn = SourceDates.Of(today.AddDays(-DaysListed));
        record.ReviewOn = SourceDates.Of(today.AddDays(DaysToReview));
        record.NeutralityCheck = new NeutralityCheck { Officer = $"{country.Code()}-0001", On = SourceDates.Of(today.AddDays(-DaysChecked)) };
        record.Remarks = "Invented for the demonstration.";
        if (record.Person?.Custody is { Status: CustodyStatus.ServingSentence } custody)
        {
            custody.ExpectedRelease = SourceDates.Of(today.AddDays(DaysToRelease));
        }

        if (record.Person is not null)
        {
            record.Person.Templates.AddRange(DemoTemplates.Enrolled(record));
        }

        return record;
    }
}
