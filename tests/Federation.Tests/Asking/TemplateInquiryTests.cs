using Grpc.Core;
using Kalkan.Federation.Asking;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Tests.Answering;
using Kalkan.Tests.Support.Peers;

namespace Kalkan.Federation.Tests.Asking;

public sealed class TemplateInquiryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_template_is_asked_with_as_a_long_search_that_tells_how_far_it_is()
    {
        await using var peer = await FakePeer.StartAsync(Country.KZ, FakePeer.NoHit);
        using var bench = new AskingBench(peer.Known);

        var parts = await PartsAsync(bench);

        Assert.Equal(("KZ", 0.5), (parts[0].Progress!.Country, parts[0].Progress!.Fraction));
        Assert.Equal("NoHit", Assert.Single(parts.Skip(1)).Answer!.Line());
        Assert.Equal(2u, peer.Requests.Single().Context.Contract);
        Assert.Single(peer.Requests.Single().Probe.Person.Templates);
        Assert.All(bench.Audit.Entries, entry => Assert.Equal("/kalkan.match.v1.MatchService/Identify", entry.Method));
        Assert.Equal([Field.Fingerprint], bench.Audit.Entries.First().Asked);
    }

    [Fact]
    public async Task A_peer_that_would_not_see_the_templates_is_not_asked_and_that_is_said()
    {
        await using var old = await FakePeer.StartAsync(Country.KZ, FakePeer.NoHit);
        await using var newer = await FakePeer.StartAsync(Country.UZ, FakePeer.NoHit);
        using var bench = new AskingBench(old.Speaking(1), newer.Known);

        var answers = (await PartsAsync(bench)).Where(part => part.Answer is not null).ToDictionary(part => part.Answer!.Coverage.Country, part => part.Answer!);

        Assert.Equal("Refused CONTRACT_UNSUPPORTED", answers["KZ"].Line());
        Assert.Contains("contract 2", answers["KZ"].Coverage.Detail, StringComparison.Ordinal);
        Assert.Empty(old.Requests);
        Assert.Equal("NoHit", answers["UZ"].Line());
        Assert.Equal("NoHit", (await bench.AskAsync())[Country.KZ].Line());
    }

    [Fact]
    public async Task What_a_peer_could_not_compare_arrives_with_its_answer()
    {
        await using var peer = await FakePeer.StartAsync(Country.KZ, (request, _) => Task.FromResult(new MatchResponse
        {
            RequestId = request.Context.RequestId,
            NotCompared = { new NotCompared { Field = Field.Fingerprint, Template = 0, Reason = "not comparable: a against b" } },
        }));
        using var bench = new AskingBench(peer.Known);

        var answer = (await PartsAsync(bench))[^1].Answer!;

        Assert.Equal("NoHit", answer.Line());
        Assert.Equal("not comparable: a against b", Assert.Single(answer.NotCompared).Reason);
    }

    public static TheoryData<string, Func<MatchResponse, IServerStreamWriter<IdentifyResponse>, Task>> Lies => new()
    {
        { "no answer", (_, responses) => responses.WriteAsync(new() { Progress = 0.5 }) },
        { "nothing at all", (_, _) => Task.CompletedTask },
        { "two answers", async (answer, responses) =>
        {
            await responses.WriteAsync(new() { Answer = answer });
            await responses.WriteAsync(new() { Answer = answer });
        }
        },
        { "progress after the answer", async (answer, responses) =>
        {
            await responses.WriteAsync(new() { Answer = answer });
            await responses.WriteAsync(new() { Progress = 0.9 });
        }
        },
        { "an empty part", (_, responses) => responses.WriteAsync(new()) },
    };

    [Theory]
    [MemberData(nameof(Lies), DisableDiscoveryEnumeration = true)]
    public async Task What_is_not_progress_and_then_one_answer_is_no_answer(
        string lie, Func<MatchResponse, IServerStreamWriter<IdentifyResponse>, Task> write)
    {
        Assert.NotEmpty(lie);
        await using var liar = await FakePeer.StartIdentifyingAsync(
            Country.KZ, (request, responses, _) => write(new() { RequestId = request.Context.RequestId }, responses));
        using var bench = new AskingBench(liar.Known);

        Assert.Equal("Unreachable INVALID_ANSWER", (await PartsAsync(bench))[^1].Answer!.Line());
    }

    [Fact]
    public async Task Progress_that_falls_or_is_no_fraction_is_not_shown()
    {
        await using var liar = await FakePeer.StartIdentifyingAsync(Country.KZ, async (request, responses, _) =>
        {
            foreach (var fraction in new[] { 0.5, 0.4, double.NaN, double.PositiveInfinity, -1, 2, 0.6 })
            {
                await responses.WriteAsync(new() { Progress = fraction });
            }

            await responses.WriteAsync(new() { Answer = new() { RequestId = request.Context.RequestId } });
        });
        using var bench = new AskingBench(liar.Known);

        var parts = await PartsAsync(bench);

        var shown = parts.Where(part => part.Progress is not null).Select(part => part.Progress!.Fraction).ToList();
        Assert.Equal(0.6, shown[^1]);
        Assert.All(shown, fraction => Assert.True(fraction is 0.5 or 0.6));
        Assert.Equal("NoHit", parts[^1].Answer!.Line());
    }

    [Fact]
    public async Task Progress_that_nobody_reads_is_replaced_and_holds_up_no_answer()
    {
        var inbox = new Inbox(1);
        for (var i = 1; i <= 1000; i++)
        {
            inbox.Tell(Country.KZ, i / 1000.0);
        }

        inbox.Add(new() { Coverage = new() { Country = "KZ" } });
        inbox.Complete();
        var parts = await inbox.ReadAsync(Stop).ToListAsync(Stop);

        Assert.Equal(2, parts.Count);
        Assert.Equal(1.0, parts[0].Progress!.Fraction);
        Assert.Equal("KZ", parts[1].Answer!.Coverage.Country);
    }

    [Fact]
    public async Task An_older_peers_hit_that_contradicts_itself_is_flagged_here()
    {
        await using var old = await FakePeer.StartAsync(Country.KZ, (request, _) => Task.FromResult(new MatchResponse
        {
            RequestId = request.Context.RequestId,
            Hits =
            {
                new Hit
                {
                    Reference = new('a', 32),
                    Kind = RecordKind.Person,
                    Score = 0.9,
                    Evidence =
                    {
                        new Evidence { Field = Field.Document, Agreement = Agreement.Agreed, Rule = "same_key" },
                        new Evidence { Field = Field.Name, Agreement = Agreement.Contradicted, Rule = "other" },
                    },
                },
            },
        }));
        using var bench = new AskingBench(old.Speaking(1));

        Assert.True(Assert.Single((await bench.AskAsync())[Country.KZ].Hits).Contradiction);
    }

    [Fact]
    public void A_search_by_template_has_its_own_longer_budget_within_the_bound_of_all()
    {
        var limits = new AskingLimits();
        Assert.Equal(limits.Identify, limits.PeerBudget(Country.KZ, templates: true));
        Assert.Equal(limits.Identify, limits.SearchBudget(null, templates: true));
        Assert.Equal(TimeSpan.FromSeconds(1), limits.SearchBudget(TimeSpan.FromSeconds(1), templates: true));
        Assert.Equal(AskingLimits.LongestSearch, limits.SearchBudget(TimeSpan.FromMinutes(1), templates: true));
        Assert.Equal(limits.Search, limits.SearchBudget(null));
    }

    private static async Task<List<InquiryPart>> PartsAsync(AskingBench bench)
    {
        var question = AskingBench.Question() with { Probe = new() { Person = new() { Templates = { TestTemplates.Finger() } } } };
        await using var inquiry = await bench.FanOut.StartAsync(question, Stop);
        return await inquiry.PartsAsync(Stop).ToListAsync(Stop);
    }
}
