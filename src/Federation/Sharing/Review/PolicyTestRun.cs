using Kalkan.Federation.Sharing.Writing;

namespace Kalkan.Federation.Sharing.Review;

/// <summary>Runs one of a policy's own tests.</summary>
internal static class PolicyTestRun
{
    /// <summary>One sentence for each expectation that does not hold.</summary>
    public static async ValueTask<IEnumerable<string>> FailuresAsync(
        SharingPolicy policy, PolicyTest test, DateOnly today, IRecordReader records, CancellationToken cancellation)
    {
        if (await TraitsAsync(test, records, cancellation) is not { } traits)
        {
            return [$"no stored record has the id {Findings.Echo(test.RecordId ?? "")}"];
        }

        var ruling = Ruling.Of(policy, test.Peer, test.Purpose, traits, test.Signed, today);
        return Failures(test, ruling);
    }

    private static IEnumerable<string> Failures(PolicyTest test, Ruling ruling)
    {
        if (test.Hidden is { } hidden && hidden != ruling.WithheldBecause is not null)
        {
            yield return hidden ? $"expected hidden, but {ruling.Describe()}" : $"expected not hidden, but {ruling.Describe()}";
        }

        foreach (var (what, expected, actual) in new[]
        {
            ("shows", test.Shows, ruling.Show),
            ("matches", test.Matches, ruling.Match),
            ("confirms", test.Confirms, ruling.Confirm),
        })
        {
            if (expected is { } fields && fields != actual)
            {
                yield return $"expected {what} [{Words(fields)}], got [{Words(actual)}]: {ruling.Describe()}";
            }
        }
    }

    private static async ValueTask<RecordTraits?> TraitsAsync(
        PolicyTest test, IRecordReader records, CancellationToken cancellation)
    {
        if (test.RecordId is null)
        {
            return test.Traits;
        }

        var record = await records.FindAsync(test.RecordId, cancellation);
        return record is null ? null : records.TraitsOf(record);
    }

    private static string Words(FieldSet fields) => string.Join(", ", fields.Fields().Select(PolicyWords.Of));
}
