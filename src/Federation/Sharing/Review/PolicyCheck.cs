using Kalkan.Federation.Sharing.Writing;

namespace Kalkan.Federation.Sharing.Review;

/// <summary>
/// Everything that can be found in a policy text before it is applied: unknown words, contradictions, rules that can
/// never apply, and what its own tests say. An error keeps it from being applied, a warning does not.
/// </summary>
public static class PolicyCheck
{
    /// <summary>Reads and checks a policy text.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="today">The day (UTC) on which it would be applied.</param>
    /// <param name="records">Where tests find stored records.</param>
    /// <param name="cancellation">Ends the reading of stored records.</param>
    /// <returns>The policy, or null where a finding is an error.</returns>
    public static async ValueTask<PolicyReading> OfAsync(
        string yaml, DateOnly today, IRecordReader records, CancellationToken cancellation)
    {
        var reading = PolicyFile.Read(yaml);
        if (reading.Document is not { } document)
        {
            return reading;
        }

        var findings = new Findings(reading.Findings);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in document.Rules)
        {
            if (!names.Add(rule.Rule.Name))
            {
                findings.Error(rule.Line, rule.Rule.Name, "another rule has this name");
            }

            RuleCheck.Run(rule, today, findings);
        }

        OrderCheck.Run(document.Rules, findings);
        await RunTestsAsync(document, today, records, findings, cancellation);
        return new(findings.HasErrors ? null : document, findings.All);
    }

    private static async ValueTask RunTestsAsync(
        PolicyDocument document, DateOnly today, IRecordReader records, Findings findings, CancellationToken cancellation)
    {
        var policy = document.Compile(0);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var test in document.Tests)
        {
            if (!names.Add(test.Name))
            {
                findings.Error(test.Line, test.Name, "another test has this name");
            }

            foreach (var failure in await PolicyTestRun.FailuresAsync(policy, test, today, records, cancellation))
            {
                findings.Error(test.Line, test.Name, failure);
            }
        }
    }
}
