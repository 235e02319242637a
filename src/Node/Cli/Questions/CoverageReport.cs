namespace Kalkan.Node.Cli.Questions;

/// <summary>What became of the question at one peer.</summary>
/// <param name="Country">Two letters.</param>
/// <param name="Status">answered, no_hit, refused, timed_out or unreachable.</param>
/// <param name="Ms">Milliseconds.</param>
/// <param name="Reason">A machine word; empty where the peer answered.</param>
/// <param name="Detail">The same in a sentence.</param>
/// <param name="ListsAsOf">The day up to which the peer declares its lists complete; empty where it declares none.</param>
internal sealed record CoverageReport(string Country, string Status, double Ms, string Reason, string Detail, string ListsAsOf);
