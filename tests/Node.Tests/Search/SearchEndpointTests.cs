using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Tests.Support.Peers;
using Duration = Google.Protobuf.WellKnownTypes.Duration;

namespace Kalkan.Node.Tests.Search;

public sealed class SearchEndpointTests
{
    private static readonly Probe Nobody = new() { Document = new() { Number = "X0000001" } };

    [Fact]
    public async Task The_own_answer_comes_first_then_the_peers_then_the_summary()
    {
        await using var kazakhstan = await FakePeer.StartAsync(Country.KZ, FakePeer.NoHit);
        await using var uzbekistan = await FakePeer.StartAsync(Country.UZ, FakePeer.NoHit);
        await using var bench = await SearchBench.StartAsync(kazakhstan.Known, uzbekistan.Known);

        var responses = await bench.SearchAsync(new() { Context = SearchBench.Context, Probe = Nobody });

        Assert.Equal(
            [
                SearchResponse.PartOneofCase.Local, SearchResponse.PartOneofCase.Peer, SearchResponse.PartOneofCase.Peer,
                SearchResponse.PartOneofCase.Summary,
            ],
            responses.Select(response => response.PartCase));
        var summary = responses[^1].Summary;
        Assert.True(summary.Clear);
        Assert.Empty(summary.NotClearBecause);
        Assert.Equal(SearchBench.Context.RequestId, summary.RequestId);
        Assert.Equal(["KZ", "UZ"], summary.Coverage.Select(line => line.Country));
        Assert.All(summary.Coverage, line => Assert.Equal(CoverageStatus.NoHit, line.Status));
    }

    [Fact]
    public async Task A_search_by_template_shows_how_far_each_peer_is_and_says_where_nothing_was_compared()
    {
        var eye = new Template { Modality = Modality.Iris, Format = "iris-2048", Data = ByteString.CopyFrom([.. Enumerable.Repeat((byte)0xFF, 512)]) };
        await using var kazakhstan = await FakePeer.StartAsync(Country.KZ, (request, _) => Task.FromResult(new MatchResponse
        {
            RequestId = request.Context.RequestId,
            NotCompared = { new NotCompared { Field = Field.Iris, Template = 0, Reason = "not comparable: iris-2048 against iris-12800" } },
        }));
        await using var bench = await SearchBench.StartAsync(kazakhstan.Known);

        var responses = await bench.SearchAsync(new() { Context = SearchBench.Context, Probe = new() { Person = new() { Templates = { eye } } } });

        Assert.Contains(responses, response => response.Progress is { Country: "KZ", Fraction: 0.5 });
        Assert.Equal(
            "not comparable: iris-2048 against iris-12800",
            Assert.Single(Assert.Single(responses, response => response.Peer is not null).Peer.NotCompared).Reason);
        Assert.Contains("Kazakhstan could not compare every template.", responses[^1].Summary.NotClearBecause);
        Assert.Equal(eye, Assert.Single(kazakhstan.Requests.Single().Probe.Person.Templates));
    }

    [Fact]
    public async Task A_template_that_is_not_whole_is_refused_by_its_path()
    {
        await using var bench = await SearchBench.StartAsync();
        var eye = new Template { Modality = Modality.Iris, Format = "iris-2048", Data = ByteString.CopyFrom(new byte[511]) };

        var refused = await Assert.ThrowsAsync<RpcException>(
            () => bench.SearchAsync(new() { Context = SearchBench.Context, Probe = new() { Person = new() { Templates = { eye } } } }));

        Assert.Equal("probe.person.templates[0].data", Assert.Single(refused.GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations).Field);
    }

    [Fact]
    public async Task A_hit_at_home_shows_the_whole_record_and_is_on_record_itself()
    {
        await using var bench = await SearchBench.StartAsync();

        var responses = await bench.SearchAsync(new()
        {
            Context = SearchBench.Context,
            Probe = new() { Document = new() { Number = "LISTED001", IssuingCountry = "GEO" } },
        });

        var hit = Assert.Single(responses[0].Local.Hits);
        Assert.Equal("GE-1", hit.Reference);
        Assert.Equal("GE-1", hit.Disclosed.Id);
        Assert.Equal("Whole records stay at home.", hit.Disclosed.Remarks);
        Assert.Equal(["This node itself has a hit."], responses[^1].Summary.NotClearBecause);
        var entry = Assert.Single(bench.Audit.Entries);
        Assert.Equal(AuditKind.National, entry.Kind);
        Assert.Equal("/kalkan.search.v1.SearchService/Search", entry.Method);
        Assert.Equal("ge-0042", entry.Staff);
        Assert.Equal([Field.Document], entry.Asked);
        Assert.Contains(Field.Remarks, entry.Disclosed.Single().Fields);
    }

    [Theory]
    [InlineData("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10", "UTO")]
    [InlineData("P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<", "C01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4", "D")]
    public async Task A_machine_readable_zone_reaches_peers_as_a_person_with_a_document(string first, string second, string state)
    {
        await using var peer = await FakePeer.StartAsync(Country.KZ, FakePeer.NoHit);
        await using var bench = await SearchBench.StartAsync(peer.Known);

        var responses = await bench.SearchAsync(new()
        {
            Context = SearchBench.Context,
            Probe = new() { Mrz = new() { Lines = { first, second } } },
        });

        Assert.True(responses[^1].Summary.Clear);
        var person = peer.Requests.Single().Probe.Person;
        Assert.Single(person.Names);
        Assert.Equal(state, person.Documents.Single().IssuingCountry);
        Assert.Single(person.BirthDates);
    }

