using System.Collections.Frozen;
using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Sharing;

/// <summary>
/// What each <see cref="Field"/> of a sharing rule means in a <see cref="Record"/>: which kinds have it, of which kinds
/// a question can ask with it, and how it is copied. A part of a record that stands here under no field (id, version,
/// never_to, neutrality check, test flag, a document's dates and note) leaves the country under no rule.
/// </summary>
public static class FieldCatalog
{
    private const uint Person = 1u << (int)RecordKind.Person;
    private const uint Organisation = 1u << (int)RecordKind.Organisation;
    private const uint Document = 1u << (int)RecordKind.Document;
    private const uint Any = Person | Organisation | Document;
    private const uint Nothing = 0;

    private static readonly FrozenDictionary<Field, FieldEntry> Entries = new Dictionary<Field, FieldEntry>
    {
        [Field.Name] = Names(Person | Organisation, IsPrimary),
        [Field.Alias] = Names(Person | Organisation, name => IsAlias(name) && name.Quality != NameQuality.Weak),
        [Field.WeakAlias] = Names(Person | Organisation, name => IsAlias(name) && name.Quality == NameQuality.Weak),
        [Field.Acronym] = Names(Organisation, name => name.Kind == NameKind.Acronym),
        [Field.FatherName] = new(Person, Person, (from, to) => to.Person.FatherName = from.Person.FatherName),
        [Field.MotherName] = new(Person, Person, (from, to) => to.Person.MotherName = from.Person.MotherName),
        [Field.BirthDate] = new(Person, Person, (from, to) =>
            to.Person.BirthDates.AddRange(from.Person.BirthDates.Select(RecordParts.Copy))),
        [Field.BirthPlace] = Places(Person, Person, place => place.Kind == PlaceKind.Birth),
        [Field.Place] = Places(Person | Organisation, Nothing, place => place.Kind != PlaceKind.Birth),
        [Field.Sex] = new(Person, Person, (from, to) => to.Person.Sex = from.Person.Sex),
        [Field.Nationality] = new(Person, Person, (from, to) => to.Person.Nationalities.AddRange(from.Person.Nationalities)),
        [Field.Document] = new(Person | Document, Person | Document, CopyDocuments),
        [Field.DocumentStatus] = new(Document, Nothing, (from, to) =>
        {
            to.Document.Status = from.Document.Status;
            to.Document.ReportedOn = RecordParts.Copy(from.Document.ReportedOn);
        }),
        [Field.PhysicalMark] = new(Person, Nothing, (from, to) => to.Person.PhysicalMarks.AddRange(from.Person.PhysicalMarks)),
        [Field.Custody] = new(Person, Nothing, (from, to) => to.Person.Custody = RecordParts.Copy(from.Person.Custody)),
        [Field.Fingerprint] = Templates(Modality.Fingerprint),
        [Field.Face] = Templates(Modality.Face),
        [Field.Iris] = Templates(Modality.Iris),
        [Field.Voice] = Templates(Modality.Voice),
        [Field.Wing] = new(Organisation, Organisation, (from, to) =>
            to.Organisation.Wings.AddRange(from.Organisation.Wings.Select(RecordParts.Copy))),
        [Field.Country] = new(Organisation, Organisation, (from, to) =>
            to.Organisation.Countries.AddRange(from.Organisation.Countries)),
        [Field.Link] = new(Organisation, Nothing, (from, to) =>
            to.Organisation.Links.AddRange(from.Organisation.Links.Select(RecordParts.Copy))),
        [Field.Category] = new(Any, Nothing, (from, to) => to.Categories.AddRange(from.Categories)),
        [Field.Handling] = new(Any, Nothing, (from, to) => to.Handling = from.Handling),
        [Field.Source] = new(Any, Nothing, (from, to) => to.Source = RecordParts.Copy(from.Source)),
        [Field.LegalGround] = new(Any, Nothing, (from, to) => to.LegalGround = from.LegalGround),
        [Field.ListedOn] = new(Any, Nothing, (from, to) => to.ListedOn = RecordParts.Copy(from.ListedOn)),
        [Field.ReviewOn] = new(Any, Nothing, (from, to) => to.ReviewOn = RecordParts.Copy(from.ReviewOn)),
        [Field.Remarks] = new(Any, Nothing, (from, to) => to.Remarks = from.Remarks),
    }.ToFrozenDictionary();

