using System.CommandLine;
using Google.Rpc;
using Grpc.Core;
using Kalkan.Node.Configuration;

namespace Kalkan.Node.Cli;

/// <summary>Runs a command's action and turns every expected failure into a sentence and an exit code.</summary>
internal static class Guard
{
    /// <summary>Runs the action.</summary>
    public static async Task<int> RunAsync(ParseResult parsed, Func<Terminal, Task<int>> action)
    {
        var terminal = Terminal.For(parsed.GetValue(CommonOptions.Json));
        try
        {
            return await action(terminal);
        }
        catch (RpcException e)
        {
            return Explain(terminal, e);
        }
        catch (OperationCanceledException)
        {
            terminal.Fail("Stopped.");
            return ExitCodes.Unreachable;
        }
        catch (Exception e) when (e is BadInputException or SettingsException or IOException or UnauthorizedAccessException)
        {
            terminal.Fail(e.Message);
            return ExitCodes.BadInput;
        }
    }

    private static int Explain(Terminal terminal, RpcException e)
    {
        var status = e.GetRpcStatus();
        var reason = status?.GetDetail<ErrorInfo>()?.Reason;
        terminal.Fail(e.StatusCode switch
        {
            StatusCode.Unavailable when reason is null => "The node does not answer. Is it running ('kalkan run --dir DIR')?",
            StatusCode.DeadlineExceeded => "The node did not answer in time.",
            _ => $"{reason ?? e.StatusCode.ToString()}: {e.Status.Detail}",
        });
        foreach (var violation in status?.GetDetail<BadRequest>()?.FieldViolations ?? [])
        {
            terminal.Fail($"  {violation.Field}: {violation.Description}");
        }

        return e.StatusCode switch
        {
            StatusCode.InvalidArgument or StatusCode.NotFound => ExitCodes.BadInput,
            StatusCode.Unavailable when reason is null => ExitCodes.Unreachable,
            StatusCode.DeadlineExceeded or StatusCode.Cancelled => ExitCodes.Unreachable,
            StatusCode.Internal or StatusCode.Unknown => ExitCodes.Failed,
            _ => ExitCodes.Refused,
        };
    }
}
