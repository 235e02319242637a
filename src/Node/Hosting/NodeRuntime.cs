namespace Kalkan.Node.Hosting;

/// <summary>What a node is given from outside.</summary>
/// <param name="Time">The clock.</param>
/// <param name="Logging">Where events are logged.</param>
/// <param name="Progress">Hears how many records are loaded, during the start.</param>
public sealed record NodeRuntime(TimeProvider Time, ILoggerFactory Logging, Action<long>? Progress = null);
