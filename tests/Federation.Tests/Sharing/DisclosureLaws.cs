using FsCheck;
using FsCheck.Fluent;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Sharing;
using Record = Kalkan.Federation.Contracts.Record;

namespace Kalkan.Federation.Tests.Sharing;

public sealed class DisclosureLaws
{
    private int _telling;

    [Fact]
    public void A_field_that_a_peer_may_neither_match_nor_see_changes_no_byte() => Holds(world =>
    {
        var random = new Random(world.Seed);
        var at = random.Next(world.Records.Length);
        var record = world.Records[at];
        var donor = SampleRecords.Make(random, FieldCatalog.KindOf(record), "donor", fill: 0.5);
        var grant = world.GrantOf(record);
        var used = grant is null ? FieldSet.None : grant.Match | grant.Show;
        _telling += grant is not null && !used.IsEmpty && world.Hits().Count > 0 ? 1 : 0;

        // The category decides which rule governs; all else that is hidden may be anything.
        var hidden = FieldCatalog.FieldsOf(FieldCatalog.KindOf(record)) - used - FieldSet.Of(Field.Category);
        return hidden.Fields().All(field => SameAnswer(world, at, FieldSwap.Replace(record, donor, field)))
            && SameAnswer(world, at, FieldSwap.ReplaceUnnamed(record, donor));
    });

    [Fact]
    public void A_field_that_may_only_be_confirmed_tells_nothing_not_even_whether_it_is_there() => Holds(world =>
    {
        var at = world.Seed % world.Records.Length;
        var record = world.Records[at];
        if (world.GrantOf(record) is not { } grant)
        {
            return true;
        }

        var empty = Blank(record);
        var confirmed = (grant.Confirm & FieldCatalog.FieldsOf(FieldCatalog.KindOf(record))) - grant.Match - FieldSet.Of(Field.Category, Field.LegalGround, Field.ReviewOn);
        _telling += confirmed.IsEmpty || world.Hits().Count == 0 ? 0 : 1;
        return confirmed.Fields().All(field => SameAnswer(world, at, FieldSwap.Replace(record, empty, field)));
    });

    [Fact]
    public void A_record_that_takes_no_part_is_no_record() => Holds(world =>
    {
        var random = new Random(world.Seed);
        var record = World.Sample(random, "extra");
        record.Test = world.Test;
        _telling += world.GrantOf(record) is null ? 0 : 1;
        Record[] silent =
        [
            With(record, r => r.NeverTo.Add(world.Peer.Code())),
            With(record, r => r.ReviewOn = new() { Year = 2026, Month = 11, Day = 1 }),
            With(record, r => r.NeutralityCheck = null),
            With(record, r => r.LegalGround = ""),
            With(record, r => r.Test = !world.Test),
            With(record, r => { r.Categories.Clear(); r.Categories.Add(Category.Other); }),
            .. world.GrantOf(record) is null ? [record] : Array.Empty<Record>(),
        ];
        var without = world.Answer();
        return silent.All(extra => without.AsSpan().SequenceEqual((world with { Records = world.Records.Insert(random.Next(world.Records.Length + 1), extra) }).Answer()));
    });

    [Fact]
    public void Whatever_goes_out_is_shown_by_the_rule_that_governs_the_record() => Holds(world =>
    {
        foreach (var hit in world.Hits())
        {
            var record = world.Records.Single(r => World.References.For(world.Peer, r.Id) == hit.Reference);
            var grant = world.GrantOf(record)!;
            var rest = hit.Disclosed;
            foreach (var field in (grant.Show & FieldCatalog.FieldsOf(hit.Kind)).Fields())
            {
                rest = FieldSwap.Replace(rest, Blank(record), field);
            }

            _telling++;
            if (rest.CalculateSize() != Blank(record).CalculateSize()
                || hit.Score < grant.ScoreFloor
                || hit.Evidence.Any(evidence => !grant.Match.Contains(evidence.Field))
                || hit.Confirmable.Any(field => !grant.Confirm.Contains(field)))
            {
                return false;
            }
        }

        return true;
    });

    [Fact]
    public void Taking_a_right_to_show_away_only_takes_that_field_away() => Holds(world =>
    {
        var shown = world.Hits().Aggregate(FieldSet.None, (fields, hit) => fields | FieldCatalog.PresentIn(hit.Disclosed));
        if (shown.IsEmpty)
        {
            return true;
        }

        var field = shown.Fields().ElementAt(world.Seed % shown.Count);
        var less = world with { Policy = Map(world.Policy, grant => grant with { Show = grant.Show - FieldSet.Of(field) }) };
        var before = world.Hits().ToDictionary(hit => hit.Reference);
        foreach (var hit in (less with { Most = 0 }).Hits())
        {
            // A hit that showed this field only makes room for the next one; nothing else appears.
            if (!before.TryGetValue(hit.Reference, out var old))
            {
                continue;
            }

            _telling += old.Disclosed.Equals(hit.Disclosed) ? 0 : 1;
            var record = world.Records.Single(r => World.References.For(world.Peer, r.Id) == hit.Reference);
            var expected = FieldCatalog.FieldsOf(hit.Kind).Contains(field)
                ? FieldSwap.Replace(old.Disclosed, Blank(record), field)
                : old.Disclosed;
            if (!expected.Equals(hit.Disclosed) || !old.Evidence.Equals(hit.Evidence) || !old.Confirmable.Equals(hit.Confirmable))
            {
                return false;
            }
        }

        return true;
    });

    [Fact]
    public void Neither_the_order_of_the_records_nor_a_second_run_changes_a_byte() => Holds(world =>
    {
        var answer = world.Answer();
        _telling += answer.Length > 0 ? 1 : 0;
        return answer.AsSpan().SequenceEqual(world.Answer())
            && answer.AsSpan().SequenceEqual((world with { Records = [.. world.Records.Reverse()] }).Answer());
    });

    [Fact]
    public void Where_no_rule_names_peer_and_purpose_nothing_is_found() => Holds(world =>
    {
        var stranger = world with { Peer = Country.UZ };
        _telling += world.Hits().Count > 0 ? 1 : 0;
        return stranger.Hits().Count == 0
            && stranger.Policy.Resolve(Country.UZ, world.Purpose, world.Test, world.Signed, World.Today, out _) is not null;
    });

    private void Holds(Func<World, bool> law)
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(World.Any, law));
        Assert.True(_telling > 20, $"The law was hardly ever put to the test: {_telling}.");
    }

    private static bool SameAnswer(World world, int at, Record changed) =>
        world.Answer().AsSpan().SequenceEqual((world with { Records = world.Records.SetItem(at, changed) }).Answer());

    private static Record Blank(Record record) => FieldCatalog.Copy(record, FieldSet.None);

    private static Record With(Record record, Action<Record> change)
    {
        var other = record.Clone();
        change(other);
        return other;
    }

    private static SharingPolicy Map(SharingPolicy policy, Func<Grant, Grant> change) =>
        new([.. policy.Rules.Select(rule => rule with { Grant = change(rule.Grant) })], policy.Version);
}
