using System.Diagnostics;

namespace Kalkan.Bench;

/// <summary>A process of its own that says when it is ready.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process _process;

    private Child(Process process) => _process = process;

    /// <summary>From the start of the process to its word that it answers.</summary>
    public TimeSpan StartTime { get; private init; }

    /// <summary>Bytes of memory that it occupies.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts an assembly beside this one and waits for its word.</summary>
    public static async Task<Child> StartAsync(string assembly, params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        var process = Process.Start(Describe("dotnet", Beside(assembly), arguments))!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("\"ready\": true", StringComparison.Ordinal))
            {
                return new(process) { StartTime = clock.Elapsed };
            }
        }

        throw new InvalidOperationException($"{assembly} {arguments[0]} did not start.");
    }

    /// <summary>Runs an assembly beside this one to its end.</summary>
    public static async Task<TimeSpan> RunAsync(string assembly, params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        await OutputAsync("dotnet", Beside(assembly), arguments);
        return clock.Elapsed;
    }

    /// <summary>Runs an assembly or a script beside this one to its end; what it printed.</summary>
    public static async Task<string> OutputAsync(string program, string file, params string[] arguments)
    {
        using var process = Process.Start(Describe(program, file, arguments))!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{Path.GetFileName(file)}: exit code {process.ExitCode}: {output}");
    }

    /// <summary>Where an assembly beside this one lies.</summary>
    public static string Beside(string assembly) => Path.Combine(AppContext.BaseDirectory, assembly + ".dll");

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static ProcessStartInfo Describe(string program, string file, string[] arguments) =>
        new(program, [file, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
}
