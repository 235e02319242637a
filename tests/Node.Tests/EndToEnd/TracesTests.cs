using System.Text;
using Grpc.Core;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;

namespace Kalkan.Node.Tests.EndToEnd;

public sealed class TracesTests
{
    [Fact]
    public async Task Both_countries_record_the_question_and_no_file_of_either_holds_a_value_in_the_clear()
    {
        await using var federation = await TestFederation.StartAsync(Country.GE, Country.TJ);
        await federation.ApplyPolicyAsync(Country.TJ, Samples.NameAndBirthDate);
        await federation.ImportAsync(Country.TJ, Samples.Person());
        var context = Samples.Context();
        using (var officer = federation.Client(Country.GE, "officer"))
        {
            using var call = officer.Search.Search(new() { Context = context, Probe = Samples.Probe() });
            var parts = await call.ResponseStream.ReadAllAsync().ToListAsync();
            Assert.Contains(parts, p => p.Peer is { Hits.Count: 1 });
        }

        foreach (var (country, kind) in new[] { (Country.GE, AuditKind.Asked), (Country.TJ, AuditKind.Answered) })
        {
            using var auditor = federation.Client(country, "auditor");
            using var list = auditor.Audit.ListEntries(new() { RequestId = context.RequestId });
            var entries = (await list.ResponseStream.ReadAllAsync().ToListAsync()).SelectMany(p => p.Entries).ToList();
            var entry = Assert.Single(entries, e => e.Kind == kind && e.Disclosed.Count > 0);
            Assert.Equal((context.Purpose, context.CaseReference, context.LegalBasis, context.Officer), (entry.Context.Purpose, entry.Context.CaseReference, entry.Context.LegalBasis, entry.Context.Officer));
            Assert.Contains(Field.BirthDate, entry.Asked.Concat(entries.SelectMany(e => e.Asked)));
            Assert.Equal([Field.Name], entry.Disclosed[0].Fields);
        }

        await federation.StopAsync(Country.GE);
        await federation.StopAsync(Country.TJ);
        foreach (var file in new[] { Country.GE, Country.TJ }.SelectMany(c => Directory.EnumerateFiles(federation.DirectoryOf(c).Root, "*", SearchOption.AllDirectories)))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            foreach (var value in new[] { Samples.Name, Samples.Document, "Habibullo", "Zarandul" })
            {
                Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(value)) < 0 && bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(value)) < 0, $"{Path.GetFileName(file)} holds a value in the clear.");
            }
        }
    }

    [Fact]
    public async Task A_removed_peers_open_stream_ends_though_it_says_nothing_and_the_next_call_is_refused()
    {
        await using var federation = await TestFederation.StartAsync(Country.GE, Country.TJ);
        await federation.ApplyPolicyAsync(Country.TJ, Samples.NameAndBirthDate);
        using var channel = federation.ChannelBetween(Country.GE, Country.TJ);
        var client = new MatchService.MatchServiceClient(channel);
        using var screen = client.Screen();
        await screen.RequestStream.WriteAsync(new() { Start = new() { Context = Samples.Context() } });
        await screen.RequestStream.WriteAsync(new() { Item = new() { ItemId = "1", Probe = Samples.Probe() } });
        Assert.True(await screen.ResponseStream.MoveNext(CancellationToken.None));

        using var admin = federation.Client(Country.TJ, "admin");
        await admin.Peers.RemovePeerAsync(new() { Country = "GE" });
        await Assert.ThrowsAsync<RpcException>(() => screen.ResponseStream.MoveNext(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20)));
        var refused = await Assert.ThrowsAsync<RpcException>(() => client.MatchAsync(new() { Context = Samples.Context(), Probe = Samples.Probe() }).ResponseAsync);
        Assert.Contains(refused.StatusCode, new[] { StatusCode.Unavailable, StatusCode.Unauthenticated, StatusCode.Internal });
    }
}
