using Google.Protobuf;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Sharing;
using Record = Kalkan.Federation.Contracts.Record;

namespace Kalkan.Federation.Tests.Sharing;

public sealed class DisclosureTests
{
    private static readonly Grant NameOnly = new(
        "a", FieldSet.Of(Field.Name, Field.BirthDate), FieldSet.Of(Field.Name), FieldSet.Of(Field.Custody, Field.Acronym), 0.5, 10);

    private static readonly Record Person = SampleRecords.Full(RecordKind.Person);

    [Fact]
    public void A_hit_has_the_shown_fields_the_evidence_that_may_match_and_what_can_be_confirmed_of_its_kind()
    {
        var candidate = Of("p1", NameOnly, 0.876543) with
        {
            Evidence = [Evidence(Field.BirthDate), Evidence(Field.Sex), Evidence(Field.Name)],
        };

        var hit = Assert.Single(Disclose([candidate], NameOnly));

        Assert.Equal(World.References.For(Country.GE, "p1"), hit.Reference);
        Assert.Equal(RecordKind.Person, hit.Kind);
        Assert.Equal(0.8765, hit.Score);
        Assert.Equal([Field.Name, Field.BirthDate], hit.Evidence.Select(evidence => evidence.Field));
        Assert.Equal([Field.Custody], hit.Confirmable);
        Assert.Equal(FieldSet.Of(Field.Name), FieldCatalog.PresentIn(hit.Disclosed));
    }

    [Fact]
    public void Hits_stand_by_score_then_reference_and_below_the_floor_there_is_none()
    {
        var hits = Disclose([Of("b", NameOnly, 0.7), Of("a", NameOnly, 0.70001), Of("c", NameOnly, 0.9), Of("d", NameOnly, 0.4999), Of("e", NameOnly, double.NaN)], NameOnly);

        string[] tied = [.. new[] { "a", "b" }.Select(id => World.References.For(Country.GE, id)).Order(StringComparer.Ordinal)];
        Assert.Equal([World.References.For(Country.GE, "c"), .. tied], hits.Select(hit => hit.Reference));
    }

    [Fact]
    public void Each_rule_has_its_own_bound_and_the_peer_may_ask_for_fewer()
    {
        var (narrow, wide) = (NameOnly with { Rule = "n", MostCandidates = 1 }, NameOnly with { Rule = "w", MostCandidates = 2 });
        List<Candidate> found = [.. Enumerable.Range(0, 4).SelectMany(i => new[] { Of($"n{i}", narrow, 0.9), Of($"w{i}", wide, 0.8) })];

        Assert.Equal([0.9, 0.8, 0.8], Disclose(found, narrow, wide).Select(hit => hit.Score));
        Assert.Equal([0.9, 0.8], Disclosure.Of(Scope(narrow, wide), found, 2, World.References).Select(hit => hit.Score));
    }

    [Fact]
    public void What_neither_shows_nor_confirms_anything_of_its_kind_takes_no_place()
    {
        var mute = NameOnly with { Rule = "m", Show = FieldSet.Of(Field.Acronym), Confirm = FieldSet.None };

        var hits = Disclosure.Of(Scope(mute, NameOnly), [Of("m", mute, 0.99), Of("a", NameOnly, 0.6)], 1, World.References);

        Assert.Equal(World.References.For(Country.GE, "a"), Assert.Single(hits).Reference);
    }

