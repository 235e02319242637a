using Kalkan.Federation.Contracts;
using Kalkan.Federation.Sharing;

namespace Kalkan.Federation.Asking;

/// <summary>The names of the fields that a probe asks with, for the audit log.</summary>
internal static class ProbeFields
{
    private static readonly FieldSet OfAnMrz =
        FieldSet.Of(Field.Name, Field.BirthDate, Field.Sex, Field.Nationality, Field.Document);

    public static FieldSet Of(Probe probe) => probe.SubjectCase switch
    {
        Probe.SubjectOneofCase.Person => Of(probe.Person),
        Probe.SubjectOneofCase.Organisation => Of(probe.Organisation),
        Probe.SubjectOneofCase.Document => FieldSet.Of(Field.Document),
        Probe.SubjectOneofCase.Mrz => OfAnMrz,
        _ => FieldSet.None,
    };

    private static FieldSet Of(PersonProbe person) =>
        If(person.Names.Count > 0, Field.Name)
        | If(person.FatherName.Length > 0, Field.FatherName)
        | If(person.MotherName.Length > 0, Field.MotherName)
        | If(person.BirthDates.Count > 0, Field.BirthDate)
        | If(person.Sex != Sex.Unspecified, Field.Sex)
        | If(person.Nationalities.Count > 0, Field.Nationality)
        | If(person.BirthPlace.Length > 0, Field.BirthPlace)
        | If(person.Documents.Count > 0, Field.Document);

    private static FieldSet Of(OrganisationProbe organisation) =>
        If(organisation.Names.Count > 0, Field.Name)
        | If(organisation.Acronyms.Count > 0, Field.Acronym)
        | If(organisation.Countries.Count > 0, Field.Country);

    private static FieldSet If(bool there, Field field) => there ? FieldSet.Of(field) : FieldSet.None;
}
