using System.CommandLine;
using Kalkan.Node.Configuration;

namespace Kalkan.Node.Cli;

/// <summary>Builds commands that talk to the running node: options in, one action, every failure mapped to an exit code.</summary>
internal static class NodeCall
{
    /// <summary>A command with <c>--dir</c> and <c>--as</c> whose action gets a client of the node.</summary>
    public static Command Create(
        string name,
        string description,
        string role,
        IEnumerable<Symbol> symbols,
        Func<ParseResult, NodeClient, Terminal, CancellationToken, Task<int>> action)
    {
        var command = new Command(name, description);
        var asRole = CommonOptions.As(role);
        foreach (var symbol in symbols)
        {
            if (symbol is Option option)
            {
                command.Add(option);
            }
            else if (symbol is Argument argument)
            {
                command.Add(argument);
            }
        }

        command.Add(CommonOptions.Dir);
        command.Add(asRole);
        command.SetAction((parsed, cancellation) => Guard.RunAsync(parsed, async terminal =>
        {
            var directory = new NodeDirectory(parsed.GetRequiredValue(CommonOptions.Dir));
            using var client = NodeClient.Connect(directory, parsed.GetRequiredValue(asRole));
            return await action(parsed, client, terminal, cancellation);
        }));
        return command;
    }
}
