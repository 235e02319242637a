using Kalkan.Federation.Contracts;
using Kalkan.Federation.Sharing;

namespace Kalkan.Federation.Answering;

/// <summary>The names of the fields that a probe asks with, for the log.</summary>
public static class AskedFields
{
    private static readonly FieldSet Zone =
        FieldSet.Of(Field.Name, Field.BirthDate, Field.Sex, Field.Nationality, Field.Document);

    /// <summary>Names only, no values.</summary>
    public static FieldSet Of(Probe probe) => probe.SubjectCase switch
    {
        Probe.SubjectOneofCase.Person => Of(probe.Person),
        Probe.SubjectOneofCase.Organisation => Of(probe.Organisation),
        Probe.SubjectOneofCase.Document => FieldSet.Of(Field.Document),
        Probe.SubjectOneofCase.Mrz => Zone,
        _ => FieldSet.None,
    };

    private static FieldSet Of(PersonProbe person) =>
        When(person.Names.Count > 0, Field.Name)
        | When(person.FatherName.Length > 0, Field.FatherName)
        | When(person.MotherName.Length > 0, Field.MotherName)
        | When(person.BirthDates.Count > 0, Field.BirthDate)
        | When(person.BirthPlace.Length > 0, Field.BirthPlace)
        | When(person.Sex != Sex.Unspecified, Field.Sex)
        | When(person.Nationalities.Count > 0, Field.Nationality)
        | When(person.Documents.Count > 0, Field.Document)
        | FieldSet.Of([.. person.Templates.Select(template => Of(template.Modality)).Where(field => field != Field.Unspecified)]);

    /// <summary>The field that a modality's templates belong to; unspecified for one that the contract does not know.</summary>
    public static Field Of(Modality modality) => modality switch
    {
        Modality.Fingerprint => Field.Fingerprint,
        Modality.Face => Field.Face,
        Modality.Iris => Field.Iris,
        Modality.Voice => Field.Voice,
        _ => Field.Unspecified,
    };

    private static FieldSet Of(OrganisationProbe organisation) =>
        When(organisation.Names.Count > 0, Field.Name)
        | When(organisation.Acronyms.Count > 0, Field.Acronym)
        | When(organisation.Countries.Count > 0, Field.Country);

    private static FieldSet When(bool asked, Field field) => asked ? FieldSet.Of(field) : FieldSet.None;
}
