using Grpc.Core;
using Kalkan.Federation.Trust;
using Microsoft.AspNetCore.Http;

namespace Kalkan.Node.Tests.Policy;

/// <summary>A call as the national listener hands it on: the caller's identity is in the request's features.</summary>
internal sealed class StaffCall(HttpContext http) : ServerCallContext
{
    public static StaffCall Of(string id)
    {
        var http = new DefaultHttpContext();
        http.Features.Set(new StaffIdentity(StaffRoles.Admin, id, default!));
        return new(http);
    }

    protected override string MethodCore => "test";

    protected override string HostCore => "localhost";

    protected override string PeerCore => "test";

    protected override DateTime DeadlineCore => DateTime.MaxValue;

    protected override Metadata RequestHeadersCore { get; } = [];

    protected override CancellationToken CancellationTokenCore => TestContext.Current.CancellationToken;

    protected override Metadata ResponseTrailersCore { get; } = [];

    protected override Status StatusCore { get; set; }

    protected override WriteOptions? WriteOptionsCore { get; set; }

    protected override AuthContext AuthContextCore { get; } = new(null, []);

    protected override IDictionary<object, object> UserStateCore { get; } = new Dictionary<object, object> { ["__HttpContext"] = http };

    protected override ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options) => throw new NotSupportedException();

    protected override Task WriteResponseHeadersAsyncCore(Metadata responseHeaders) => Task.CompletedTask;
}
