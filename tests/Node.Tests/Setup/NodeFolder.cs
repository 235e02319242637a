using Kalkan.Federation.Countries;
using Kalkan.Node.Configuration;
using Kalkan.Node.Setup;

namespace Kalkan.Node.Tests.Setup;

/// <summary>A temporary directory for a node; gone afterwards.</summary>
internal sealed class NodeFolder : IDisposable
{
    public NodeDirectory Paths { get; } = new(Path.Combine(Path.GetTempPath(), "kalkan-" + Guid.NewGuid().ToString("N")));

    public NodeIdentity Init(Country country = Country.KZ, SetupOptions? options = null, TimeProvider? time = null) =>
        NodeSetup.Init(country, Paths.Root, options ?? new(), time ?? TimeProvider.System);

    public NodeIdentity Load(TimeProvider? time = null) => NodeIdentity.Load(Paths, time ?? TimeProvider.System);

    public void Dispose()
    {
        if (Directory.Exists(Paths.Root))
        {
            Directory.Delete(Paths.Root, recursive: true);
        }
    }
}
