using System.Diagnostics;
using System.Globalization;
using Grpc.Core;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Node.Cli.Questions;
using Kalkan.Node.Demo.Lists;
using Kalkan.Node.Demo.Running;

namespace Kalkan.Bench;

/// <summary>A search over fourteen peers beside its slowest peer: one of them answers only at ticks of 150 ms.</summary>
internal static class SearchBench
{
    private const int Searches = 100;
    private const int SlowMs = 150;
    private const Country Slow = Country.MV;

    public static Task<IReadOnlyList<Line>> RunAsync() => Members.WithAsync(CountryCodes.All, RunAsync);

    private static async Task<IReadOnlyList<Line>> RunAsync(string root)
    {
        Members.Set(root, Slow, settings => settings.Answering.TickMs = SlowMs);
        await using var federation = await DemoFederation.StartAsync(root, CountryCodes.All, processes: false, (_, _) => { }, CancellationToken.None);
        return await SearchAsync(federation.Members.Single(m => m.Country == Country.GE));
    }

    private static async Task<IReadOnlyList<Line>> SearchAsync(DemoMember asker)
    {
        var (totals, slowest) = (new List<double>(), new List<double>());
        for (var i = 0; i < Searches + 10; i++)
        {
            var request = new SearchRequest
            {
                Context = QuestionContext.New(Purpose.BorderCheck, "Border act (measuring)", "BENCH-2", "GE-0001"),
                Probe = DemoQuestions.All[0].Probe,
            };
            var clock = Stopwatch.StartNew();
            using var call = asker.Officer.Search.Search(request);
            var summary = new SearchSummary();
            await foreach (var part in call.ResponseStream.ReadAllAsync())
            {
                summary = part.Summary ?? summary;
            }

            if (i >= 10)
            {
                totals.Add(clock.Elapsed.TotalMilliseconds);
                slowest.Add(summary.Coverage.Max(c => c.Milliseconds));
            }
        }

        var ratios = totals.Zip(slowest, (total, peer) => total / peer).Order().ToList();
        totals.Sort();
        slowest.Sort();
        return
        [
            new("search over fourteen peers, one of them slow, p50", $"{Text(totals[Searches / 2])} ms", $"its slowest peer: {Text(slowest[Searches / 2])} ms", Text(ratios[Searches / 2]), "≤ 1.3"),
            new("the same, p99", $"{Text(totals[(int)(Searches * 0.99)])} ms", $"{Text(slowest[(int)(Searches * 0.99)])} ms", Text(ratios[(int)(Searches * 0.99)]), "≤ 1.3"),
        ];
    }

    private static string Text(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
