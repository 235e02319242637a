using Google.Protobuf.Collections;
using Kalkan.Federation.Contracts;
using Record = Kalkan.Federation.Contracts.Record;

namespace Kalkan.Federation.Tests.Sharing;

/// <summary>
/// Replaces one field of a record by another record's, written without the catalog so that it can judge the catalog.
/// </summary>
internal static class FieldSwap
{
    public static Record Replace(Record target, Record donor, Field field)
    {
        var (to, from) = (target.Clone(), donor.Clone());
        switch (field)
        {
            case Field.Name:
                Swap(Names(to), Names(from), name => name.Kind is NameKind.Unspecified or NameKind.Primary or NameKind.OriginalScript);
                break;
            case Field.Alias:
                Swap(Names(to), Names(from), name => name.Kind is NameKind.Alias or NameKind.Former && name.Quality != NameQuality.Weak);
                break;
            case Field.WeakAlias:
                Swap(Names(to), Names(from), name => name.Kind is NameKind.Alias or NameKind.Former && name.Quality == NameQuality.Weak);
                break;
            case Field.Acronym:
                Swap(Names(to), Names(from), name => name.Kind == NameKind.Acronym);
                break;
            case Field.FatherName:
                to.Person.FatherName = from.Person.FatherName;
                break;
            case Field.MotherName:
                to.Person.MotherName = from.Person.MotherName;
                break;
            case Field.BirthDate:
                Swap(to.Person.BirthDates, from.Person.BirthDates, _ => true);
                break;
            case Field.BirthPlace:
                Swap(to.Person.Places, from.Person.Places, place => place.Kind == PlaceKind.Birth);
                break;
            case Field.Sex:
                to.Person.Sex = from.Person.Sex;
                break;
            case Field.Nationality:
                Swap(to.Person.Nationalities, from.Person.Nationalities, _ => true);
                break;
            case Field.Document when to.SubjectCase == Record.SubjectOneofCase.Person:
                Swap(to.Person.Documents, from.Person.Documents, _ => true);
                break;
            case Field.Document:
                (to.Document.Type, to.Document.Number, to.Document.IssuingCountry) =
                    (from.Document.Type, from.Document.Number, from.Document.IssuingCountry);
                break;
            case Field.DocumentStatus:
                (to.Document.Status, to.Document.ReportedOn) = (from.Document.Status, from.Document.ReportedOn);
                break;
            case Field.Place when to.SubjectCase == Record.SubjectOneofCase.Person:
                Swap(to.Person.Places, from.Person.Places, place => place.Kind != PlaceKind.Birth);
                break;
            case Field.Place:
                Swap(to.Organisation.Places, from.Organisation.Places, place => place.Kind != PlaceKind.Birth);
                break;
            case Field.PhysicalMark:
                Swap(to.Person.PhysicalMarks, from.Person.PhysicalMarks, _ => true);
                break;
            case Field.Category:
                Swap(to.Categories, from.Categories, _ => true);
                break;
            case Field.Custody:
                to.Person.Custody = from.Person.Custody;
                break;
            case Field.Handling:
                to.Handling = from.Handling;
                break;
            case Field.Source:
                to.Source = from.Source;
                break;
            case Field.LegalGround:
                to.LegalGround = from.LegalGround;
                break;
            case Field.ListedOn:
                to.ListedOn = from.ListedOn;
                break;
            case Field.ReviewOn:
                to.ReviewOn = from.ReviewOn;
                break;
            case Field.Remarks:
                to.Remarks = from.Remarks;
                break;
            case Field.Wing:
                Swap(to.Organisation.Wings, from.Organisation.Wings, _ => true);
                break;
            case Field.Country:
                Swap(to.Organisation.Countries, from.Organisation.Countries, _ => true);
                break;
            case Field.Link:
                Swap(to.Organisation.Links, from.Organisation.Links, _ => true);
                break;
            case Field.Fingerprint or Field.Face or Field.Iris or Field.Voice:
                var modality = field switch
                {
                    Field.Fingerprint => Modality.Fingerprint,
                    Field.Face => Modality.Face,
                    Field.Iris => Modality.Iris,
                    _ => Modality.Voice,
                };
                Swap(to.Person.Templates, from.Person.Templates, template => template.Modality == modality);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(field), field, "The swap does not know it.");
        }

        return to;
    }

    /// <summary>Replaces every part that belongs to no field.</summary>
    public static Record ReplaceUnnamed(Record target, Record donor)
    {
        var to = target.Clone();
        to.Version = donor.Version;
        to.NeutralityCheck = donor.NeutralityCheck.Clone();
        to.NeverTo.Add("MV");
        if (to.SubjectCase == Record.SubjectOneofCase.Document)
        {
            to.Document.Note = donor.Id;
            to.Document.IssuedOn = donor.NeutralityCheck.On;
            to.Document.ExpiresOn = null;
        }

        foreach (var paper in to.Person?.Documents ?? [])
        {
            (paper.Note, paper.IssuedOn, paper.Status) = (donor.Id, null, DocumentStatus.Stolen);
        }

        foreach (var link in to.Organisation?.Links ?? [])
        {
            link.RecordId = donor.Id;
        }

        return to;
    }

    private static RepeatedField<Name> Names(Record record) =>
        record.SubjectCase == Record.SubjectOneofCase.Person ? record.Person.Names : record.Organisation.Names;

    private static void Swap<T>(RepeatedField<T> to, RepeatedField<T> from, Func<T, bool> belongs)
    {
        var kept = to.Where(item => !belongs(item)).ToList();
        to.Clear();
        to.Add(kept);
        to.Add(from.Where(belongs));
    }
}
