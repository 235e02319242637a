using Kalkan.Node.Evaluate;

namespace Kalkan.Node.Cli.Evaluations;

/// <summary>How figures are written.</summary>
internal static class Figures
{
    /// <summary>A share in per cent with its interval.</summary>
    public static string Percent(Proportion share) =>
        $"{Percent(share.Rate)} [grey]({share.Low * 100:F1}–{share.High * 100:F1})[/]";

    /// <summary>A share in per cent.</summary>
    public static string Percent(double share) => $"[bold]{share * 100,5:F1}[/]";

    /// <summary>A score, threshold or rate between 0 and 1.</summary>
    public static string Score(double value) => $"{value:F3}";
}
