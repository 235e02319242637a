using Google.Protobuf;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Sharing;

namespace Kalkan.Federation.Tests.Sharing;

public sealed class FieldCatalogTests
{
    public static TheoryData<Field> Fields { get; } = [.. FieldSet.All.Fields()];

    [Fact]
    public void Every_field_of_the_contract_stands_in_the_catalog() => Assert.Equal(FieldSet.All, FieldCatalog.Known);

    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_field_copies_exactly_its_own_part(Field field)
    {
        var kinds = SampleRecords.Kinds.Where(kind => FieldCatalog.FieldsOf(kind).Contains(field)).ToList();
        Assert.NotEmpty(kinds);
        foreach (var kind in kinds)
        {
            var record = SampleRecords.Full(kind);
            var copy = FieldCatalog.Copy(record, FieldSet.Of(field));
            var blank = FieldCatalog.Copy(record, FieldSet.None);

            Assert.NotEqual(blank, copy);
            Assert.Equal(blank, FieldSwap.Replace(copy, blank, field));
            Assert.Equal(FieldSet.Of(field), FieldCatalog.PresentIn(copy));
        }
    }

    [Theory]
    [InlineData(RecordKind.Person)]
    [InlineData(RecordKind.Organisation)]
    [InlineData(RecordKind.Document)]
    public void All_fields_together_leave_behind_what_belongs_to_none(RecordKind kind)
    {
        var record = SampleRecords.Full(kind);
        record.NeverTo.Add("GE");
        record.Test = true;
        var copy = FieldCatalog.Copy(record, FieldSet.All);

        Assert.Equal(FieldCatalog.FieldsOf(kind), FieldCatalog.PresentIn(copy));
        Assert.Equal(copy, FieldCatalog.Copy(FieldSwap.ReplaceUnnamed(record, SampleRecords.Full(kind)), FieldSet.All));
        Assert.Empty(copy.Id);
        Assert.Equal(0UL, copy.Version);
        Assert.Null(copy.NeutralityCheck);
        Assert.Empty(copy.NeverTo);
        Assert.False(copy.Test);
        Assert.All(copy.Organisation?.Links ?? [], link => Assert.Empty(link.RecordId));
        Assert.All(copy.Person?.Documents ?? [], paper => Assert.Empty(paper.Note));
    }

    [Fact]
    public void Fields_of_a_newer_contract_stay_at_home()
    {
        var record = SampleRecords.Full(RecordKind.Person);
        var known = FieldCatalog.Copy(record, FieldSet.All);

        // Field 1000, a text: known to no rule.
        byte[] unknown = [0xC2, 0x3E, 3, (byte)'s', (byte)'e', (byte)'c'];
        record.Person.Names[0].MergeFrom(unknown);
        record.Person.Custody.MergeFrom(unknown);
        record.Person.BirthDates[0].Date.MergeFrom(unknown);
        record.Source.MergeFrom(unknown);
        record.Person.MergeFrom(unknown);
        record.MergeFrom(unknown);

        Assert.Equal(known.ToByteArray(), FieldCatalog.Copy(record, FieldSet.All).ToByteArray());
    }

    [Fact]
    public void A_question_asks_only_with_fields_that_the_kind_has() => Assert.All(
        SampleRecords.Kinds,
        kind => Assert.Equal(FieldSet.None, FieldCatalog.AskedOf(kind) - FieldCatalog.FieldsOf(kind)));
}
