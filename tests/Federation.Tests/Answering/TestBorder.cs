using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Google.Rpc;
using Grpc.Core;
using Grpc.Net.Client;
using Kalkan.Federation.Answering;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Requests;
using Kalkan.Federation.Sharing;
using Kalkan.Federation.Tests.Trust;
using Kalkan.Federation.Trust;
using Kalkan.Tests.Support.Pki;
using Microsoft.Extensions.Time.Testing;

namespace Kalkan.Federation.Tests.Answering;

/// <summary>
/// Kazakhstan's peers' listener on a loopback port, with everything national behind it faked; Georgia and Tajikistan are peers.
/// </summary>
internal sealed class TestBorder : IAsyncDisposable
{
    public static readonly TestMember Host = new(Country.KZ);
    public static readonly TestMember Georgia = new(Country.GE);
    public static readonly TestMember Tajikistan = new(Country.TJ);

    private readonly List<IDisposable> _clients = [];
    private readonly Dictionary<TestMember, GrpcChannel> _channels = [];

    private TestBorder(
        PeersListener listener, RecordingLog log, TestGallery gallery, TrustStore trust, FakeTimeProvider time, TestLogs logs) =>
        (Listener, Log, Gallery, Trust, Time, Logs) = (listener, log, gallery, trust, time, logs);

    public PeersListener Listener { get; }

    public RecordingLog Log { get; }

    public TestGallery Gallery { get; }

    public TrustStore Trust { get; }

    public FakeTimeProvider Time { get; }

    public TestLogs Logs { get; }

    public static TrustState AllTrusted => Host.Trusting(Georgia.Peer(), Tajikistan.Peer());

    public static async Task<TestBorder> StartAsync(
        AnsweringLimits? limits = null, long? quota = null, RecordingLog? log = null, FakeTimeProvider? time = null)
    {
        time ??= new FakeTimeProvider(TestPki.Now);
        log ??= new(time);
        var (gallery, trust, logs) = (new TestGallery(), new TrustStore(AllTrusted), new TestLogs());
        var listener = PeersListener.Create(
            new IPEndPoint(IPAddress.Loopback, 0), Parts(trust, gallery, log, time, logs, limits ?? new(), quota), new TestNodeService());
        await listener.StartAsync(TestContext.Current.CancellationToken);
        return new(listener, log, gallery, trust, time, logs);
    }

    private static PeersParts Parts(
        TrustStore trust,
        TestGallery gallery,
        RecordingLog log,
        TimeProvider time,
        TestLogs logs,
        AnsweringLimits limits,
        long? quota) => new()
        {
            Trust = trust,
            Policies = new(Policy(quota)),
            Gallery = gallery,
            Mrz = new SoundMrz(),
            Templates = new TestTemplates(),
            References = new(new byte[ReferenceKey.Size]),
            Log = log,
            LogReader = log,
            Seal = new TestSeal(),
            Lists = new DeclaredLists(),
            Time = time,
            Logging = logs,
            Limits = limits,
        };

    /// <summary>One connection for each member, however often it is asked for.</summary>
    public MatchService.MatchServiceClient Client(TestMember? member = null)
    {
        member ??= Georgia;
        if (!_channels.TryGetValue(member, out var channel))
        {
            _channels[member] = channel = Channel(member.Node);
        }

        return new(channel);
    }

    public GrpcChannel Channel(TestCertificate? certificate)
    {
        var channel = GrpcChannel.ForAddress(Base, new() { HttpHandler = Handler(certificate), DisposeHttpClient = true });
        _clients.Add(channel);
        return channel;
    }

    /// <summary>A call whose bytes are the test's own.</summary>
    public async Task<RawAnswer> SendAsync(byte[] message, string method = "kalkan.match.v1.MatchService/Match", string? encoding = null)
    {
        using var client = new HttpClient(Handler(Georgia.Node)) { Timeout = TimeSpan.FromSeconds(20) };
        var framed = new byte[message.Length + 5];
        framed[0] = (byte)(encoding is null ? 0 : 1);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(framed.AsSpan(1), message.Length);
        message.CopyTo(framed, 5);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Base, method))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(framed),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        request.Headers.TE.ParseAdd("trailers");
        if (encoding is not null)
        {
            request.Headers.Add("grpc-encoding", encoding);
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var headers = response.Headers.Where(h => h.Key != "Date").Concat(response.TrailingHeaders)
            .Select(h => $"{h.Key}: {string.Join(',', h.Value)}");
        var text = new StringBuilder().AppendJoin('\n', headers).Append('\n').Append(Convert.ToHexString(body)).ToString();
        var status = response.TrailingHeaders.Concat(response.Headers).FirstOrDefault(h => h.Key == "grpc-status").Value?.First();
        return new((int)response.StatusCode, status is null ? null : (StatusCode)int.Parse(status), text);
    }

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        await Listener.DisposeAsync();
    }

    public static MatchRequest Question(string? id = null) => new() { Context = Context(id), Probe = Person() };

    public static QueryContext Context(string? id = null, uint contract = 0) => new()
    {
        Purpose = Purpose.BorderCheck,
        LegalBasis = "Border Act, section 5",
        CaseReference = "BC-2026-17",
        Officer = "officer.17",
        RequestId = id ?? Guid.NewGuid().ToString("N"),
        Contract = contract,
    };

    public static Probe Person() => new()
    {
        Person = new() { Names = { "Ali Karimov" }, BirthDates = { new BirthDate { Date = new() { Year = 1980 } } } },
    };

    public static async Task<(StatusCode Code, string? Reason)> RefusedAsync(Func<Task> call)
    {
        var refused = await Assert.ThrowsAsync<RpcException>(call);
        return (refused.StatusCode, refused.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason);
    }

    private Uri Base => new($"https://localhost:{Listener.Address.Port}");

    private static SocketsHttpHandler Handler(TestCertificate? certificate) => new() { SslOptions = TestNode.ClientOptions(certificate) };

    private static SharingPolicy Policy(long? quota) => new(
        [
            new SharingRule(
                (1UL << (int)Country.GE) | (1UL << (int)Country.TJ),
                1UL << (int)Purpose.BorderCheck,
                1UL << (int)Category.Suspect,
                1u << (int)RecordKind.Person,
                new Grant(
                    "suspects",
                    Match: FieldSet.Of(Field.Name, Field.BirthDate),
                    Show: FieldSet.Of(Field.Name),
                    Confirm: FieldSet.Of(Field.FatherName),
                    ScoreFloor: 0.5,
                    MostCandidates: 10),
                quota,
                UnsignedQuestions.Allow,
                null),
        ],
        7);

    public sealed record RawAnswer(int Http, StatusCode? Status, string Text);

    private sealed class TestNodeService : NodeService.NodeServiceBase
    {
        public override Task<GetInfoResponse> GetInfo(GetInfoRequest request, ServerCallContext context) =>
            Task.FromResult(new GetInfoResponse { Country = "KZ" });
    }

    private sealed class SoundMrz : IMrzReader
    {
        public IReadOnlyList<FieldFault> Check(MrzProbe mrz) => [];
    }

    private sealed class TestSeal : IProbeSeal
    {
        public byte[] Seal(ReadOnlySpan<byte> probe, string requestId) => [.. "sealed"u8, (byte)probe.Length];

        public byte[]? Open(ReadOnlySpan<byte> sealedProbe, string requestId) => null;
    }

    private sealed class DeclaredLists : IListDeclaration
    {
        public PartialDate? CompleteUntil { get; } = new() { Year = 2026, Month = 4, Day = 30 };
    }
}
