using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Kalkan.Federation.Asking;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Requests;
using Kalkan.Tests.Support.Peers;
using Refusal = Kalkan.Federation.Requests.Refusal;
using RpcStatus = Google.Rpc.Status;
using Status = Grpc.Core.Status;

namespace Kalkan.Federation.Tests.Asking;

public sealed class RefusalsTests
{
    [Theory]
    [InlineData(RefusalReason.NoRule, "NO_RULE")]
    [InlineData(RefusalReason.QuotaUsedUp, "QUOTA_USED_UP")]
    [InlineData(RefusalReason.ContractUnsupported, "CONTRACT_UNSUPPORTED")]
    [InlineData(RefusalReason.InvalidArgument, "INVALID_ARGUMENT")]
    [InlineData(RefusalReason.NotAPeer, "NOT_A_PEER")]
    [InlineData(RefusalReason.RequestRepeated, "REQUEST_REPEATED")]
    [InlineData(RefusalReason.AuditUnavailable, "AUDIT_UNAVAILABLE")]
    public async Task A_refusal_is_the_peers_word_and_is_not_asked_again(RefusalReason reason, string word)
    {
        var (peer, answer) = await AskAsync(RefusalStatus.ToRpcException(new Refusal(reason, "Not for you.")));

        Assert.Equal("Refused " + word, answer.Line());
        Assert.Equal("Not for you.", answer.Coverage.Detail);
        Assert.Single(peer.Requests);
    }

    [Theory]
    [InlineData(StatusCode.PermissionDenied, "Refused PERMISSION_DENIED")]
    [InlineData(StatusCode.Unauthenticated, "Refused UNAUTHENTICATED")]
    [InlineData(StatusCode.ResourceExhausted, "Refused RESOURCE_EXHAUSTED")]
    [InlineData(StatusCode.DeadlineExceeded, "TimedOut TIMED_OUT")]
    [InlineData(StatusCode.Internal, "Unreachable INVALID_ANSWER")]
    [InlineData(StatusCode.Unimplemented, "Unreachable INVALID_ANSWER")]
    public async Task A_status_without_details_is_read_by_its_code(StatusCode code, string line)
    {
        var (_, answer) = await AskAsync(new(new Status(code, "")));

        Assert.Equal(line, answer.Line());
    }

    [Fact]
    public async Task A_peers_text_is_bounded_and_cleaned_and_its_word_must_be_one()
    {
        var status = new RpcStatus { Code = (int)StatusCode.PermissionDenied, Message = "\u001b[2J\u202e" + new string('x', 1000) };
        status.Details.Add(Any.Pack(new ErrorInfo { Domain = RefusalStatus.Domain, Reason = "<b>no</b>" }));

        var (_, answer) = await AskAsync(status.ToRpcException());

        Assert.Equal("Refused PERMISSION_DENIED", answer.Line());
        Assert.Equal(" [2J " + new string('x', 195), answer.Coverage.Detail);
    }

    [Theory]
    [InlineData(2, "NoHit", 3)]
    [InlineData(5, "Unreachable CONNECTION_LOST", 3)]
    public async Task Unavailable_is_asked_again_twice_at_most(int times, string line, int asked)
    {
        var refused = 0;
        await using var peer = await FakePeer.StartAsync(Country.KZ, (request, context) =>
            refused++ < times
                ? throw new RpcException(new Status(StatusCode.Unavailable, "restarting"))
                : FakePeer.NoHit(request, context));
        using var bench = new AskingBench(peer.Known);

        var answers = await bench.AskAsync();

        Assert.Equal(line, answers[Country.KZ].Line());
        Assert.Equal(asked, peer.Requests.Count);
        Assert.All(peer.Requests, request => Assert.Equal(AskingBench.RequestId, request.Context.RequestId));
    }

    [Fact]
    public async Task A_question_whose_answer_was_lost_is_not_told_as_a_refusal_of_its_repetition()
    {
        var times = 0;
        await using var peer = await FakePeer.StartAsync(Country.KZ, (_, _) => throw (times++ == 0
            ? new RpcException(new Status(StatusCode.Unavailable, "connection broke"))
            : RefusalStatus.ToRpcException(new Refusal(RefusalReason.RequestRepeated, "Used before."))));
        using var bench = new AskingBench(peer.Known);

        var answers = await bench.AskAsync();

        Assert.Equal("Unreachable CONNECTION_LOST", answers[Country.KZ].Line());
        Assert.Equal(2, peer.Requests.Count);
    }

    [Fact]
    public async Task Nothing_is_asked_again_where_the_pause_does_not_fit_into_the_budget()
    {
        await using var peer = await FakePeer.StartAsync(
            Country.KZ, (_, _) => throw new RpcException(new Status(StatusCode.Unavailable, "restarting")));
        using var bench = new AskingBench(
            new AskingLimits { Connect = TimeSpan.FromSeconds(20), RetryPauses = [TimeSpan.FromSeconds(4)] }, peer.Known);

        var answers = await bench.AskAsync();

        Assert.Equal(CoverageStatus.Unreachable, answers[Country.KZ].Coverage.Status);
        Assert.Single(peer.Requests);
    }

    private static async Task<(FakePeer Peer, PeerAnswer Answer)> AskAsync(RpcException refusal)
    {
        await using var peer = await FakePeer.StartAsync(Country.KZ, (_, _) => throw refusal);
        using var bench = new AskingBench(peer.Known);
        return (peer, (await bench.AskAsync())[Country.KZ]);
    }
}
