using System.CommandLine;
using Kalkan.Node.Configuration;
using Kalkan.Node.Hosting;
using Spectre.Console;

namespace Kalkan.Node.Cli.Commands;

/// <summary><c>kalkan run</c>: the node itself, until it is told to stop.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var verbose = new Option<bool>("--verbose") { Description = "Log every event, not only warnings." };
        var command = new Command("run", "Run the node of a directory until Ctrl-C or SIGTERM.") { CommonOptions.Dir, verbose };
        command.SetAction((parsed, stop) => Guard.RunAsync(parsed, async terminal =>
        {
            using var logging = NodeLogging.ToStandardError(parsed.GetValue(verbose) ? LogLevel.Information : LogLevel.Warning);
            var directory = new NodeDirectory(parsed.GetRequiredValue(CommonOptions.Dir));
            await using var node = await StartAsync(directory, logging, terminal, stop);
            terminal.Line($"[green]Ready.[/] Peers: {node.PeersAddress}. National: {node.NationalAddress}. Stop with Ctrl-C.");
            terminal.Answer(new { Ready = true, Peers = node.PeersAddress.ToString(), National = node.NationalAddress.ToString() });
            ServiceNotice.Ready();
            await Forever(stop);
            return ExitCodes.Done;
        }));
        return command;
    }

    /// <summary>Ends, without an error, when the token is cancelled.</summary>
    public static Task Forever(CancellationToken stop) =>
        Task.Delay(Timeout.InfiniteTimeSpan, stop).ContinueWith(_ => { }, TaskScheduler.Default);

    private static Task<NodeHost> StartAsync(NodeDirectory directory, ILoggerFactory logging, Terminal terminal, CancellationToken stop) =>
        terminal.Errors.Progress().AutoClear(true).Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ElapsedTimeColumn())
            .StartAsync(async progress =>
            {
                var task = progress.AddTask("Opening the node").IsIndeterminate();
                return await NodeHost.StartAsync(
                    directory, new(TimeProvider.System, logging, records => task.Description = $"Loading records: {records:N0}"), stop);
            });
}