    private static readonly FieldSet[] ByKind = PerKind(entry => entry.Kinds);
    private static readonly FieldSet[] AskedByKind = PerKind(entry => entry.Asked);

    /// <summary>Every field that the catalog knows.</summary>
    public static FieldSet Known { get; } = FieldSet.Of([.. Entries.Keys]);

    /// <summary>The fields that a record of this kind has.</summary>
    public static FieldSet FieldsOf(RecordKind kind) => ByKind[Index(kind)];

    /// <summary>The fields by which a question can find a record of this kind.</summary>
    public static FieldSet AskedOf(RecordKind kind) => AskedByKind[Index(kind)];

    /// <summary>What the record is about.</summary>
    public static RecordKind KindOf(Record record) => record.SubjectCase switch
    {
        Record.SubjectOneofCase.Person => RecordKind.Person,
        Record.SubjectOneofCase.Organisation => RecordKind.Organisation,
        Record.SubjectOneofCase.Document => RecordKind.Document,
        _ => RecordKind.Unspecified,
    };

    /// <summary>A new record with the kind of subject and those of the given fields that it has, and nothing else.</summary>
    public static Record Copy(Record record, FieldSet fields)
    {
        var kind = KindOf(record);
        var copy = new Record();
        switch (kind)
        {
            case RecordKind.Person:
                copy.Person = new();
                break;
            case RecordKind.Organisation:
                copy.Organisation = new();
                break;
            case RecordKind.Document:
                copy.Document = new();
                break;
        }

        foreach (var field in (fields & FieldsOf(kind)).Fields())
        {
            Entries[field].Copy(record, copy);
        }

        return copy;
    }

    /// <summary>The fields in which the record says something; of a disclosed record: the fields that went out.</summary>
    public static FieldSet PresentIn(Record record)
    {
        var empty = Copy(record, FieldSet.None).CalculateSize();
        var present = FieldSet.None;
        foreach (var field in FieldsOf(KindOf(record)).Fields())
        {
            if (Copy(record, FieldSet.Of(field)).CalculateSize() > empty)
            {
                present = present.With(field);
            }
        }

        return present;
    }

    private static bool IsPrimary(Name name) =>
        name.Kind is NameKind.Unspecified or NameKind.Primary or NameKind.OriginalScript;

    private static bool IsAlias(Name name) => name.Kind is NameKind.Alias or NameKind.Former;

    private static FieldEntry Names(uint kinds, Func<Name, bool> belongs) => new(kinds, kinds, (from, to) =>
        RecordParts.NamesOf(to).AddRange(RecordParts.NamesOf(from).Where(belongs).Select(RecordParts.Copy)));

    private static FieldEntry Places(uint kinds, uint asked, Func<Place, bool> belongs) => new(kinds, asked, (from, to) =>
        RecordParts.PlacesOf(to).AddRange(RecordParts.PlacesOf(from).Where(belongs).Select(RecordParts.Copy)));

    private static FieldEntry Templates(Modality modality) => new(Person, Person, (from, to) =>
        to.Person.Templates.AddRange(from.Person.Templates.Where(t => t.Modality == modality).Select(RecordParts.Copy)));

    private static void CopyDocuments(Record from, Record to)
    {
        if (from.SubjectCase == Record.SubjectOneofCase.Person)
        {
            to.Person.Documents.AddRange(from.Person.Documents.Select(RecordParts.Copy));
            return;
        }

        to.Document.Type = from.Document.Type;
        to.Document.Number = from.Document.Number;
        to.Document.IssuingCountry = from.Document.IssuingCountry;
    }

    private static FieldSet[] PerKind(Func<FieldEntry, uint> kindsOf)
    {
        var sets = new FieldSet[(int)RecordKind.Document + 1];
        foreach (var (field, entry) in Entries)
        {
            for (var kind = 1; kind < sets.Length; kind++)
            {
                if ((kindsOf(entry) & (1u << kind)) != 0)
                {
                    sets[kind] = sets[kind].With(field);
                }
            }
        }

        return sets;
    }

    private static int Index(RecordKind kind) => kind is >= RecordKind.Unspecified and <= RecordKind.Document ? (int)kind : 0;
}
