namespace Kalkan.Node.Configuration;

/// <summary>Budgets for asking peers.</summary>
public sealed class AskingOptions
{
    /// <summary>For a whole search, in milliseconds.</summary>
    public int BudgetMs { get; set; } = 5000;

    /// <summary>For one peer, in milliseconds.</summary>
    public int PeerBudgetMs { get; set; } = 3000;

    /// <summary>For a whole search by biometric template, and for each peer in it, in milliseconds.</summary>
    public int IdentifyBudgetMs { get; set; } = 20_000;

    /// <summary>For named peers instead: two letters to milliseconds.</summary>
    public Dictionary<string, int> PeerBudgetsMs { get; set; } = [];
}
