namespace Kalkan.Node.Cli.Evaluations;

/// <summary>What the figures of an evaluation of templates mean; the definitions in full are in docs/evaluate-biometrics.md.</summary>
internal static class BiometricFigures
{
    /// <summary>Figure and meaning in the order of the output.</summary>
    public static readonly (string Figure, string Meaning)[] All =
    [
        ("Genuine, Impostor", "How many pairs of samples of one finger (face, eye), and of two, were compared; within a database only."),
        ("EER", "Equal error rate: where as many impostor pairs match as genuine ones do not. Where the curves do not meet, the middle, as FVC counts."),
        ("EER-FVC", "The same with first impressions only as impostors, as the Fingerprint Verification Competitions have it."),
        ("FMR100, FMR1000, ZeroFMR", "The share of the genuine pairs that do not match at a threshold where at most 1 %, 0.1 %, none of the impostor pairs do."),
        ("mean, pooled", "The mean of the databases, each with its own thresholds; and all under one threshold."),
        ("Rank-1", "The share of the mated searches whose mate scores above all others. Gallery: the first impressions of all databases; a search: any other impression."),
        ("FNIR at FPIR", "False-negative identification rate: the share of the mated searches whose mate is not above a threshold at which at most 1 %, 0.3 %, none of the same searches find anybody once their mates are removed."),
        ("Comparisons/s", "One core, prepared templates, over two seconds or more. A search counts every template that it passed."),
    ];
}
