using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Sharing;

namespace Kalkan.Node.Records;

/// <summary>What sharing needs to know of a record, and why a record does not match.</summary>
public static class RecordTraitsOf
{
    /// <summary>The traits of a valid record.</summary>
    public static RecordTraits Of(Record record)
    {
        var reviewed = record.ReviewOn is not null && RecordDates.TryRange(record.ReviewOn, out _, out _);
        var lastDay = DateOnly.MinValue;
        if (reviewed)
        {
            RecordDates.TryRange(record.ReviewOn!, out _, out lastDay);
        }

        var complete = reviewed && !string.IsNullOrWhiteSpace(record.LegalGround) && record.NeutralityCheck is not null;
        return new(record.KindOf(), Bits(record.Categories.Select(c => (int)c)), Bits(record.NeverTo.Select(NumberOf)), record.Test, lastDay, complete);
    }

    /// <summary>Why the record does not match on this day, in words for its own country; empty where it does.</summary>
    public static string DormantBecause(Record record, DateOnly today)
    {
        List<string> reasons = [];
        if (string.IsNullOrWhiteSpace(record.LegalGround))
        {
            reasons.Add("no legal ground");
        }

        if (record.ReviewOn is null || !RecordDates.TryRange(record.ReviewOn, out _, out var lastDay))
        {
            reasons.Add("no review date");
        }
        else if (lastDay < today)
        {
            reasons.Add("review date has passed");
        }

        if (record.NeutralityCheck is null)
        {
            reasons.Add("no neutrality check");
        }

        return string.Join(", ", reasons);
    }

    private static ulong Bits(IEnumerable<int> numbers) => numbers.Aggregate(0UL, (bits, number) => bits | (1UL << number));

    private static int NumberOf(string code) => CountryCodes.TryParse(code, out var country)
        ? (int)country
        : throw new ArgumentException("A record that was not validated.", nameof(code));
}
