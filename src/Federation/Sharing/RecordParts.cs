using Google.Protobuf.Collections;
using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Sharing;

/// <summary>
/// Copies of a record's parts, value by value. Never Clone: a clone carries fields that a newer contract added and
/// no rule speaks of.
/// </summary>
internal static class RecordParts
{
    public static PartialDate? Copy(PartialDate? date) => date is null
        ? null
        : new() { Year = date.Year, Month = date.Month, Day = date.Day, Calendar = date.Calendar };

    public static BirthDate Copy(BirthDate birth) =>
        new() { Date = Copy(birth.Date), Until = Copy(birth.Until), Approximate = birth.Approximate };

    public static Name Copy(Name name) => new()
    {
        Text = name.Text,
        Kind = name.Kind,
        Quality = name.Quality,
        Script = name.Script,
        Given = name.Given,
        Family = name.Family,
        Patronymic = name.Patronymic,
    };

    public static Place Copy(Place place) => new() { Kind = place.Kind, Text = place.Text, Country = place.Country };

    /// <summary>Type, number and issuing country; the other parts belong to other fields or to none.</summary>
    public static TravelDocument Copy(TravelDocument document) =>
        new() { Type = document.Type, Number = document.Number, IssuingCountry = document.IssuingCountry };

    public static Custody? Copy(Custody? custody) => custody is null
        ? null
        : new() { Status = custody.Status, Place = custody.Place, ExpectedRelease = Copy(custody.ExpectedRelease) };

    public static Template Copy(Template template) => new()
    {
        Modality = template.Modality,
        Format = template.Format,
        Model = template.Model,
        Position = template.Position,
        Quality = template.Quality,
        Data = template.Data,
    };

    /// <summary>Name and role; the other record's id stays at home like every id.</summary>
    public static Link Copy(Link link) => new() { Name = link.Name, Role = link.Role };

    public static Source? Copy(Source? source) => source is null
        ? null
        : new() { Name = source.Name, Reference = source.Reference };

    public static RepeatedField<Name> NamesOf(Record record) => record.SubjectCase switch
    {
        Record.SubjectOneofCase.Person => record.Person.Names,
        Record.SubjectOneofCase.Organisation => record.Organisation.Names,
        _ => [],
    };

    public static RepeatedField<Place> PlacesOf(Record record) => record.SubjectCase switch
    {
        Record.SubjectOneofCase.Person => record.Person.Places,
        Record.SubjectOneofCase.Organisation => record.Organisation.Places,
        _ => [],
    };
}
