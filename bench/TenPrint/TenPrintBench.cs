using System.Diagnostics;
using System.Globalization;
using Grpc.Core;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Node.Configuration;
using Kalkan.Node.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kalkan.Bench.TenPrint;

/// <summary>
/// Over TLS, between nodes: one peer searches with ten fingers among all the templates of a node, again and again, while sixteen callers send it
/// border queries. Rounds with and without the search take turns.
/// </summary>
internal sealed class TenPrintBench(int persons, TimeSpan round, TimeSpan pause)
{
    private const int Callers = 16;
    private const int Rounds = 4;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);

    private readonly Load _alone = new();
    private readonly Load _beside = new();
    private readonly Load _warmUp = new();
    private readonly List<double> _searches = [];
    private int _hits;

    /// <summary>Runs it and gives the lines of the table.</summary>
    public Task<IReadOnlyList<Line>> RunAsync() => Members.WithAsync([Country.GE, Country.TJ], RunAsync);

    private async Task<IReadOnlyList<Line>> RunAsync(string root)
    {
        var node = Members.Set(root, Country.TJ, Members.LiftLimits);
        var file = Path.Combine(root, "records.jsonl");
        TenFingered.Write(file, persons, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        TimeSpan import;
        using (await Child.StartAsync("kalkan", "run", "--json", "--dir", node.Root))
        {
            import = await Child.RunAsync("kalkan", "records", "import", "--format", "kalkan", "--file", file, "--dir", node.Root, "--json");
        }

        using var running = await Child.StartAsync("kalkan", "run", "--json", "--dir", node.Root);
        await using var asker = await NodeParts.OpenAsync(
            new NodeDirectory(Path.Combine(root, "GE")), new(TimeProvider.System, NullLoggerFactory.Instance), CancellationToken.None);
        using var channel = Members.Channel(asker.Peers.Active.Single(p => p.Country == Country.TJ));
        using var other = Members.Channel(asker.Peers.Active.Single(p => p.Country == Country.TJ));
        await MeasureAsync(new(channel), new(other));
        return Lines(import, running);
    }

    private async Task MeasureAsync(MatchService.MatchServiceClient border, MatchService.MatchServiceClient bureau)
    {
        async Task Ask(int caller)
        {
            await border.MatchAsync(TenFingered.BorderQuestion(caller, persons));
            await Task.Delay(pause);
        }

        await _warmUp.RoundAsync(Callers, WarmUp, Ask);
        await SearchAsync(bureau, CancellationToken.None);
        _searches.Clear();
        for (var i = 0; i < Rounds; i++)
        {
            await _alone.RoundAsync(Callers, round, Ask);
            using var end = new CancellationTokenSource();
            var searching = SearchAllTheWhileAsync(bureau, end.Token);
            await _beside.RoundAsync(Callers, round, Ask);
            await end.CancelAsync();
            await searching;
        }
    }

    private async Task SearchAllTheWhileAsync(MatchService.MatchServiceClient bureau, CancellationToken end)
    {
        try
        {
            while (!end.IsCancellationRequested)
            {
                await SearchAsync(bureau, end);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or RpcException { StatusCode: StatusCode.Cancelled })
        {
            // The round is over.
        }
    }

    private async Task SearchAsync(MatchService.MatchServiceClient bureau, CancellationToken end)
    {
        var clock = Stopwatch.StartNew();
        using var call = bureau.Identify(TenFingered.TenPrintQuestion(_searches.Count % persons), cancellationToken: end);
        await foreach (var part in call.ResponseStream.ReadAllAsync(end))
        {
            _hits += part.Answer?.Hits.Count ?? 0;
        }

        _searches.Add(clock.Elapsed.TotalSeconds);
    }

    private IReadOnlyList<Line> Lines(TimeSpan import, Child running)
    {
        if (_hits == 0 || _searches.Count == 0)
        {
            throw new InvalidOperationException("No search with ten fingers came to its end, or none found anybody.");
        }

        var templates = persons * 10;
        return
        [
            new($"import of {persons:N0} persons with ten fingers each, the whole command", $"{Text(import.TotalSeconds)} s", "", "", ""),
            new($"start with {templates:N0} templates", $"{Text(running.StartTime.TotalSeconds)} s", "", "", ""),
            new("memory", $"{running.WorkingSet >> 20} MB", "", "", ""),
            new(
                $"border queries by name and birth date, {Callers} callers, p50 while a ten-print search runs",
                $"{Text(_beside.Quantile(0.5))} ms",
                $"without it: {Text(_alone.Quantile(0.5))} ms",
                Text(_beside.Quantile(0.5) / _alone.Quantile(0.5)),
                ""),
            new("the same, p99", $"{Text(_beside.Quantile(0.99))} ms", $"without it: {Text(_alone.Quantile(0.99))} ms", Text(_beside.Quantile(0.99) / _alone.Quantile(0.99)), "≤ 1.5"),
            new("the same, queries a second", $"{Text(_beside.PerSecond)}", $"without it: {Text(_alone.PerSecond)}", Text(_beside.PerSecond / _alone.PerSecond), ""),
            new($"one such search, ten fingers against {templates:N0} templates", $"{Text(_searches.Average())} s ({_searches.Count} of them, {_hits} hits)", "", "", ""),
        ];
    }

    private static string Text(double value) => value.ToString(value >= 100 ? "N0" : "0.00", CultureInfo.InvariantCulture);
}
