using Kalkan.Federation.Answering;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Sharing;
using Record = Kalkan.Federation.Contracts.Record;

namespace Kalkan.Federation.Tests.Answering;

/// <summary>Finds every record that the scope grants, whatever is asked.</summary>
internal sealed class TestGallery : IGallery
{
    private int _searches;

    public List<(RecordTraits Traits, Record Record)> Records { get; } = [];

    /// <summary>Runs before each search.</summary>
    public Action<Probe, CancellationToken>? Before { get; set; }

    public int Searches => Volatile.Read(ref _searches);

    /// <summary>Compares templates; runs on a thread of its own, as a gallery does.</summary>
    public Func<IScanWatch, SharingScope, IReadOnlyList<NotCompared>>? Scan { get; set; }

    public async ValueTask<Findings> FindAsync(Probe probe, SharingScope scope, IScanWatch watch, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _searches);
        Before?.Invoke(probe, cancellation);
        var notCompared = Scan is { } scan && probe.Person is { Templates.Count: > 0 }
            ? await Task.Factory.StartNew(() => scan(watch, scope), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default)
            : [];
        return new(Found(scope), notCompared);
    }

    private List<Candidate> Found(SharingScope scope) =>
        [
            .. from entry in Records
               let grant = scope.GrantFor(entry.Traits)
               where grant is not null
               select new Candidate(
                   entry.Record.Id,
                   RecordKind.Person,
                   grant,
                   0.97,
                   [new Evidence { Field = Field.Name, Agreement = Agreement.Agreed, Weight = 3, Rule = "same_key" }],
                   () => entry.Record),
        ];

    public TestGallery With(string id, Category category = Category.Suspect, ulong neverTo = 0, int year = 2030)
    {
        var record = new Record
        {
            Id = id,
            Person = new() { Names = { new Name { Text = "Ali Karimov" } }, FatherName = "Karim" },
            Categories = { category },
        };
        Records.Add((new(RecordKind.Person, 1UL << (int)category, neverTo, false, new(year, 1, 1), true), record));
        return this;
    }
}
