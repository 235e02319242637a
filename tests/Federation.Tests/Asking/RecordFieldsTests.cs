using Kalkan.Federation.Asking;
using Kalkan.Federation.Contracts;
using Record = Kalkan.Federation.Contracts.Record;

namespace Kalkan.Federation.Tests.Asking;

public sealed class RecordFieldsTests
{
    [Fact]
    public void An_empty_record_discloses_nothing() => Assert.True(RecordFields.Of(new()).IsEmpty);

    [Fact]
    public void Names_places_and_templates_are_told_apart()
    {
        var record = new Record
        {
            Person = new()
            {
                Names =
                {
                    new Name { Text = "A" },
                    new Name { Text = "B", Kind = NameKind.Alias },
                    new Name { Text = "C", Kind = NameKind.Alias, Quality = NameQuality.Weak },
                },
                Places = { new Place { Kind = PlaceKind.Birth }, new Place { Kind = PlaceKind.Address } },
                Templates = { new Template { Modality = Modality.Voice } },
                Custody = new(),
            },
            Handling = HandlingCode.RefuseEntry,
        };

        Assert.Equal(
            [Field.Name, Field.Alias, Field.WeakAlias, Field.BirthPlace, Field.Place, Field.Custody, Field.Handling, Field.Voice],
            RecordFields.Of(record).Fields());
    }

    [Fact]
    public void A_document_may_be_told_without_its_status()
    {
        var record = new Record { Document = new() { Number = "N1" } };
        Assert.Equal([Field.Document], RecordFields.Of(record).Fields());

        record.Document.Status = DocumentStatus.Stolen;
        Assert.Equal([Field.Document, Field.DocumentStatus], RecordFields.Of(record).Fields());
    }

    [Fact]
    public void A_probe_asks_with_the_fields_that_it_fills()
    {
        var probe = new Probe { Person = new() { Names = { "A" }, Sex = Sex.Male, Documents = { new DocumentProbe { Number = "N1" } } } };

        Assert.Equal([Field.Name, Field.Sex, Field.Document], ProbeFields.Of(probe).Fields());
    }
}
