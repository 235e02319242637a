using Kalkan.Federation.Countries;
using Kalkan.Node.Configuration;
using Kalkan.Node.Search;

namespace Kalkan.Node.Tests.Search;

public sealed class SearchSettingsTests
{
    [Fact]
    public void Budgets_are_read_in_milliseconds()
    {
        var limits = SearchSettings.Limits(new() { BudgetMs = 4000, PeerBudgetMs = 2000, PeerBudgetsMs = { ["NP"] = 3500 } });

        Assert.Equal(4, limits.Search.TotalSeconds);
        Assert.Equal(2, limits.PeerBudget(Country.KZ).TotalSeconds);
        Assert.Equal(3.5, limits.PeerBudget(Country.NP).TotalSeconds);
        Assert.Equal(30, limits.SearchBudget(TimeSpan.FromMinutes(1)).TotalSeconds);
    }

    [Fact]
    public void A_faulty_setting_is_refused_by_name()
    {
        Assert.Contains("asking.budget_ms", Refused(() => SearchSettings.Limits(new() { BudgetMs = 0 })), StringComparison.Ordinal);
        Assert.Contains("asking.peer_budget_ms", Refused(() => SearchSettings.Limits(new() { PeerBudgetMs = 30001 })), StringComparison.Ordinal);
        Assert.Contains(
            "asking.peer_budgets_ms", Refused(() => SearchSettings.Limits(new() { PeerBudgetsMs = { ["nepal"] = 1 } })), StringComparison.Ordinal);
        Assert.Contains("clear.must_answer", Refused(() => SearchSettings.Clear(new() { MustAnswer = ["Nepal"] })), StringComparison.Ordinal);
        Assert.Contains("clear.max_list_age_days", Refused(() => SearchSettings.Clear(new() { MaxListAgeDays = -1 })), StringComparison.Ordinal);
    }

    private static string Refused(Func<object> read) => Assert.Throws<SettingsException>(read).Message;
}