    [Fact]
    public void A_record_too_large_for_a_message_is_still_a_hit_and_can_be_asked_for()
    {
        var large = Person.Clone();
        large.Person.Templates.Add(Enumerable.Range(0, 3).Select(i => new Template
        {
            Modality = Modality.Face,
            Data = ByteString.CopyFrom(new byte[60 * 1024]),
        }));
        var faces = NameOnly with { Show = FieldSet.Of(Field.Name, Field.Face) };
        Candidate[] found = [Of("large", faces, 0.9) with { Record = () => large }, Of("small", faces, 0.8)];

        var hits = Disclose(found, faces);

        Assert.Equal(FieldSet.None, FieldCatalog.PresentIn(hits[0].Disclosed));
        Assert.Equal([Field.Name, Field.Custody, Field.Face], hits[0].Confirmable);
        Assert.Equal(FieldSet.Of(Field.Name, Field.Face), FieldCatalog.PresentIn(hits[1].Disclosed));
        Assert.InRange(hits.Sum(hit => hit.CalculateSize()), 1, 256 * 1024);
    }

    [Fact]
    public void A_modality_that_matches_lets_no_template_out_and_one_that_is_shown_lets_its_own_out_alone()
    {
        var matching = NameOnly with { Match = FieldSet.Of(Field.Fingerprint, Field.Face) };
        var showing = matching with { Show = FieldSet.Of(Field.Face) };

        var found = Assert.Single(Disclose([Of("p", matching, 0.9) with { Evidence = [Evidence(Field.Fingerprint)] }], matching));
        Assert.Equal([Field.Fingerprint], found.Evidence.Select(evidence => evidence.Field));
        Assert.Empty(found.Disclosed.Person.Templates);

        var shown = Assert.Single(Disclose([Of("p", showing, 0.9)], showing));
        Assert.NotEmpty(shown.Disclosed.Person.Templates);
        Assert.All(shown.Disclosed.Person.Templates, template => Assert.Equal(Modality.Face, template.Modality));
    }

    [Theory]
    [InlineData(Field.Fingerprint, Field.Name, true)]
    [InlineData(Field.Voice, Field.BirthDate, true)]
    [InlineData(Field.Document, Field.Name, true)]
    [InlineData(Field.Face, Field.Nationality, false)]
    [InlineData(Field.FatherName, Field.Name, false)]
    [InlineData(Field.Iris, Field.Sex, false)]
    public void A_strong_field_that_agrees_against_another_identity_is_a_contradiction_where_both_may_match(
        Field agreed, Field contradicted, bool contradiction)
    {
        var grant = NameOnly with { Match = FieldSet.All - FieldSet.Of(Field.Sex) };
        var against = Evidence(contradicted);
        against.Agreement = Agreement.Contradicted;

        var hit = Assert.Single(Disclose([Of("p", grant, 0.9) with { Evidence = [Evidence(agreed), against] }], grant));

        Assert.Equal(contradiction, hit.Contradiction);
    }

    [Fact]
    public void A_candidate_under_a_foreign_grant_is_a_bug_and_nothing_leaves() =>
        Assert.Throws<InvalidOperationException>(() => Disclose([Of("x", NameOnly with { ScoreFloor = 0 }, 0.9)], NameOnly));

    [Fact]
    public void Two_peers_get_unlinkable_references_of_one_record()
    {
        var (first, second) = (World.References.For(Country.GE, "p1"), World.References.For(Country.TJ, "p1"));

        Assert.NotEqual(first, second);
        Assert.Matches("^[0-9a-f]{32}$", first);
        Assert.NotEqual(first, new ReferenceKey(new byte[ReferenceKey.Size]).For(Country.GE, "p1"));
    }

    private static IReadOnlyList<Hit> Disclose(IReadOnlyList<Candidate> found, params Grant[] grants) =>
        Disclosure.Of(Scope(grants), found, 0, World.References);

    private static SharingScope Scope(params Grant[] grants) => new(
        Country.GE, false, World.Today, [.. grants.Select(grant => new ScopedRule(ulong.MaxValue, uint.MaxValue, grant))], 1);

    private static Candidate Of(string id, Grant grant, double score) => new(id, RecordKind.Person, grant, score, [], () => Person);

    private static Evidence Evidence(Field field) => new() { Field = field, Agreement = Agreement.Agreed, Weight = 1, Rule = "same_key" };
}
