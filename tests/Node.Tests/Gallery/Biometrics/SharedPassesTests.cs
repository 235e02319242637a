using Kalkan.Matching.Templates;
using Kalkan.Node.Gallery.Biometrics;

namespace Kalkan.Node.Tests.Gallery.Biometrics;

public sealed class SharedPassesTests : IDisposable
{
    private const int Most = 4;

    private readonly Gate _first = new();
    private readonly Dictionary<int, Gate> _gates;
    private readonly ScanTurns _turns = new(1, TimeProvider.System);
    private readonly List<int[]> _passes = [];
    private readonly List<int> _steps = [];
    private readonly SharedPasses<int> _shared;

    // A pass of two steps; the first stands still before them. A query finds its own number.
    public SharedPassesTests()
    {
        _gates = new() { [1] = _first };
        _shared = new(Most, 1, _turns, queries => 2 * queries.Count, (queries, step) =>
        {
            _passes.Add([.. queries]);
            if (_gates.TryGetValue(_passes.Count, out var gate))
            {
                gate.Pass();
            }

            for (var i = 0; i < 2; i++)
            {
                step(queries.Count);
                _steps.Add(_passes.Count);
            }

            return queries.Contains(-1)
                ? throw new InvalidOperationException("broken")
                : [.. queries.Select(query => (IReadOnlyList<TemplateHit>)[new(query, 1)])];
        });
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_comes_while_a_pass_runs_goes_along_in_the_next_all_together()
    {
        var first = SearchAsync(1);
        _first.Arrival();
        var others = new[] { Queued(2), Queued(3, 4), Queued(5) };
        _first.Open();
        Assert.Equal([1], await first);
        Assert.Equal([[2], [3, 4], [5]], await Task.WhenAll(others));
        Assert.Equal([[1], [2, 3, 4, 5]], _passes);
    }

    [Fact]
    public async Task No_more_go_along_than_one_pass_takes_and_who_came_first_goes_first()
    {
        var first = SearchAsync(1);
        _first.Arrival();
        var others = new[] { Queued(2, 3), Queued(4, 5, 6), Queued(7), Queued(8, 9, 10, 11, 12) };
        _first.Open();
        await Task.WhenAll([first, .. others]);
        Assert.Equal([[1], [2, 3], [4, 5, 6, 7], [8, 9, 10, 11, 12]], _passes);
    }

    [Fact]
    public async Task Who_goes_leaves_at_once_and_the_pass_goes_on_for_the_others()
    {
        using var leaving = new CancellationTokenSource();
        var before = SearchAsync(1);
        _first.Arrival();
        var (goes, stays) = (Queued(leaving.Token, 2), Queued(3));
        await leaving.CancelAsync();

        // The pass still stands.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => goes);
        _first.Open();
        Assert.Equal([1], await before);
        Assert.Equal([3], await stays);
        Assert.Equal([[1], [3]], _passes);
    }

    [Fact]
    public async Task Who_goes_in_the_middle_of_a_pass_leaves_at_once_and_the_pass_goes_on_for_the_others()
    {
        using var second = _gates[2] = new();
        using var leaving = new CancellationTokenSource();
        var before = SearchAsync(1);
        _first.Arrival();
        var (goes, stays) = (Queued(leaving.Token, 2), Queued(3));
        _first.Open();
        second.Arrival();
        await leaving.CancelAsync();

        // The pass still stands.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => goes);
        second.Open();
        Assert.Equal([1], await before);
        Assert.Equal([3], await stays);
        Assert.Equal([[1], [2, 3]], _passes);
    }

    [Fact]
    public async Task A_pass_that_nobody_waits_for_any_more_ends()
    {
        using var leaving = new CancellationTokenSource();
        var first = SearchAsync(leaving.Token, 1);
        _first.Arrival();
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        var next = Queued(2);
        _first.Open();
        Assert.Equal([2], await next);
        Assert.Equal([[1], [2]], _passes);
        Assert.Equal([2, 2], _steps);
    }

    [Fact]
    public async Task A_pass_that_waits_for_its_turn_ends_with_the_last_who_waits_for_it()
    {
        using var leaving = new CancellationTokenSource();
        _turns.Enter(0, Cancellation);
        var only = SearchAsync(leaving.Token, 1);
        Gate.Until(() => _turns.Waiting == 1, "The pass does not wait for its turn.");
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => only);
        Gate.Until(() => _turns.Waiting == 0, "The pass still waits.");
        Assert.Empty(_passes);
    }

    [Fact]
    public async Task A_pass_gives_its_turn_back_at_each_step()
    {
        var pass = SearchAsync(1);
        _first.Arrival();
        var other = Task.Factory.StartNew(() => _turns.Enter(0, Cancellation), Cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Gate.Until(() => _turns.Waiting == 1, "Nobody waits for a turn.");
        _first.Open();
        await other;
        Gate.Until(() => _turns.Waiting == 1, "The pass does not wait for its turn.");
        Assert.False(pass.IsCompleted);
        _turns.Leave();
        Assert.Equal([1], await pass);
    }

    [Fact]
    public async Task Each_hears_how_much_of_the_pass_is_done()
    {
        var first = SearchAsync(1);
        _first.Arrival();
        var (one, other) = (new List<double>(), new List<double>());
        var both = new[] { Queued(one.Add, Cancellation, 2), Queued(other.Add, Cancellation, 3, 4) };
        _first.Open();
        await Task.WhenAll([first, .. both]);
        Assert.Equal([0.5, 1], one);
        Assert.Equal([0.5, 1], other);
    }

    [Fact]
    public async Task What_goes_wrong_in_a_pass_is_told_to_each_and_the_next_pass_runs()
    {
        _first.Open();
        await Assert.ThrowsAsync<InvalidOperationException>(() => SearchAsync(-1));
        Assert.Equal([2], await SearchAsync(2));
    }

    public void Dispose() => _first.Dispose();

    private Task<List<int>> SearchAsync(params int[] queries) => SearchAsync(Cancellation, queries);

    private Task<List<int>> SearchAsync(CancellationToken cancellation, params int[] queries) => SearchAsync(_ => { }, cancellation, queries);

    private Task<List<int>> SearchAsync(Action<double> progress, CancellationToken cancellation, params int[] queries) => Task.Factory.StartNew(
        () => _shared.Search(queries, progress, cancellation).Select(hits => hits.Single().Owner).ToList(),
        Cancellation,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);

    private Task<List<int>> Queued(params int[] queries) => Queued(Cancellation, queries);

    private Task<List<int>> Queued(CancellationToken cancellation, params int[] queries) => Queued(_ => { }, cancellation, queries);

    /// <summary>Begun, and waiting for the pass that runs to end.</summary>
    private Task<List<int>> Queued(Action<double> progress, CancellationToken cancellation, params int[] queries)
    {
        var before = _shared.Waiting;
        var search = SearchAsync(progress, cancellation, queries);
        Gate.Until(() => _shared.Waiting == before + 1, "It does not wait.");
        return search;
    }
}
