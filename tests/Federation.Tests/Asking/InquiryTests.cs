using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Tests.Support.Peers;

namespace Kalkan.Federation.Tests.Asking;

public sealed class InquiryTests
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task An_officer_who_leaves_ends_the_question_at_the_peer()
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var peer = await FakePeer.StartAsync(Country.KZ, (request, context) =>
        {
            context.CancellationToken.Register(ended.SetResult);
            _asked.SetResult();
            return FakePeer.Hang(request, context);
        });
        using var bench = new AskingBench(peer.Known);
        using var officer = new CancellationTokenSource();

        await using var inquiry = await bench.FanOut.StartAsync(AskingBench.Question(), officer.Token);
        await _asked.Task;
        await officer.CancelAsync();

        await ended.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Every_question_is_on_record_before_it_leaves()
    {
        var recorded = 0;
        using var bench = new AskingBench();
        await using var one = await FakePeer.StartAsync(Country.KZ, CountAsync);
        await using var two = await FakePeer.StartAsync(Country.UZ, CountAsync);
        bench.Directory.Set(one.Known, two.Known);

        await bench.AskAsync();

        Assert.Equal(2, recorded);
        var entries = bench.Audit.Entries.Where(entry => entry.Asked.Count > 0).ToList();
        Assert.Equal(["KZ", "UZ"], entries.Select(entry => entry.Country).Order());
        Assert.All(entries, entry =>
        {
            Assert.Equal(AuditKind.Asked, entry.Kind);
            Assert.Equal("ge-0042", entry.Staff);
            Assert.Equal(AskingBench.RequestId, entry.Context.RequestId);
            Assert.Equal([Field.Name, Field.Document], entry.Asked);
            Assert.Equal(AskingBench.Question().Probe, Probe.Parser.ParseFrom(bench.Audit.Open(entry.SealedProbe.Span, "")));
        });

        Task<MatchResponse> CountAsync(MatchRequest request, Grpc.Core.ServerCallContext context)
        {
            Interlocked.Add(ref recorded, bench.Audit.Entries.Count(entry => entry.Asked.Count > 0) == 2 ? 1 : -9);
            return FakePeer.NoHit(request, context);
        }
    }

    [Fact]
    public async Task Where_the_log_takes_one_question_less_nobody_is_asked()
    {
        await using var one = await FakePeer.StartAsync(Country.KZ, FakePeer.NoHit);
        await using var two = await FakePeer.StartAsync(Country.UZ, FakePeer.NoHit);
        using var bench = new AskingBench(one.Known, two.Known);
        bench.Audit.Refuses = entry => entry.Country == "UZ";

        await Assert.ThrowsAsync<AuditUnavailableException>(() => bench.StartAsync());

        Assert.Empty(one.Requests);
        Assert.Empty(two.Requests);
    }

    [Fact]
    public async Task What_came_back_is_on_record_before_it_is_seen()
    {
        await using var peer = await FakePeer.StartAsync(Country.KZ, HitAsync);
        using var bench = new AskingBench(peer.Known);

        await using var inquiry = await bench.StartAsync();
        await foreach (var answer in inquiry.AnswersAsync(TestContext.Current.CancellationToken))
        {
            Assert.Equal("Answered", answer.Line());
            var entry = bench.Audit.Entries.Last();
            var disclosed = Assert.Single(entry.Disclosed);
            Assert.Equal(new('a', 32), disclosed.Reference);
            Assert.Equal([Field.Name, Field.Handling], disclosed.Fields);
            Assert.Equal(9ul, entry.PolicyVersion);
        }
    }

    [Fact]
    public async Task A_hit_that_cannot_be_recorded_is_not_shown()
    {
        await using var peer = await FakePeer.StartAsync(Country.KZ, HitAsync);
        using var bench = new AskingBench(peer.Known);
        bench.Audit.Refuses = entry => entry.Disclosed.Count > 0;

        await using var inquiry = await bench.StartAsync();

        await Assert.ThrowsAsync<AuditUnavailableException>(() => Reading.AllAsync(inquiry));
    }

    private static Task<MatchResponse> HitAsync(MatchRequest request, Grpc.Core.ServerCallContext context) => Task.FromResult(new MatchResponse
    {
        RequestId = request.Context.RequestId,
        PolicyVersion = 9,
        Hits =
        {
            new Hit
            {
                Reference = new('a', 32),
                Kind = RecordKind.Person,
                Score = 0.9,
                Disclosed = new() { Person = new() { Names = { new Name { Text = "Daler" } } }, Handling = HandlingCode.InformOwner },
            },
        },
    });
}
