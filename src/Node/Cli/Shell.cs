using System.CommandLine;
using Kalkan.Node.Cli.Commands;

namespace Kalkan.Node.Cli;

/// <summary>The whole command line.</summary>
internal static class Shell
{
    /// <summary>Parses and runs; the result is the exit code.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var parsed = Create().Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            await parsed.InvokeAsync();
            return ExitCodes.BadInput;
        }

        return await parsed.InvokeAsync();
    }

    /// <summary>Every command.</summary>
    public static RootCommand Create()
    {
        var root = new RootCommand("Kalkan: a member's node, which answers its peers' lawful questions and asks its own.")
        {
            DemoCommand.Create(),
            InitCommand.Create(),
            RunCommand.Create(),
            RecordsCommands.Create(),
            SearchCommand.Create(),
            PeerCommands.Create(),
            PolicyCommands.Create(),
            AuditCommands.Create(),
            EvaluateCommand.Create(),
            CompletionCommand.Create(),
        };
        root.Add(CommonOptions.Json);
        ExplainingHelp.Replace(root);
        return root;
    }
}
