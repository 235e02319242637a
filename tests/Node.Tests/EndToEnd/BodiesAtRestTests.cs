using Grpc.Core;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Node.Demo.Running;
using Kalkan.Node.Tests.Gallery.Biometrics;
using Record = Kalkan.Federation.Contracts.Record;

namespace Kalkan.Node.Tests.EndToEnd;

/// <summary>Templates on the disk of a real node: sealed, and all there after a start.</summary>
public sealed class BodiesAtRestTests
{
    private const int Window = 12;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_template_stored_or_asked_with_stands_in_a_file_in_the_clear()
    {
        await using var federation = await TestFederation.StartAsync(Country.TJ);
        Template[] stored = [Bodies.Finger(1, 2), Bodies.Face(1), Bodies.Voice(1), Bodies.Iris(1, 1)];
        Template[] asked = [Bodies.Finger(1, 2, sample: 1), Bodies.Face(1, sample: 1), Bodies.Voice(1, sample: 1), Bodies.Iris(1, 1, sample: 1)];
        await federation.ImportAsync(Country.TJ, Person("body-at-rest", stored));
        Assert.Equal("body-at-rest", Assert.Single(await FindAsync(federation, asked)).Reference);
        await federation.StopAsync(Country.TJ);

        var files = Directory.EnumerateFiles(federation.DirectoryOf(Country.TJ).Root, "*", SearchOption.AllDirectories)
            .Select(path => (Name: Path.GetFileName(path), Bytes: File.ReadAllBytes(path))).ToList();
        Assert.Contains(files, file => file.Bytes.AsSpan().IndexOf("body-at-rest"u8) >= 0);
        foreach (var template in stored.Concat(asked))
        {
            var windows = Windows(template).ToList();
            Assert.NotEmpty(windows);
            Assert.All(files, file => Assert.DoesNotContain(windows, window => file.Bytes.AsSpan().IndexOf(window.Span) >= 0));
        }
    }

    [Fact]
    public async Task A_finger_that_was_acknowledged_finds_after_the_node_was_killed()
    {
        await using var federation = await TestFederation.StartAsync(Country.TJ);
        await federation.StopAsync(Country.TJ);
        await using (await ProcessNode.StartAsync(federation.DirectoryOf(Country.TJ), Cancellation))
        {
            await federation.ImportAsync(Country.TJ, Person("p1", Bodies.Finger(1, 2)), Person("p2", Bodies.Finger(2, 2)));
        }

        await federation.RestartAsync(Country.TJ);
        Assert.Equal("p1", Assert.Single(await FindAsync(federation, Bodies.Finger(1, 2, sample: 1))).Reference);
    }

    [Fact]
    public async Task The_progress_of_a_start_counts_every_record_with_templates_and_all_of_them_are_found_then()
    {
        const int Persons = 20;
        await using var federation = await TestFederation.StartAsync(Country.TJ);
        await federation.ImportAsync(Country.TJ, Enumerable.Range(0, Persons).Select(n => Person($"p{n}", Bodies.Finger(n, 2))));
        var told = new List<long>();
        await federation.RestartAsync(Country.TJ, told.Add);
        Assert.Equal(Persons, told[^1]);
        Assert.Equal(told.Order(), told);
        foreach (var person in new[] { 0, Persons - 1 })
        {
            Assert.Equal($"p{person}", Assert.Single(await FindAsync(federation, Bodies.Finger(person, 2, sample: 1))).Reference);
        }
    }

    private static Record Person(string id, params Template[] templates)
    {
        var record = Samples.Person(id);
        record.Person.Templates.Add(templates);
        return record;
    }

    private static async Task<IReadOnlyList<Hit>> FindAsync(TestFederation federation, params Template[] templates)
    {
        using var officer = federation.Client(Country.TJ, "officer");
        using var call = officer.Search.Search(
            new() { Context = Samples.Context(), Probe = new() { Person = new() { Templates = { templates } } } }, cancellationToken: Cancellation);
        var parts = await call.ResponseStream.ReadAllAsync(Cancellation).ToListAsync(Cancellation);
        return parts.Single(part => part.Local is not null).Local.Hits;
    }

    // Behind the headers, and not where a byte is repeated: what could stand in a file by chance is no proof.
    private static IEnumerable<ReadOnlyMemory<byte>> Windows(Template template)
    {
        for (var at = 40; at + Window <= template.Data.Length; at += Window)
        {
            var window = template.Data.Memory.Slice(at, Window);
            if (window.ToArray().Distinct().Count() > Window / 2)
            {
                yield return window;
            }
        }
    }
}
