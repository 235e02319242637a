using System.Net;
using Kalkan.Federation.Answering;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Peers;
using Kalkan.Federation.Requests;
using Kalkan.Federation.Sharing;
using Kalkan.Federation.Sharing.Writing;
using Kalkan.Federation.Tests.Peers;
using Microsoft.Extensions.Logging.Abstractions;
using Findings = Kalkan.Federation.Answering.Findings;

namespace Kalkan.Federation.Tests.Doctor;

/// <summary>A member's real listener for peers, with empty lists behind it.</summary>
internal sealed class AnsweringMember : IAsyncDisposable
{
    private const string Rules = """
        rules:
          - name: border
            peers: [GE]
            purposes: [border_check]
            kinds: [person]
            categories: [suspect]
            fields:
              document: [match, show]
            unsigned: allow
        """;

    private readonly PeersListener _listener;

    private AnsweringMember(PeersListener listener, MemoryAudit audit) => (_listener, Audit) = (listener, audit);

    public MemoryAudit Audit { get; }

    public string Address => $"127.0.0.1:{_listener.Address.Port}";

    public static async Task<AnsweringMember> StartAsync(
        Book book, TimeProvider time, bool shares = true, IEnumerable<Purpose>? open = null, IEnumerable<uint>? contracts = null)
    {
        var audit = new MemoryAudit();
        var policies = new PolicyInForce(shares ? PolicyFile.Read(Rules).Document!.Compile(1) : SharingPolicy.Closed);
        var parts = new PeersParts
        {
            Trust = book.Trust,
            Policies = policies,
            Gallery = new EmptyGallery(),
            Mrz = new AnyMrz(),
            Templates = new Answering.TestTemplates(),
            References = new(new byte[ReferenceKey.Size]),
            Log = audit,
            LogReader = audit,
            Seal = new NoSeal(),
            Lists = new NoDeclaration(),
            Time = time,
            Logging = NullLoggerFactory.Instance,
        };
        var facts = new NodeFacts(book.Member.Country, "1.2.3", [RecordKind.Person], [], 256 * 1024);
        var node = new NodeEndpoint(
            contracts is null ? facts : facts with { Contracts = [.. contracts] },
            book.Peers,
            peer => open is null
                ? policies.Current.OpenPurposes(peer, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime))
                : [.. open],
            audit,
            time,
            NullLogger<NodeEndpoint>.Instance);
        var listener = PeersListener.Create(new IPEndPoint(IPAddress.Loopback, 0), parts, node);
        await listener.StartAsync(TestContext.Current.CancellationToken);
        return new(listener, audit);
    }

    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private sealed class EmptyGallery : IGallery
    {
        public ValueTask<Findings> FindAsync(Probe probe, SharingScope scope, IScanWatch watch, CancellationToken cancellation) =>
            ValueTask.FromResult(Findings.None);
    }

    private sealed class AnyMrz : IMrzReader
    {
        public IReadOnlyList<FieldFault> Check(MrzProbe mrz) => [];
    }

    private sealed class NoSeal : IProbeSeal
    {
        public byte[] Seal(ReadOnlySpan<byte> probe, string requestId) => [];

        public byte[]? Open(ReadOnlySpan<byte> sealedProbe, string requestId) => null;
    }

    private sealed class NoDeclaration : IListDeclaration
    {
        public PartialDate? CompleteUntil => null;
    }
}
