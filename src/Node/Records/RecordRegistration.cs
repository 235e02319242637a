using Kalkan.Federation.Audit;
using Kalkan.Node.Secrets;

namespace Kalkan.Node.Records;

/// <summary>Registers the records for one listener; the store and the keys are the node's and outlive it.</summary>
public static class RecordRegistration
{
    /// <summary>Needs an <see cref="IAuditLog"/>, a <see cref="StaffId"/> and a <see cref="TimeProvider"/> beside it.</summary>
    public static IServiceCollection AddRecords(this IServiceCollection services, IRecordStore store, ProbeSeal seal) =>
        services.AddSingleton(store).AddSingleton<IProbeSeal>(seal).AddSingleton<RecordOptions>().AddSingleton<RecordEndpoint>();
}
