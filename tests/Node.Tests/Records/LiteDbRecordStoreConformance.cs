using Kalkan.Node.Records;
using Kalkan.Node.Tests.Storage;
using Kalkan.Tests.Crash;

namespace Kalkan.Node.Tests.Records;

public sealed class LiteDbRecordStoreConformance : RecordStoreConformance
{
    private readonly TemporaryDirectory _directory = new();
    private CrashStore? _store;

    protected override IRecordStore OpenStore()
    {
        var store = new CrashStore(_directory.Path);
        _store = store;
        return store.Store;
    }

    protected override void CloseStore() => _store?.Dispose();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _directory.Dispose();
    }
}
