using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Kalkan.Node.Cli;

/// <summary>The usual help; after that of an <see cref="ExplainedCommand"/> the meaning of its figures.</summary>
internal sealed class ExplainingHelp(SynchronousCommandLineAction usual) : SynchronousCommandLineAction
{
    /// <inheritdoc />
    public override bool ClearsParseErrors => true;

    /// <summary>Takes the place of the usual help.</summary>
    public static void Replace(RootCommand root)
    {
        foreach (var help in root.Options.OfType<HelpOption>().Where(help => help.Action is SynchronousCommandLineAction))
        {
            help.Action = new ExplainingHelp((SynchronousCommandLineAction)help.Action!);
        }
    }

    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is ExplainedCommand command)
        {
            var output = parseResult.InvocationConfiguration.Output;
            var width = command.Figures.Max(f => f.Figure.Length) + 2;
            output.WriteLine("What the figures mean:");
            foreach (var (figure, meaning) in command.Figures)
            {
                output.WriteLine($"  {figure.PadRight(width)}{meaning}");
            }

            output.WriteLine();
        }

        return code;
    }
}
