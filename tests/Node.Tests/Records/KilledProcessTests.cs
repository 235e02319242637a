using System.Diagnostics;
using Google.Protobuf;
using Kalkan.Node.Records;
using Kalkan.Node.Tests.Storage;
using Kalkan.Tests.Crash;

namespace Kalkan.Node.Tests.Records;

/// <summary>A real process that stores records is killed; what it had acknowledged must be there, and nothing by halves.</summary>
public sealed class KilledProcessTests : IDisposable
{
    private const int Kills = 50;

    private readonly TemporaryDirectory _directory = new();
    private readonly Dictionary<int, int?> _acknowledged = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_acknowledged_is_lost_and_nothing_half_is_there_after_fifty_kills()
    {
        var random = new Random(50);
        var batches = 0;
        for (var run = 1; run <= Kills; run++)
        {
            // Some are killed while they open what the one before left behind, most while they write.
            int? afterBatches = random.Next(5) == 0 ? null : random.Next(8);
            var lines = await RunAndKillAsync(run, afterBatches, TimeSpan.FromMilliseconds(random.Next(25)));
            batches += lines.Count(line => line == "!");
            await CheckAsync(Learn(lines), run);
        }

        Assert.True(batches > Kills, $"Only {batches} batches were acknowledged: the kills came too early to tell anything.");
    }

    [Fact]
    public async Task A_second_process_cannot_open_the_databases()
    {
        using var held = new CrashStore(_directory.Path);
        using var child = Start(new ProcessStartInfo("dotnet", [Program, _directory.Path, "1"]));
        Assert.Equal("in use", await child.StandardOutput.ReadLineAsync(Cancellation));
        await child.WaitForExitAsync(Cancellation);
        Assert.Equal(2, child.ExitCode);
    }

    [Fact]
    public async Task A_full_disk_is_a_clear_refusal_and_loses_nothing_acknowledged()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The limit on the size of a file is set by a POSIX shell.");
        using (new CrashStore(_directory.Path))
        {
            // The files are there before the disk is full.
        }

        // No file may grow above 1 MiB; the signal for it is ignored, so that the write fails as on a full disk. The
        // runtime's own executable memory would count as such a file.
        using var child = Start(new ProcessStartInfo("sh", ["-c", "trap '' XFSZ; ulimit -f 2048; exec dotnet \"$0\" \"$@\"", Program, _directory.Path, "1"])
        {
            Environment = { ["DOTNET_EnableWriteXorExecute"] = "0", ["DOTNET_EnableDiagnostics"] = "0" },
        });
        var lines = await ReadToEndAsync(child);
        await child.WaitForExitAsync(Cancellation);
        Assert.Equal("unavailable", lines[^1]);
        Assert.Equal(3, child.ExitCode);
        lines.RemoveAt(lines.Count - 1);
        await CheckAsync(Learn(lines), 1);
        Assert.NotEmpty(_acknowledged);
    }

    public void Dispose() => _directory.Dispose();

    private static string Program => typeof(CrashStore).Assembly.Location;

    private static Process Start(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.UseShellExecute = false;
        return Process.Start(start)!;
    }

    private static async Task<List<string>> ReadToEndAsync(Process child)
    {
        List<string> lines = [];
        while (await child.StandardOutput.ReadLineAsync(Cancellation) is { } line)
        {
            lines.Add(line);
        }

        return lines;
    }

    private async Task<List<string>> RunAndKillAsync(int run, int? afterBatches, TimeSpan pause)
    {
        using var child = Start(new ProcessStartInfo("dotnet", [Program, _directory.Path, $"{run}"]));
        List<string> lines = [];
        if (afterBatches is null)
        {
            pause += TimeSpan.FromMilliseconds(100 + (run * 4));
        }

        while (lines.Count(line => line == "!") < afterBatches)
        {
            lines.Add(await child.StandardOutput.ReadLineAsync(Cancellation) ?? throw new InvalidOperationException("It ended by itself."));
        }

        await Task.Delay(pause, Cancellation);
        child.Kill();
        lines.AddRange(await ReadToEndAsync(child));
        await child.WaitForExitAsync(Cancellation);
        return lines;
    }

    /// <summary>Takes what was acknowledged into account; what was begun and not acknowledged comes back.</summary>
    private Dictionary<int, int?> Learn(List<string> lines)
    {
        Dictionary<int, int?> begun = [];
        foreach (var line in lines)
        {
            if (line.StartsWith("? ", StringComparison.Ordinal))
            {
                begun = line[2..].Split(' ').Select(one => one.Split(':'))
                    .ToDictionary(one => int.Parse(one[0]), one => int.TryParse(one[1], out var revision) ? revision : (int?)null);
            }
            else if (line == "!")
            {
                foreach (var (number, revision) in begun)
                {
                    _acknowledged[number] = revision;
                }

                begun = [];
            }
        }

        return begun;
    }

    private async Task CheckAsync(Dictionary<int, int?> begun, int run)
    {
        using var open = new CrashStore(_directory.Path);
        Dictionary<int, int> found = [];
        await foreach (var chunk in open.Store.ReadAllAsync(Cancellation))
        {
            foreach (var record in chunk)
            {
                var number = int.Parse(record.Id["crash-".Length..]);
                var revision = CrashRecords.RevisionOf(record);
                found.Add(number, revision);
                record.Version = 0;
                Assert.Equal(CrashRecords.Of(number, revision).ToByteArray(), record.ToByteArray());
            }
        }

        foreach (var number in found.Keys.Union(_acknowledged.Keys).Union(begun.Keys))
        {
            int? now = found.TryGetValue(number, out var revision) ? revision : null;
            var acknowledged = _acknowledged.GetValueOrDefault(number);
            Assert.True(
                now == acknowledged || (begun.TryGetValue(number, out var pending) && now == pending),
                $"Run {run}: record {number} is at {now}, acknowledged was {acknowledged}.");
            _acknowledged[number] = now;
        }

        Assert.Equal(found.Count, open.Store.Counts.Total);
    }
}
