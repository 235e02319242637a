namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>The samples that were read.</summary>
/// <param name="Names">Whose each is.</param>
/// <param name="Templates">In the order of the names, prepared for comparison.</param>
/// <param name="Failures">What could not be read, by name, and why.</param>
internal sealed record Enrolment<T>(IReadOnlyList<SampleName> Names, IReadOnlyList<T> Templates, IReadOnlyDictionary<string, string> Failures);
