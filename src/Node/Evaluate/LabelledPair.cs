namespace Kalkan.Node.Evaluate;

/// <summary>Two names and whether somebody who knows says that they are one.</summary>
/// <param name="Schema">What bears them: Person, Company, …</param>
internal sealed record LabelledPair(string Schema, string A, string B, bool Same);
