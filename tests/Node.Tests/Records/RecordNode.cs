using System.Net;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Requests;
using Kalkan.Node.Records;
using Kalkan.Node.Secrets;
using Kalkan.Node.Tests.Storage;
using Kalkan.Tests.Crash;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Kalkan.Node.Tests.Records;

/// <summary>The record service on a real listener over a real store; only the audit log is a list.</summary>
internal sealed class RecordNode : IAsyncDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly CrashStore _store;
    private readonly KeyRing _keys;
    private readonly ObservedRecordStore _observed;
    private readonly WebApplication _application;
    private readonly GrpcChannel _channel;

    private RecordNode(Func<IRecordStore, IRecordStore> around)
    {
        _store = new(_directory.Path);
        _keys = KeyRing.Open(_directory.File("secrets/master.key"));
        Seal = new(_keys);
        _observed = new(around(_store.Store), Changes);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc(grpc =>
        {
            grpc.Interceptors.Add<RefusalsToStatus>();
            grpc.MaxReceiveMessageSize = 1024 * 1024;
        });
        builder.Services.AddRecords(_observed, Seal)
            .AddSingleton<IAuditLog>(Log)
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<StaffId>(_ => "analyst-3");
        _application = builder.Build();
        _application.MapGrpcService<RecordEndpoint>();
        _application.StartAsync().GetAwaiter().GetResult();
        var address = _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        _channel = GrpcChannel.ForAddress(address);
        Client = new(_channel);
    }

    internal RecordService.RecordServiceClient Client { get; }

    internal AuditList Log { get; } = new();

    internal RecordChanges Changes { get; } = new();

    internal ProbeSeal Seal { get; }

    internal FakeTimeProvider Time { get; } = new(new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));

    internal IRecordStore Store => _store.Store;

    internal static RecordNode Start(Func<IRecordStore, IRecordStore>? around = null) => new(around ?? (store => store));

    internal async Task<ImportRecordsResponse> ImportAsync(params Federation.Contracts.Record[] records)
    {
        using var call = Client.ImportRecords(cancellationToken: TestContext.Current.CancellationToken);
        var request = new ImportRecordsRequest();
        request.Records.AddRange(records.Select((record, i) => new ImportedRecord { Line = (ulong)i + 1, Record = record }));
        await call.RequestStream.WriteAsync(request, TestContext.Current.CancellationToken);
        await call.RequestStream.CompleteAsync();
        Assert.True(await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        var response = call.ResponseStream.Current;
        Assert.False(await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        return response;
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _application.DisposeAsync();
        _observed.Dispose();
        Seal.Dispose();
        _keys.Dispose();
        _store.Dispose();
        _directory.Dispose();
    }

    internal sealed class AuditList : IAuditLog
    {
        internal List<AuditEntry> Entries { get; } = [];

        internal bool Full { get; set; }

        public ValueTask AppendAsync(AuditEntry entry, CancellationToken cancellation)
        {
            if (Full)
            {
                throw new AuditUnavailableException("full");
            }

            Entries.Add(entry);
            return default;
        }
    }

    internal sealed class RefusalsToStatus : Interceptor
    {
        public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
            TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
        {
            try
            {
                return await continuation(request, context);
            }
            catch (RefusedException e)
            {
                throw RefusalStatus.ToRpcException(e.Refusal);
            }
        }

        public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
            IAsyncStreamReader<TRequest> requestStream,
            IServerStreamWriter<TResponse> responseStream,
            ServerCallContext context,
            DuplexStreamingServerMethod<TRequest, TResponse> continuation)
        {
            try
            {
                await continuation(requestStream, responseStream, context);
            }
            catch (RefusedException e)
            {
                throw RefusalStatus.ToRpcException(e.Refusal);
            }
        }

        public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
            TRequest request,
            IServerStreamWriter<TResponse> responseStream,
            ServerCallContext context,
            ServerStreamingServerMethod<TRequest, TResponse> continuation)
        {
            try
            {
                await continuation(request, responseStream, context);
            }
            catch (RefusedException e)
            {
                throw RefusalStatus.ToRpcException(e.Refusal);
            }
        }
    }
}
