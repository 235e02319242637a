using FsCheck;
using FsCheck.Fluent;
using Google.Protobuf;
using Grpc.Core;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Record = Kalkan.Federation.Contracts.Record;

namespace Kalkan.Node.Tests.EndToEnd;

/// <summary>What is hidden has no effect: judged by the bytes that Georgia's node gets from Tajikistan's, over TLS.</summary>
public sealed class HiddenOverTheWireTests
{
    // Each changes something that Georgia may neither match nor see nor have confirmed.
    private static readonly Action<Record, int>[] HiddenChanges =
    [
        (r, n) => r.Person.FatherName = n % 3 == 0 ? "" : $"Father {n}",
        (r, n) => r.Person.MotherName = $"Mother {n}",
        (r, n) => r.Person.Sex = (Sex)(n % 4),
        (r, n) => r.Person.Nationalities[0] = n % 2 == 0 ? "UZB" : "AFG",
        (r, n) => r.Person.Documents[0].Number = $"ZZ{n:D7}",
        (r, _) => r.Person.Documents.Clear(),
        (r, n) => r.Person.Names[1].Text = $"Alias {n} Whatever",
        (r, _) => r.Person.Names.RemoveAt(1),
        (r, n) => r.Person.PhysicalMarks.Add($"mark {n}"),
        (r, n) => r.Person.Custody = n % 2 == 0 ? null : new() { Status = CustodyStatus.Released },
        (r, n) => r.Handling = (HandlingCode)(n % 5),
        (r, n) => r.Source.Reference = $"R-{n}",
        (r, n) => r.Remarks = new string('x', n % 400),
        (r, n) => r.Categories.Add((Category)(2 + (n % 5))),
        (r, n) => r.LegalGround = $"Law {n}",
        (r, n) => r.ReviewOn = Samples.Day(TestFederation.Today.AddDays(n % 500)),
        (r, n) => r.Person.Places.Add(new Place { Kind = PlaceKind.Address, Text = $"Street {n}", Country = "TJK" }),
    ];

    // Each leaves nothing that Georgia may learn of.
    private static readonly Action<Record>[] Exclusions =
    [
        r => r.NeverTo.Add("GE"),
        r => r.ReviewOn = Samples.Day(TestFederation.Today.AddDays(-1)),
        r => r.Test = true,
        r => r.NeutralityCheck = null,
        r => r.LegalGround = "",
        r => (r.Person.Names[0].Text, r.Person.BirthDates[0].Date.Year) = ("Someone Else", 1950),
    ];

    [Fact]
    public async Task A_change_of_a_hidden_field_changes_not_one_byte_of_what_a_peer_receives()
    {
        await using var federation = await TestFederation.StartAsync(Country.GE, Country.TJ);
        await federation.ApplyPolicyAsync(Country.TJ, Samples.NameAndBirthDate);
        using var channel = federation.ChannelBetween(Country.GE, Country.TJ);
        var client = new MatchService.MatchServiceClient(channel);
        await federation.ImportAsync(Country.TJ, Samples.Person());
        var before = await AskAsync(client);
        Assert.Single(MatchResponse.Parser.ParseFrom(before.Answer).Hits);

        var changes = Gen.Choose(0, HiddenChanges.Length - 1).Zip(Gen.Choose(1, 10_000)).NonEmptyListOf();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(Arb.From(changes), picked =>
        {
            var record = Samples.Person();
            foreach (var (change, number) in picked)
            {
                try
                {
                    HiddenChanges[change](record, number);
                }
                catch (ArgumentOutOfRangeException)
                {
                    // An earlier change took away what this one would have changed.
                }
            }

            federation.ImportAsync(Country.TJ, record).GetAwaiter().GetResult();
            return AskAsync(client).GetAwaiter().GetResult() == before;
        }));
    }

    [Fact]
    public async Task Hidden_excluded_expired_and_absent_are_the_same_bytes()
    {
        await using var federation = await TestFederation.StartAsync(Country.GE, Country.TJ);
        await federation.ApplyPolicyAsync(Country.TJ, Samples.NameAndBirthDate);
        using var channel = federation.ChannelBetween(Country.GE, Country.TJ);
        var client = new MatchService.MatchServiceClient(channel);
        var absent = await AskAsync(client);
        Assert.Empty(MatchResponse.Parser.ParseFrom(absent.Answer).Hits);
        foreach (var exclude in Exclusions)
        {
            var record = Samples.Person();
            exclude(record);
            await federation.ImportAsync(Country.TJ, record);
            Assert.Equal(absent, await AskAsync(client));
            Assert.Equal(absent.Answer, await ScreenAsync(client));
        }
    }

    private static async Task<Received> AskAsync(MatchService.MatchServiceClient client)
    {
        using var call = client.MatchAsync(new() { Context = Samples.Context(), Probe = Samples.Probe() });
        var headers = await call.ResponseHeadersAsync;
        var answer = await call;
        answer.RequestId = "";
        return new(answer.ToByteString(), Text(headers), Text(call.GetTrailers()));
    }

    private static async Task<ByteString> ScreenAsync(MatchService.MatchServiceClient client)
    {
        using var call = client.Screen();
        await call.RequestStream.WriteAsync(new() { Start = new() { Context = Samples.Context() } });
        await call.RequestStream.WriteAsync(new() { Item = new() { ItemId = "1", Probe = Samples.Probe() } });
        await call.RequestStream.CompleteAsync();
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        var answer = call.ResponseStream.Current.Answer;
        answer.RequestId = "";
        return answer.ToByteString();
    }

    private static string Text(Metadata metadata) =>
        string.Join("\n", metadata.Where(e => e.Key != "date").Select(e => $"{e.Key}: {e.Value}").Order(StringComparer.Ordinal));

    private sealed record Received(ByteString Answer, string Headers, string Trailers);
}
