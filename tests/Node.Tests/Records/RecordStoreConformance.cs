using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Google.Protobuf;
using Kalkan.Node.Records;
using Record = Kalkan.Federation.Contracts.Record;

namespace Kalkan.Node.Tests.Records;

/// <summary>What every record store must do. A store passes by deriving from this and changing nothing.</summary>
public abstract class RecordStoreConformance : IDisposable
{
    private IRecordStore? _store;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IRecordStore Store => _store ??= OpenStore();

    /// <summary>Opens the store of this test, the first time empty, later with what it held.</summary>
    protected abstract IRecordStore OpenStore();

    /// <summary>Closes what <see cref="OpenStore"/> opened.</summary>
    protected abstract void CloseStore();

    [Fact]
    public void What_was_acknowledged_is_read_back_byte_for_byte_after_a_restart()
    {
        var expected = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll<int[]>(seeds =>
        {
            foreach (var one in Wait(Store.ApplyAsync(Array.ConvertAll(seeds, RecordSamples.Any), Cancellation)))
            {
                expected[one.Record.Id] = one.Record.ToByteArray();
            }

            return seeds.All(seed => Wait(Store.FindAsync(RecordSamples.Any(seed).Id, Cancellation)) is { } found
                && found.ToByteArray().AsSpan().SequenceEqual(expected[found.Id]));
        }));
        Restart();
        var all = Everything();
        Assert.Equal(expected.Keys, all.ConvertAll(record => record.Id));
        Assert.All(all, record => Assert.Equal(expected[record.Id], record.ToByteArray()));
    }

    [Fact]
    public async Task A_second_import_of_the_same_records_changes_nothing()
    {
        await Store.ApplyAsync([RecordSamples.Person(), RecordSamples.Document()], Cancellation);
        Restart();
        var again = await Store.ApplyAsync([RecordSamples.Person(), RecordSamples.Document()], Cancellation);
        Assert.All(again, one => Assert.Equal(ApplyOutcome.Unchanged, one.Outcome));
        Assert.All(again, one => Assert.Equal(1u, one.Record.Version));
    }

    [Fact]
    public async Task The_version_rises_with_each_change_whatever_the_caller_says()
    {
        ulong expected = 0;
        foreach (var name in new[] { "A", "B", "C" })
        {
            var record = RecordSamples.Person(name: name);
            record.Version = 77;
            var applied = Assert.Single(await Store.ApplyAsync([record], Cancellation));
            Assert.Equal(++expected, applied.Record.Version);
            Assert.Equal(name == "A" ? ApplyOutcome.Created : ApplyOutcome.Updated, applied.Outcome);
            Restart();
            Assert.Equal(expected, (await Store.FindAsync("person-1", Cancellation))!.Version);
        }
    }

    [Fact]
    public async Task An_id_that_comes_twice_in_a_batch_is_stored_in_that_order()
    {
        var applied = await Store.ApplyAsync(
            [RecordSamples.Person(name: "A"), RecordSamples.Document(), RecordSamples.Person(name: "B"), RecordSamples.Person(name: "B")],
            Cancellation);
        Assert.Equal(
            [ApplyOutcome.Created, ApplyOutcome.Created, ApplyOutcome.Updated, ApplyOutcome.Unchanged], applied.Select(one => one.Outcome));
        Assert.Equal("B", (await Store.FindAsync("person-1", Cancellation))!.Person.Names[0].Text);
        Assert.Equal(new RecordCounts(1, 0, 1), Store.Counts);
    }

    [Fact]
    public async Task Pages_are_complete_and_in_ordinal_order_whatever_the_culture()
    {
        // Upper and lower case are other ids; a Turkish or English order would mix them, or take i for I.
        string[] ids = ["a", "B", "I", "i", "a-b", "a.b", "a b".Replace(' ', '_'), "A1", "a1", "a:1", "Z", "_", "0", "IS", "is", "ıs".Replace('ı', 'I') + "x"];
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Turkish() ?? culture;
            await Store.ApplyAsync(Array.ConvertAll(ids, id => RecordSamples.Person(id)), Cancellation);
            foreach (var size in new[] { 1, 3, ids.Length, 100 })
            {
                List<string> seen = [];
                while (await Store.PageAsync(seen.Count == 0 ? "" : seen[^1], size, Cancellation) is { Count: > 0 } page)
                {
                    Assert.True(page.Count <= size);
                    seen.AddRange(page.Select(record => record.Id));
                }

                Assert.Equal(ids.Order(StringComparer.Ordinal), seen);
            }

            Assert.Equal("i", (await Store.FindAsync("i", Cancellation))!.Id);
            Assert.Equal("I", (await Store.FindAsync("I", Cancellation))!.Id);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public async Task A_removed_record_is_gone_for_good_and_comes_back_as_a_new_one()
    {
        await Store.ApplyAsync([RecordSamples.Person(), RecordSamples.Organisation()], Cancellation);
        await Store.ApplyAsync([RecordSamples.Person(name: "Other")], Cancellation);
        Assert.True(await Store.RemoveAsync("person-1", Cancellation));
        Assert.False(await Store.RemoveAsync("person-1", Cancellation));
        Restart();
        Assert.Null(await Store.FindAsync("person-1", Cancellation));
        Assert.Equal("organisation-1", Assert.Single(Everything()).Id);
        Assert.Equal(ApplyOutcome.Created, Assert.Single(await Store.ApplyAsync([RecordSamples.Person()], Cancellation)).Outcome);
    }

    [Fact]
    public async Task Counts_follow_every_change_and_survive_a_restart()
    {
        await Store.ApplyAsync([RecordSamples.Person("x"), RecordSamples.Document("y"), RecordSamples.Organisation("z")], Cancellation);
        await Store.ApplyAsync([RecordSamples.Document("x"), RecordSamples.Document("w")], Cancellation);
        await Store.RemoveAsync("z", Cancellation);
        Assert.Equal(new RecordCounts(0, 0, 3), Store.Counts);
        Restart();
        Assert.Equal(new RecordCounts(0, 0, 3), Store.Counts);
    }

    [Fact]
    public async Task The_declared_day_survives_a_restart()
    {
        Assert.Null(Store.ListsAsOf);
        await Store.DeclareListsCompleteAsync(new(2026, 2, 28), Cancellation);
        Assert.Equal(new DateOnly(2026, 2, 28), Store.ListsAsOf);
        Restart();
        Assert.Equal(new DateOnly(2026, 2, 28), Store.ListsAsOf);
    }

    [Fact]
    public async Task It_is_not_opened_a_second_time_while_it_is_open()
    {
        await Store.ApplyAsync([RecordSamples.Person()], Cancellation);
        Assert.ThrowsAny<IOException>(OpenStore);
        Assert.NotNull(await Store.FindAsync("person-1", Cancellation));
    }

    [Fact]
    public async Task Readers_see_whole_records_while_others_change_and_remove_them()
    {
        var store = Store;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var writer = Task.Run(
            async () =>
            {
                for (var i = 0; i < 60; i++)
                {
                    await store.ApplyAsync([RecordSamples.Person("a", $"N{i}"), RecordSamples.Person("b", $"N{i}")], Cancellation);
                    await store.RemoveAsync(i % 2 == 0 ? "a" : "b", Cancellation);
                }

                await end.CancelAsync();
            },
            Cancellation);
        while (!end.IsCancellationRequested)
        {
            Assert.All(Everything(), record => Assert.StartsWith("N", record.Person.Names[0].Text, StringComparison.Ordinal));
            if (await store.FindAsync("a", Cancellation) is { } found)
            {
                Assert.Equal("a", found.Id);
            }
        }

        await writer;
        Assert.Equal(["a"], Everything().ConvertAll(record => record.Id));
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => CloseStore();

    private static CultureInfo? Turkish()
    {
        try
        {
            return CultureInfo.GetCultureInfo("tr-TR");
        }
        catch (CultureNotFoundException)
        {
            return null; // The runtime is set to know no culture at all.
        }
    }

    private static T Wait<T>(ValueTask<T> work) => work.AsTask().GetAwaiter().GetResult();

    private List<Record> Everything() => Wait(CollectAsync());

    private async ValueTask<List<Record>> CollectAsync()
    {
        List<Record> all = [];
        await foreach (var chunk in Store.ReadAllAsync(Cancellation))
        {
            all.AddRange(chunk);
        }

        return all;
    }

    private void Restart()
    {
        CloseStore();
        _store = null;
    }
}
