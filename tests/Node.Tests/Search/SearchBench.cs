using System.Net;
using Grpc.Core;
using Grpc.Net.Client;
using Kalkan.Federation.Answering;
using Kalkan.Federation.Asking;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Peers;
using Kalkan.Federation.Requests;
using Kalkan.Federation.Sharing;
using Kalkan.Federation.Trust;
using Kalkan.Node.Gallery;
using Kalkan.Node.Gallery.Biometrics;
using Kalkan.Node.Records.Templates;
using Kalkan.Node.Search;
using Kalkan.Tests.Support.Peers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Record = Kalkan.Federation.Contracts.Record;

namespace Kalkan.Node.Tests.Search;

/// <summary>Georgia's search service behind a real gRPC server, with a gallery in memory and fake peers abroad.</summary>
internal sealed class SearchBench : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly GrpcChannel _channel;

    private SearchBench(WebApplication app, FakeAuditLog audit, FakeTimeProvider time)
    {
        (_app, Audit, Time) = (app, audit, time);
        _channel = GrpcChannel.ForAddress(app.Urls.Single());
        Client = new(_channel);
    }

    public FakeAuditLog Audit { get; }

    public FakeTimeProvider Time { get; }

    public SearchService.SearchServiceClient Client { get; }

    public static QueryContext Context => new()
    {
        Purpose = Purpose.BorderCheck,
        LegalBasis = "Border Act, section 4",
        CaseReference = "GE-2026-17",
        Officer = "ge-0042",
        RequestId = "00112233445566778899aabbccddeeff",
    };

    public static async Task<SearchBench> StartAsync(params KnownPeer[] peers)
    {
        var audit = new FakeAuditLog();
        var time = new FakeTimeProvider(new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, l => l.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc(options => options.Interceptors.Add<RefusalInterceptor>());
        builder.Services
            .AddSingleton<TimeProvider>(time)
            .AddSingleton<IAuditLog>(audit)
            .AddSingleton<IProbeSeal>(audit)
            .AddSingleton<IPeerDirectory>(new FakeDirectory(peers))
            .AddSingleton<RefusalAudit>()
            .AddSingleton<MrzProbes>()
            .AddSingleton<IMrzReader>(provider => provider.GetRequiredService<MrzProbes>())
            .AddSingleton<ITemplateReader>(new TemplateReader())
            .AddSingleton<RequestRules>()
            .AddSingleton<IGallery>(provider => Gallery(provider.GetRequiredService<MrzProbes>()))
            .AddSingleton(SearchSettings.Limits(new()))
            .AddSingleton<PeerChannels>()
            .AddSingleton<FanOut>()
            .AddSingleton<PeerSightings>()
            .AddSingleton<SearchTrail>()
            .AddSingleton(provider => new LocalSearch(Country.GE, provider.GetRequiredService<IGallery>(), time))
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<SearchEndpoint>(provider, Country.GE, SearchSettings.Clear(new())));
        var app = builder.Build();
        app.Use((http, next) =>
        {
            http.Features.Set(new StaffIdentity(StaffRoles.Officer, "ge-0042", KeyPin.OfKey([1, 2, 3])));
            return next(http);
        });
        app.MapGrpcService<SearchEndpoint>();
        await app.StartAsync();
        return new(app, audit, time);
    }

    /// <summary>Everything that comes, to the end.</summary>
    public async Task<List<SearchResponse>> SearchAsync(SearchRequest request)
    {
        using var call = Client.Search(request, cancellationToken: TestContext.Current.CancellationToken);
        var responses = new List<SearchResponse>();
        await foreach (var response in call.ResponseStream.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            responses.Add(response);
        }

        return responses;
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _app.DisposeAsync();
    }

    private static RecordGallery Gallery(MrzProbes zones)
    {
        var templates = new TemplateFacts(ModelCalibrations.Default);
        var gallery = new RecordGallery(zones, templates);
        var record = new Record
        {
            Id = "GE-1",
            Person = new() { Names = { new Name { Text = "Nino Beridze" } }, Documents = { new TravelDocument { Number = "LISTED001", IssuingCountry = "GEO" } } },
            Categories = { Category.Suspect },
            Remarks = "Whole records stay at home.",
        };
        var traits = new RecordTraits(RecordKind.Person, 1UL << (int)Category.Suspect, 0, false, DateOnly.MaxValue, true);
        gallery.Load([new GalleryEntry(record, traits, templates)]);
        return gallery;
    }
}
