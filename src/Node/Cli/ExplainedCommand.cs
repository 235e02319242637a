using System.CommandLine;

namespace Kalkan.Node.Cli;

/// <summary>A command whose help ends with what each figure that it prints means.</summary>
internal sealed class ExplainedCommand(string name, string description, params (string Figure, string Meaning)[] figures) : Command(name, description)
{
    /// <summary>The figures, in the order of the output.</summary>
    public IReadOnlyList<(string Figure, string Meaning)> Figures { get; } = figures;
}
