namespace Kalkan.Node.Tests.Gallery.Biometrics;

/// <summary>Something stands still here until it is let go on; whoever waits for it to come does not wait for ever.</summary>
internal sealed class Gate : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ManualResetEventSlim _arrived = new();
    private readonly ManualResetEventSlim _open = new();

    /// <summary>Waits for somebody to come.</summary>
    public void Arrival() => Assert.True(_arrived.Wait(Patience, TestContext.Current.CancellationToken), "Nobody came to the gate.");

    public void Open() => _open.Set();

    public void Pass()
    {
        _arrived.Set();
        _open.Wait(TestContext.Current.CancellationToken);
    }

    /// <summary>Waits until something holds.</summary>
    public static void Until(Func<bool> holds, string otherwise) => Assert.True(SpinWait.SpinUntil(holds, Patience), otherwise);

    public void Dispose() => Open();
}
