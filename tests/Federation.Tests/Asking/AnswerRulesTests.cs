using FsCheck;
using FsCheck.Fluent;
using Google.Protobuf;
using Kalkan.Federation.Asking;
using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Tests.Asking;

public sealed class AnswerRulesTests
{
    private const string Id = "00112233445566778899aabbccddeeff";

    [Fact]
    public void An_honest_answer_has_no_fault() => Assert.Null(AnswerRules.Fault(Honest(), Id));

    [Fact]
    public void An_answer_without_hits_has_no_fault() => Assert.Null(AnswerRules.Fault(new() { RequestId = Id }, Id));

    public static TheoryData<string, Action<MatchResponse>> Lies => new()
    {
        { "request_id", a => a.RequestId = Id.Replace('0', '1') },
        { "hits: too many", a => a.Hits.AddRange(Enumerable.Range(0, 100).Select(_ => a.Hits[0])) },
        { "lists_as_of", a => a.ListsAsOf = new() { Year = 2026, Month = 13 } },
        { "hits[0].reference", a => a.Hits[0].Reference = "KZ-1" },
        { "hits[1].reference", a => a.Hits.Add(a.Hits[0].Clone()) },
        { "hits[0].kind", a => a.Hits[0].Kind = RecordKind.Unspecified },
        { "hits[0].score", a => a.Hits[0].Score = double.NaN },
        { "hits[0].score", a => a.Hits[0].Score = 1.01 },
        { "hits[0].score", a => a.Hits[0].Score = -0.01 },
        { "hits[0].evidence", a => a.Hits[0].Evidence[0].Weight = double.PositiveInfinity },
        { "hits[0].evidence", a => a.Hits[0].Evidence[0].Field = (Field)64 },
        { "hits[0].evidence", a => a.Hits[0].Evidence[0].Rule = "same key" },
        { "hits[0].evidence", a => a.Hits[0].Evidence.AddRange(Enumerable.Repeat(a.Hits[0].Evidence[0], 64)) },
        { "hits[0].confirmable", a => a.Hits[0].Confirmable.Add((Field)(-1)) },
        { "hits[0].disclosed: carries", a => a.Hits[0].Disclosed.Id = "KZ-1" },
        { "hits[0].disclosed: carries", a => a.Hits[0].Disclosed.Version = 3 },
        { "hits[0].disclosed: of another kind", a => a.Hits[0].Disclosed.Document = new() { Number = "N1" } },
        { "names[0].text: is longer than 256", a => a.Hits[0].Disclosed.Person.Names[0].Text = new('ы', 257) },
        { "names[0].text: holds a bidirectional", a => a.Hits[0].Disclosed.Person.Names[0].Text = "Ali\u202eilA" },
        { "names[0].text: holds a control", a => a.Hits[0].Disclosed.Person.Names[0].Text = "Ali\u001b[2J" },
        { "hits[0].contradiction", a => a.Hits[0].Contradiction = true },
        { "not_compared: more", a => a.NotCompared.Add([NotComparedAt(0), NotComparedAt(1), NotComparedAt(1)]) },
        { "not_compared[0].template", a => a.NotCompared.Add(NotComparedAt(2)) },
        { "not_compared[1].template", a => a.NotCompared.Add([NotComparedAt(1), NotComparedAt(1)]) },
        { "not_compared[0].field", a => a.NotCompared.Add(new NotCompared { Field = Field.Name, Reason = "not comparable" }) },
        { "not_compared[0].reason", a => a.NotCompared.Add(new NotCompared { Field = Field.Face }) },
        { "not_compared[0].reason", a => a.NotCompared.Add(new NotCompared { Field = Field.Face, Reason = new('x', 257) }) },
        { "reason: holds a control", a => a.NotCompared.Add(new NotCompared { Field = Field.Face, Reason = "a\u001b[2J" }) },
        { "remarks: is longer than 4096", a => a.Hits[0].Disclosed.Remarks = new('x', 4097) },
        { "names: too many", a => a.Hits[0].Disclosed.Person.Names.AddRange(Enumerable.Repeat(new Name { Text = "A" }, 256)) },
        {
            "templates[0].data: too large",
            a => a.Hits[0].Disclosed.Person.Templates.Add(new Template { Data = ByteString.CopyFrom(new byte[65537]) })
        },
    };

    [Theory]
    [MemberData(nameof(Lies), DisableDiscoveryEnumeration = true)]
    public void A_lie_is_named_by_its_field(string fault, Action<MatchResponse> lie)
    {
        var answer = Honest();
        lie(answer);

        Assert.Contains(fault, AnswerRules.Fault(answer, Id, templates: 2), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_compared_is_no_fault_where_it_was_asked_with()
    {
        var answer = Honest();
        answer.NotCompared.Add([NotComparedAt(1), NotComparedAt(0)]);

        Assert.Null(AnswerRules.Fault(answer, Id, templates: 2));
        Assert.NotNull(AnswerRules.Fault(answer, Id));
    }

    private static NotCompared NotComparedAt(uint template) =>
        new() { Field = Field.Face, Template = template, Reason = "not comparable: facenet-v1 against arcface-r100" };

    [Fact]
    public void What_a_newer_contract_may_add_is_let_through()
    {
        var answer = Honest();
        answer.Hits[0].Evidence[0].Field = (Field)40;
        answer.Hits[0].Evidence[0].Agreement = (Agreement)9;
        byte[] unknownField = [0xf8, 0x07, 0x01]; // Field 127, a varint.
        answer = MatchResponse.Parser.ParseFrom([.. answer.ToByteArray(), .. unknownField]);

        Assert.Null(AnswerRules.Fault(answer, Id));
        Assert.Equal(unknownField, answer.ToByteArray()[^3..]);
    }

    [Fact]
    public void Whatever_can_be_parsed_gets_a_verdict() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll<int, byte>((at, value) =>
        {
            var bytes = Honest().ToByteArray();
            bytes[(int)((uint)at % bytes.Length)] = value;
            try
            {
                AnswerRules.Fault(MatchResponse.Parser.ParseFrom(bytes), Id);
            }
            catch (InvalidProtocolBufferException)
            {
                // No message, hence no answer; the call itself fails.
            }

            return true;
        }));

    private static MatchResponse Honest() => new()
    {
        RequestId = Id,
        ListsAsOf = new() { Year = 2026, Month = 5 },
        Hits =
        {
            new Hit
            {
                Reference = "ffeeddccbbaa99887766554433221100",
                Kind = RecordKind.Person,
                Score = 0.93,
                Evidence = { new Evidence { Field = Field.Name, Agreement = Agreement.Close, Weight = 3.2, Rule = "same_key" } },
                Disclosed = new() { Person = new() { Names = { new Name { Text = "Далер Қосимов" } } } },
                Confirmable = { Field.Custody },
            },
        },
    };
}
