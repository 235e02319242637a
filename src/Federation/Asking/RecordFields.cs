using Kalkan.Federation.Contracts;
using Kalkan.Federation.Sharing;

namespace Kalkan.Federation.Asking;

/// <summary>The names of the fields that a disclosed record carries, for the audit log.</summary>
internal static class RecordFields
{
    public static FieldSet Of(Record record)
    {
        var subject = record.SubjectCase switch
        {
            Record.SubjectOneofCase.Person => Of(record.Person),
            Record.SubjectOneofCase.Organisation => Of(record.Organisation),
            Record.SubjectOneofCase.Document => Of(record.Document),
            _ => FieldSet.None,
        };
        return subject
            | If(record.Categories.Count > 0, Field.Category)
            | If(record.Handling != HandlingCode.Unspecified, Field.Handling)
            | If(record.Source is not null, Field.Source)
            | If(record.LegalGround.Length > 0, Field.LegalGround)
            | If(record.ListedOn is not null, Field.ListedOn)
            | If(record.ReviewOn is not null, Field.ReviewOn)
            | If(record.Remarks.Length > 0, Field.Remarks);
    }

    private static FieldSet Of(Person person)
    {
        var fields = If(person.FatherName.Length > 0, Field.FatherName)
            | If(person.MotherName.Length > 0, Field.MotherName)
            | If(person.BirthDates.Count > 0, Field.BirthDate)
            | If(person.Sex != Sex.Unspecified, Field.Sex)
            | If(person.Nationalities.Count > 0, Field.Nationality)
            | If(person.Documents.Count > 0, Field.Document)
            | If(person.PhysicalMarks.Count > 0, Field.PhysicalMark)
            | If(person.Custody is not null, Field.Custody)
            | Of(person.Names)
            | Of(person.Places);
        foreach (var template in person.Templates)
        {
            fields |= If(template.Modality == Modality.Fingerprint, Field.Fingerprint)
                | If(template.Modality == Modality.Face, Field.Face)
                | If(template.Modality == Modality.Iris, Field.Iris)
                | If(template.Modality == Modality.Voice, Field.Voice);
        }

        return fields;
    }

    private static FieldSet Of(Organisation organisation) =>
        Of(organisation.Names)
        | Of(organisation.Places)
        | If(organisation.Wings.Count > 0, Field.Wing)
        | If(organisation.Countries.Count > 0, Field.Country)
        | If(organisation.Links.Count > 0, Field.Link);

    private static FieldSet Of(TravelDocument document) =>
        FieldSet.Of(Field.Document)
        | If(document.Status != DocumentStatus.Unspecified || document.ReportedOn is not null, Field.DocumentStatus);

    private static FieldSet Of(IEnumerable<Name> names)
    {
        var fields = FieldSet.None;
        foreach (var name in names)
        {
            fields = fields.With(name.Kind switch
            {
                NameKind.Acronym => Field.Acronym,
                NameKind.Alias or NameKind.Former => name.Quality == NameQuality.Weak ? Field.WeakAlias : Field.Alias,
                _ => Field.Name,
            });
        }

        return fields;
    }

    private static FieldSet Of(IEnumerable<Place> places)
    {
        var fields = FieldSet.None;
        foreach (var place in places)
        {
            fields = fields.With(place.Kind == PlaceKind.Birth ? Field.BirthPlace : Field.Place);
        }

        return fields;
    }

    private static FieldSet If(bool there, Field field) => there ? FieldSet.Of(field) : FieldSet.None;
}
