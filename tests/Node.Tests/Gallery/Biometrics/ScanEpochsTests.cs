using Kalkan.Node.Gallery.Biometrics;

namespace Kalkan.Node.Tests.Gallery.Biometrics;

public sealed class ScanEpochsTests
{
    private readonly ScanEpochs _epochs = new();
    private readonly List<string> _done = [];

    [Fact]
    public void Without_a_scan_it_happens_at_once()
    {
        _epochs.Retire(() => _done.Add("a"));
        Assert.Equal(["a"], _done);
    }

    [Fact]
    public void It_waits_for_every_scan_that_began_before()
    {
        var (first, second) = (_epochs.Enter(), _epochs.Enter());
        _epochs.Retire(() => _done.Add("a"));
        _epochs.Leave(first);
        Assert.Empty(_done);
        _epochs.Leave(second);
        Assert.Equal(["a"], _done);
    }

    [Fact]
    public void It_does_not_wait_for_scans_that_began_after()
    {
        var before = _epochs.Enter();
        _epochs.Retire(() => _done.Add("a"));
        var after = _epochs.Enter();
        _epochs.Leave(before);
        Assert.Equal(["a"], _done);
        _epochs.Retire(() => _done.Add("b"));
        Assert.Equal(["a"], _done);
        _epochs.Leave(after);
        Assert.Equal(["a", "b"], _done);
    }

    [Fact]
    public void Under_scans_that_never_pause_everything_still_happens()
    {
        var running = _epochs.Enter();
        for (var i = 0; i < 100; i++)
        {
            var number = i;
            _epochs.Retire(() => _done.Add($"{number}"));
            var next = _epochs.Enter();
            _epochs.Leave(running);
            running = next;
        }

        Assert.InRange(_done.Count, 97, 100);
        _epochs.Leave(running);
        Assert.Equal(100, _done.Count);
    }
}