    [Fact]
    public async Task Every_fault_of_a_request_is_named_at_once_and_nobody_is_asked()
    {
        await using var peer = await FakePeer.StartAsync(Country.KZ, FakePeer.NoHit);
        await using var bench = await SearchBench.StartAsync(peer.Known);

        var refused = await Assert.ThrowsAsync<RpcException>(() => bench.SearchAsync(new()
        {
            Context = new() { Officer = "ge 42" },
            Countries = { "KZ", "kz", "GE", "NP" },
            Budget = Duration.FromTimeSpan(TimeSpan.FromSeconds(31)),
        }));

        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
        Assert.Equal(
            [
                "budget", "context.case_reference", "context.legal_basis", "context.officer", "context.purpose", "context.request_id",
                "countries[1]", "countries[2]", "countries[3]", "probe",
            ],
            refused.GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations.Select(fault => fault.Field).Order());
        Assert.Empty(peer.Requests);
        Assert.Equal(AuditKind.Refused, Assert.Single(bench.Audit.Entries).Kind);
    }

    [Theory]
    [InlineData(0L, 0)]
    [InlineData(-1L, 0)]
    [InlineData(0L, -1)]
    [InlineData(30L, 1)]
    [InlineData(long.MaxValue, int.MaxValue)]
    public async Task A_budget_outside_its_bounds_is_refused_by_name(long seconds, int nanos)
    {
        await using var bench = await SearchBench.StartAsync();

        var refused = await Assert.ThrowsAsync<RpcException>(() => bench.SearchAsync(new()
        {
            Context = SearchBench.Context,
            Probe = Nobody,
            Budget = new() { Seconds = seconds, Nanos = nanos },
        }));

        Assert.Equal(["budget"], refused.GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations.Select(fault => fault.Field));
    }

    [Fact]
    public async Task A_search_that_cannot_be_recorded_is_refused_and_asks_nobody()
    {
        await using var peer = await FakePeer.StartAsync(Country.KZ, FakePeer.NoHit);
        await using var bench = await SearchBench.StartAsync(peer.Known);
        bench.Audit.Refuses = _ => true;

        var refused = await Assert.ThrowsAsync<RpcException>(
            () => bench.SearchAsync(new() { Context = SearchBench.Context, Probe = Nobody }));

        Assert.Equal(StatusCode.Unavailable, refused.StatusCode);
        Assert.Equal("AUDIT_UNAVAILABLE", refused.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason);
        Assert.Empty(peer.Requests);
    }

    [Fact]
    public async Task Asking_one_peer_of_two_is_not_clear_by_the_default_rule()
    {
        await using var asked = await FakePeer.StartAsync(Country.KZ, FakePeer.NoHit);
        await using var left = await FakePeer.StartAsync(Country.UZ, FakePeer.NoHit);
        await using var bench = await SearchBench.StartAsync(asked.Known, left.Known);

        var responses = await bench.SearchAsync(new() { Context = SearchBench.Context, Probe = Nobody, Countries = { "KZ" } });

        Assert.Equal(["Uzbekistan was not asked."], responses[^1].Summary.NotClearBecause);
        Assert.False(responses[^1].Summary.Clear);
    }

    [Fact]
    public async Task A_hung_peer_is_named_when_the_budget_of_the_request_is_over()
    {
        await using var good = await FakePeer.StartAsync(Country.KZ, FakePeer.NoHit);
        await using var hung = await FakePeer.StartAsync(Country.UZ, FakePeer.Hang);
        await using var bench = await SearchBench.StartAsync(good.Known, hung.Known);

        using var call = bench.Client.Search(
            new() { Context = SearchBench.Context, Probe = Nobody, Budget = Duration.FromTimeSpan(TimeSpan.FromSeconds(1)) },
            cancellationToken: TestContext.Current.CancellationToken);
        SearchSummary? summary = null;
        await foreach (var response in call.ResponseStream.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            if (response.Peer?.Coverage.Country == "KZ")
            {
                bench.Time.Advance(TimeSpan.FromSeconds(1));
            }

            summary = response.Summary ?? summary;
        }

        Assert.Equal(["Uzbekistan did not answer in time."], summary!.NotClearBecause);
        Assert.Equal([CoverageStatus.NoHit, CoverageStatus.TimedOut], summary.Coverage.Select(line => line.Status));
    }

    [Fact]
    public async Task An_officer_who_leaves_ends_the_question_at_the_peer()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var peer = await FakePeer.StartAsync(Country.KZ, (request, context) =>
        {
            context.CancellationToken.Register(ended.SetResult);
            asked.SetResult();
            return FakePeer.Hang(request, context);
        });
        await using var bench = await SearchBench.StartAsync(peer.Known);
        using var officer = new CancellationTokenSource();

        using var call = bench.Client.Search(new() { Context = SearchBench.Context, Probe = Nobody }, cancellationToken: officer.Token);
        await asked.Task;
        await officer.CancelAsync();

        await ended.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_hit_abroad_is_passed_on_as_the_peer_disclosed_it()
    {
        var hit = new Hit { Reference = new('b', 32), Kind = RecordKind.Document, Score = 1, Disclosed = new() { Document = new() { Number = "X0000001" } } };
        await using var peer = await FakePeer.StartAsync(Country.UZ, (request, _) =>
            Task.FromResult(new MatchResponse { RequestId = request.Context.RequestId, Hits = { hit } }));
        await using var bench = await SearchBench.StartAsync(peer.Known);

        var responses = await bench.SearchAsync(new() { Context = SearchBench.Context, Probe = Nobody });

        Assert.Equal(hit, Assert.Single(responses[1].Peer.Hits));
        Assert.Equal(["Uzbekistan has a hit."], responses[^1].Summary.NotClearBecause);
    }
}
