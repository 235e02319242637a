using System.Collections.Immutable;
using Kalkan.Federation.Asking;
using Kalkan.Federation.Countries;
using Kalkan.Node.Configuration;

namespace Kalkan.Node.Search;

/// <summary>Reads what <c>node.yaml</c> says of asking peers; a faulty value is refused by name.</summary>
internal static class SearchSettings
{
    public static AskingLimits Limits(AskingOptions options) => new()
    {
        Search = Milliseconds(options.BudgetMs, "asking.budget_ms"),
        Peer = Milliseconds(options.PeerBudgetMs, "asking.peer_budget_ms"),
        Identify = Milliseconds(options.IdentifyBudgetMs, "asking.identify_budget_ms"),
        Peers = options.PeerBudgetsMs.ToImmutableDictionary(
            pair => Member(pair.Key, "asking.peer_budgets_ms"),
            pair => Milliseconds(pair.Value, $"asking.peer_budgets_ms.{pair.Key}")),
    };

    public static ClearRule Clear(ClearOptions options) =>
        options.MaxListAgeDays >= 0
            ? new([.. options.MustAnswer.Select(code => Member(code, "clear.must_answer"))], options.MaxListAgeDays)
            : throw new SettingsException("clear.max_list_age_days must not be negative.");

    private static Country Member(string code, string key) =>
        CountryCodes.TryParse(code, out var country)
            ? country
            : throw new SettingsException($"{key}: only members' two-letter codes in upper case may stand there.");

    private static TimeSpan Milliseconds(int value, string key) =>
        value >= 1 && value <= AskingLimits.LongestSearch.TotalMilliseconds
            ? TimeSpan.FromMilliseconds(value)
            : throw new SettingsException($"{key} must be 1 to {AskingLimits.LongestSearch.TotalMilliseconds}.");
}
