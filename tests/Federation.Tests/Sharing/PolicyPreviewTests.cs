using Google.Protobuf;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Sharing;
using Kalkan.Federation.Sharing.Review;
using Record = Kalkan.Federation.Contracts.Record;

namespace Kalkan.Federation.Tests.Sharing;

public sealed class PolicyPreviewTests
{
    private static readonly Grant Grant = new(
        "a", FieldSet.Of(Field.Name, Field.BirthDate), FieldSet.Of(Field.Name, Field.Remarks), FieldSet.Of(Field.Custody), 0.9, 5);

    [Fact]
    public void A_preview_is_what_an_answer_would_disclose_with_a_reason_for_every_field()
    {
        var record = Suspect();
        record.Remarks = "";

        var preview = Preview(record);

        var scope = new SharingScope(Country.GE, false, World.Today, [new(ulong.MaxValue, uint.MaxValue, Grant)], 1);
        var hit = Assert.Single(Disclosure.Of(scope, [new(record.Id, RecordKind.Person, Grant, 1, [], () => record)], 0, World.References));
        hit.Score = 0;
        Assert.Equal(hit.ToByteArray(), preview.Hit.ToByteArray());
        Assert.Equal(("a", ""), (preview.Rule, preview.WithheldBecause));
        Assert.Equal(FieldCatalog.FieldsOf(RecordKind.Person).Fields(), preview.Fields.Select(decision => decision.Field));
        Assert.Equal("the rule 'a' says match, show", Of(preview, Field.Name).Because);
        Assert.Equal("the rule 'a' says show; the record says nothing here", Of(preview, Field.Remarks).Because);
        Assert.Equal("the rule 'a' says confirm", Of(preview, Field.Custody).Because);
        Assert.Equal("the rule 'a' does not name sex", Of(preview, Field.Sex).Because);
        Assert.True(Of(preview, Field.Sex) is { Present: true, Match: false, Show: false, Confirm: false });
    }

    [Fact]
    public void What_is_withheld_says_why()
    {
        Assert.Equal("No sharing rule names this peer for this purpose.", Preview(Suspect(), Country.TJ).WithheldBecause);
        Assert.Contains("unsigned", Preview(Suspect(), signed: false).WithheldBecause, StringComparison.Ordinal);
        Assert.Contains("never_to names GE", Preview(Suspect(r => r.NeverTo.Add("GE"))).WithheldBecause, StringComparison.Ordinal);
        Assert.Contains("review date", Preview(Suspect(r => r.ReviewOn.Year = 2020)).WithheldBecause, StringComparison.Ordinal);
        Assert.Contains("neutrality", Preview(Suspect(r => r.NeutralityCheck = null)).WithheldBecause, StringComparison.Ordinal);
        Assert.Contains("categories", Preview(Suspect(r => r.Categories[0] = Category.Other)).WithheldBecause, StringComparison.Ordinal);
    }

    [Fact]
    public void A_withheld_record_has_no_hit_and_no_right()
    {
        var preview = Preview(Suspect(r => r.NeverTo.Add("GE")));

        Assert.Null(preview.Hit);
        Assert.All(preview.Fields, decision => Assert.False(decision.Match || decision.Show || decision.Confirm));
        Assert.Equal("a", preview.Rule);
    }

    [Fact]
    public void A_test_record_is_previewed_for_a_test_question() =>
        Assert.NotNull(Preview(Suspect(r => r.Test = true)).Hit);

    private static PreviewPolicyResponse Preview(Record record, Country peer = Country.GE, bool signed = true)
    {
        var rule = new SharingRule(
            1UL << (int)Country.GE,
            1UL << (int)Purpose.BorderCheck,
            1UL << (int)Category.Suspect,
            1u << (int)RecordKind.Person,
            Grant,
            null,
            UnsignedQuestions.Refuse,
            null);
        return PolicyPreview.Of(
            new([rule], 1), peer, Purpose.BorderCheck, record, World.Traits(record), World.Today, World.References, signed);
    }

    private static FieldDecision Of(PreviewPolicyResponse preview, Field field) => preview.Fields.Single(decision => decision.Field == field);

    private static Record Suspect(Action<Record>? change = null)
    {
        var record = SampleRecords.Full(RecordKind.Person);
        record.Categories.Clear();
        record.Categories.Add(Category.Suspect);
        change?.Invoke(record);
        return record;
    }
}
