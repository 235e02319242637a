using Grpc.Core;

namespace Kalkan.Node.Tests.Policy;

/// <summary>A call of a member of staff, by id.</summary>
internal sealed class StaffCall(string id) : ServerCallContext
{
    public static StaffCall Of(string id) => new(id);

    protected override string MethodCore => "test";

    protected override string HostCore => "localhost";

    protected override string PeerCore => id;

    protected override DateTime DeadlineCore => DateTime.MaxValue;

    protected override Metadata RequestHeadersCore { get; } = [];

    protected override CancellationToken CancellationTokenCore => TestContext.Current.CancellationToken;

    protected override Metadata ResponseTrailersCore { get; } = [];

    protected override Status StatusCore { get; set; }

    protected override WriteOptions? WriteOptionsCore { get; set; }

    protected override AuthContext AuthContextCore { get; } = new(null, []);

    protected override IDictionary<object, object> UserStateCore { get; } = new Dictionary<object, object>();

    protected override ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options) => throw new NotSupportedException();

    protected override Task WriteResponseHeadersAsyncCore(Metadata responseHeaders) => Task.CompletedTask;
}
