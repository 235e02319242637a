using FsCheck;
using FsCheck.Fluent;
using Google.Protobuf;
using Grpc.Core;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Node.Tests.Gallery.Biometrics;
using Record = Kalkan.Federation.Contracts.Record;

namespace Kalkan.Node.Tests.EndToEnd;

/// <summary>A modality that Georgia may not match by has no effect on what it gets; one that it may match by goes out to nobody.</summary>
public sealed class HiddenBodiesOverTheWireTests
{
    private const string FingerAndName = """
        rules:
          - name: persons
            peers: [GE]
            purposes: [border_check]
            kinds: [person]
            categories: all
            fields: { name: [match, show], birth_date: [match], fingerprint: [match] }
            unsigned: allow
        """;

    private static readonly Action<Record, int>[] HiddenChanges =
    [
        (r, n) => r.Person.Templates.Add(Bodies.Face(n % 5)),
        (r, n) => r.Person.Templates.Add(Bodies.Face(n % 5, model: $"other/{n % 3}")),
        (r, n) => r.Person.Templates.Add(Bodies.Voice(n % 5)),
        (r, n) => r.Person.Templates.Add(Bodies.Iris(n % 5, 1 + (n % 2))),
        (r, n) => r.Person.Templates.Add(new Template { Modality = Modality.Face, Format = "image/jpeg", Data = ByteString.CopyFromUtf8($"{n}") }),
    ];

    [Fact]
    public async Task Templates_of_a_hidden_modality_change_not_one_byte_of_the_answer()
    {
        await using var federation = await TestFederation.StartAsync(Country.GE, Country.TJ);
        await federation.ApplyPolicyAsync(Country.TJ, FingerAndName);
        using var channel = federation.ChannelBetween(Country.GE, Country.TJ);
        var client = new MatchService.MatchServiceClient(channel);
        await federation.ImportAsync(Country.TJ, Person(), Other());
        var before = await AskAsync(client);
        Assert.Equal(2, before.Hits.Count);

        var changes = Gen.Choose(0, HiddenChanges.Length - 1).Zip(Gen.Choose(1, 1000)).NonEmptyListOf();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20), Prop.ForAll(Arb.From(changes), picked =>
        {
            var (person, other) = (Person(), Other());
            foreach (var (change, number) in picked.Take(8))
            {
                HiddenChanges[change](number % 2 == 0 ? person : other, number);
            }

            federation.ImportAsync(Country.TJ, person, other).GetAwaiter().GetResult();
            return AskAsync(client).GetAwaiter().GetResult().ToByteString() == before.ToByteString();
        }));
    }

    [Fact]
    public async Task The_right_to_match_a_modality_lets_no_template_out()
    {
        await using var federation = await TestFederation.StartAsync(Country.GE, Country.TJ);
        await federation.ApplyPolicyAsync(Country.TJ, FingerAndName);
        using var channel = federation.ChannelBetween(Country.GE, Country.TJ);
        var client = new MatchService.MatchServiceClient(channel);
        await federation.ImportAsync(Country.TJ, Person());
        var hit = Assert.Single((await AskAsync(client)).Hits);
        Assert.Equal(Agreement.Agreed, hit.Evidence.Single(e => e.Field == Field.Fingerprint).Agreement);
        Assert.True(hit.Contradiction);
        Assert.Empty(hit.Disclosed.Person.Templates);
        Assert.DoesNotContain(Convert.ToHexString(Person().Person.Templates[0].Data.Span[28..48]), Convert.ToHexString(hit.ToByteArray()), StringComparison.Ordinal);

        await federation.ApplyPolicyAsync(Country.TJ, FingerAndName.Replace("fingerprint: [match]", "fingerprint: [match, show]", StringComparison.Ordinal));
        Assert.Equal(Person().Person.Templates, Assert.Single((await AskAsync(client)).Hits).Disclosed.Person.Templates);
    }

    [Fact]
    public async Task Match_Identify_and_Screen_give_the_same_answer()
    {
        await using var federation = await TestFederation.StartAsync(Country.GE, Country.TJ);
        await federation.ApplyPolicyAsync(Country.TJ, FingerAndName);
        using var channel = federation.ChannelBetween(Country.GE, Country.TJ);
        var client = new MatchService.MatchServiceClient(channel);
        await federation.ImportAsync(Country.TJ, Person(), Other());
        var expected = await AskAsync(client);

        using var identify = client.Identify(new() { Context = Context(), Probe = Probe() });
        var parts = await identify.ResponseStream.ReadAllAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        var answer = parts[^1].Answer;
        answer.RequestId = "";
        Assert.Equal(expected, answer);
        Assert.All(parts[..^1], part => Assert.InRange(part.Progress, 0, 1));

        using var screen = client.Screen();
        await screen.RequestStream.WriteAsync(new() { Start = new() { Context = Context() } }, TestContext.Current.CancellationToken);
        await screen.RequestStream.WriteAsync(new() { Item = new() { ItemId = "1", Probe = Probe() } }, TestContext.Current.CancellationToken);
        await screen.RequestStream.CompleteAsync();
        Assert.True(await screen.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        var screened = screen.ResponseStream.Current.Answer;
        screened.RequestId = "";
        Assert.Equal(expected, screened);
    }

    private static QueryContext Context()
    {
        var context = Samples.Context();
        context.Contract = 2;
        return context;
    }

    private static Record Person()
    {
        var record = Samples.Person();
        record.Person.Templates.Add(Bodies.Finger(1, 2));
        return record;
    }

    private static Record Other()
    {
        var record = Samples.Person("p2");
        record.Person.Names[0].Text = "Gulbahor Otunbaeva";
        record.Person.Templates.Add(Bodies.Finger(2, 7));
        return record;
    }

    // Two fingers, of two people, under a name of neither.
    private static Probe Probe() => new()
    {
        Person = new()
        {
            Names = { "Quentin Featherstonehaugh" },
            BirthDates = { new BirthDate { Date = new() { Year = 1931, Month = 2, Day = 3 } } },
            Templates = { Bodies.Finger(1, 2, sample: 1), Bodies.Finger(2, 7, sample: 1), Bodies.Face(1), Bodies.Voice(1), Bodies.Iris(1, 1) },
        },
    };

    private static async Task<MatchResponse> AskAsync(MatchService.MatchServiceClient client)
    {
        var answer = await client.MatchAsync(new() { Context = Context(), Probe = Probe() });
        answer.RequestId = "";
        return answer;
    }
}
