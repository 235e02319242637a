namespace Kalkan.Node.Demo.Running;

/// <summary>A node that answers, in this process or in its own; disposal stops it.</summary>
internal interface IRunningNode : IAsyncDisposable;
