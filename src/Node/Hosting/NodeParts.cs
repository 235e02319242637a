using Kalkan.Federation.Answering;
using Kalkan.Federation.Asking;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Doctor;
using Kalkan.Federation.Peers;
using Kalkan.Federation.Sharing;
using Kalkan.Federation.Trust;
using Kalkan.Federation.Trust.Tls;
using Kalkan.Node.Configuration;
using Kalkan.Node.Gallery;
using Kalkan.Node.Gallery.Biometrics;
using Kalkan.Node.Peers;
using Kalkan.Node.Policy;
using Kalkan.Node.Records;
using Kalkan.Node.Records.Templates;
using Kalkan.Node.Search;
using Kalkan.Node.Secrets;
using Kalkan.Node.Setup;
using Kalkan.Node.Storage;

namespace Kalkan.Node.Hosting;

/// <summary>
/// Everything that both listeners of a node share, put together in one place by plain constructors, from the keys to
/// the channels, and taken apart in the opposite order.
/// </summary>
internal sealed class NodeParts : IAsyncDisposable
{
    private readonly Stack<object> _owned = new();

    private NodeParts(NodeDirectory directory, NodeRuntime runtime)
    {
        Time = runtime.Time;
        Logging = runtime.Logging;
        Identity = Own(NodeIdentity.Load(directory, Time));
        Keys = Own(KeyRing.Open(Identity.Settings.MasterKeyPath is { Length: > 0 } elsewhere ? elsewhere : directory.MasterKey));
        Seal = Own(new ProbeSeal(Keys));
        References = new(Keys.Derive(KeyUses.Reference));
        Database = Own(NodeDatabase.Open(directory.Database));
        GalleryLoading.Prepare(Database);
        Audit = Own(AuditFile.Open(directory.Audit, Time, Logging.CreateLogger<AuditFile>()));
        var keyDatabase = Own(NodeDatabase.Open(directory.KeyDatabase));
        Records = Own(new ObservedRecordStore(Own(LiteDbRecordStore.Open(Database, keyDatabase, Keys)), Changes));
        Mrz = new(Time);
        Gallery = new(Mrz, new TemplateFacts(CalibrationSettings.Of(Identity.Settings.Biometrics)));
        Policies = new LiteDbPolicyStore(Database);
        PolicyInForce = PolicyStart.From(Policies);
        RecordReader = new(Records);
        PolicyApplication = Own(new PolicyApplication(
            PolicyInForce, Policies, RecordReader, Audit, Time, Logging.CreateLogger<PolicyApplication>()));
        Trust = Identity.OpenTrust();
        Peers = new(new LiteDbPeerStore(Database), Trust, new(Trust, Time, Logging.CreateLogger<ClientTls>()), Time, Logging.CreateLogger<PeerBook>());
        Announcer = new(Identity.Keys, Peers, Sightings, Time, Logging.CreateLogger<PeerAnnouncer>());
        Rotation = Own(new KeyRotation(Identity.Keys, Peers, Announcer));
        Doctor = new(Trust, Peers, Sightings, Audit, Time);
        Limits = SearchSettings.Limits(Identity.Settings.Asking);
        Channels = Own(new PeerChannels(Peers, Limits, Time, Logging.CreateLogger<PeerChannels>()));
        FanOut = new(Channels, Audit, Seal, Limits, Time, Logging.CreateLogger<FanOut>());
    }

    public TimeProvider Time { get; }

    public ILoggerFactory Logging { get; }

    public NodeIdentity Identity { get; }

    public KeyRing Keys { get; }

    public ProbeSeal Seal { get; }

    public ReferenceKey References { get; }

    public NodeDatabase Database { get; }

    public AuditFile Audit { get; }

    public RecordChanges Changes { get; } = new();

    public ObservedRecordStore Records { get; }

    public MrzProbes Mrz { get; }

    public TemplateReader Templates { get; } = new();

    public RecordGallery Gallery { get; }

    public LiteDbPolicyStore Policies { get; }

    public PolicyInForce PolicyInForce { get; }

    public StoredRecordReader RecordReader { get; }

    public PolicyApplication PolicyApplication { get; }

    public TrustStore Trust { get; }

    public PeerSightings Sightings { get; } = new();

    public PeerBook Peers { get; }

    public PeerAnnouncer Announcer { get; }

    public KeyRotation Rotation { get; }

    public PeerDoctor Doctor { get; }

    public AskingLimits Limits { get; }

    public PeerChannels Channels { get; }

    public FanOut FanOut { get; }

    /// <summary>Opens the directory and loads every record into the gallery.</summary>
    /// <exception cref="SettingsException">The directory cannot be used; the message says why.</exception>
    public static async Task<NodeParts> OpenAsync(NodeDirectory directory, NodeRuntime runtime, CancellationToken cancellation)
    {
        var parts = new NodeParts(directory, runtime);
        try
        {
            await GalleryLoading.LoadAsync(parts.Records, parts.Gallery, runtime.Progress, cancellation);
            parts.Changes.Committed += changes => GalleryLoading.Apply(parts.Gallery, changes);
            return parts;
        }
        catch
        {
            await parts.DisposeAsync();
            throw;
        }
    }

    /// <summary>What the peers' listener is made of.</summary>
    public PeersParts ForPeers(AnsweringLimits limits) => new()
    {
        Trust = Trust,
        Policies = PolicyInForce,
        Gallery = Gallery,
        Mrz = Mrz,
        Templates = Templates,
        References = References,
        Log = Audit,
        LogReader = Audit.Reader,
        Seal = Seal,
        Lists = new StoredListDeclaration(Records),
        Time = Time,
        Logging = Logging,
        Limits = limits,
    };

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        while (_owned.TryPop(out var part))
        {
            if (part is IAsyncDisposable asynchronous)
            {
                await asynchronous.DisposeAsync();
            }
            else
            {
                (part as IDisposable)?.Dispose();
            }
        }
    }

    private T Own<T>(T part)
        where T : class
    {
        _owned.Push(part);
        return part;
    }
}
