namespace Kalkan.Node.Cli.Questions;

/// <summary>What a field that was not compared would change.</summary>
/// <param name="Field">The field.</param>
/// <param name="IfAgreed">The score if it agreed.</param>
/// <param name="IfContradicted">The score if it contradicted.</param>
internal sealed record MissingField(string Field, double IfAgreed, double IfContradicted);
