using System.Diagnostics;
using Kalkan.Node.Configuration;

namespace Kalkan.Node.Demo.Running;

/// <summary>A node in a process of its own: <c>kalkan run</c>. It says on standard output when it answers.</summary>
internal sealed class ProcessNode : IRunningNode
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private ProcessNode(Process process) => _process = process;

    public static async Task<ProcessNode> StartAsync(NodeDirectory directory, CancellationToken stop)
    {
        // The program itself, or, where another hosts this assembly, the runtime with it.
        var itself = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "kalkan";
        var start = new ProcessStartInfo(itself ? Environment.ProcessPath! : "dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        if (!itself)
        {
            start.ArgumentList.Add(typeof(ProcessNode).Assembly.Location);
        }

        foreach (var argument in (string[])["run", "--json", "--dir", directory.Root])
        {
            start.ArgumentList.Add(argument);
        }

        var node = new ProcessNode(Process.Start(start)!);
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
            patience.CancelAfter(Patience);
            while (await node._process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                if (line.Contains("\"ready\": true", StringComparison.Ordinal))
                {
                    return node;
                }
            }

            throw new IOException($"The node of {directory.Root} did not start; see above.");
        }
        catch
        {
            await node.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
