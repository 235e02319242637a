using System.Collections.Immutable;
using Google.Protobuf.Collections;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Requests;

namespace Kalkan.Node.Records;

/// <summary>
/// Whether a record keeps every limit that <c>record.proto</c> states. Characters are UTF-16 code units. What a record
/// needs before it can match is not asked here: see <see cref="RecordTraitsOf"/>.
/// </summary>
public static class RecordRules
{
    /// <summary>At most so many bytes in its serialised form.</summary>
    public const int MostBytes = 256 * 1024;

    /// <summary>Every fault, by the field's path in the record (<c>person.names[0].text</c>); none where it can be stored.</summary>
    public static ImmutableArray<FieldFault> Check(Record record)
    {
        var faults = new RecordFaults();
        if (record.CalculateSize() > MostBytes)
        {
            faults.Add("record", $"is larger than {MostBytes / 1024} KiB");
            return faults.All;
        }

        if (!TextRules.IsRecordId(record.Id))
        {
            faults.Add("id", "must be 1 to 64 characters of A-Z a-z 0-9 . _ : -");
        }

        CheckSubject(faults, record);
        CheckCategories(faults, record.Categories, record.KindOf());
        faults.Defined("handling", record.Handling);
        if (record.Source is null)
        {
            faults.Add("source", "is required");
        }
        else
        {
            faults.Required("source.name", record.Source.Name, 256);
            faults.Text("source.reference", record.Source.Reference, 128);
        }

        faults.Text("legal_ground", record.LegalGround, 256);
        faults.FullDate("listed_on", record.ListedOn);
        faults.FullDate("review_on", record.ReviewOn);
        CheckNeutrality(faults, record.NeutralityCheck);
        faults.Each("never_to", record.NeverTo, CountryCodes.All.Length, (path, code) =>
        {
            if (!CountryCodes.TryParse(code, out _))
            {
                faults.Add(path, "is not the two-letter code of a member");
            }
        });
        faults.Text("remarks", record.Remarks, 4096);
        return faults.All;
    }

    private static void CheckSubject(RecordFaults faults, Record record)
    {
        switch (record.SubjectCase)
        {
            case Record.SubjectOneofCase.Person:
                PersonRules.Check(faults, record.Person);
                break;
            case Record.SubjectOneofCase.Organisation:
                OrganisationRules.Check(faults, record.Organisation);
                break;
            case Record.SubjectOneofCase.Document:
                DocumentRules.Check(faults, "document", record.Document);
                break;
            default:
                faults.Add("subject", "person, organisation or document is required");
                break;
        }
    }

    private static void CheckCategories(RecordFaults faults, RepeatedField<Category> categories, RecordKind kind)
    {
        if (categories.Count == 0)
        {
            faults.Add("categories", "at least one is required");
        }

        faults.Each("categories", categories, 16, (path, category) =>
        {
            if (category == Category.Unspecified || !Enum.IsDefined(category))
            {
                faults.Add(path, "is not a category of the contract");
            }
            else if (kind != RecordKind.Unspecified && !CategoryKinds.Fits(category, kind))
            {
                faults.Add(path, "does not fit what the record is about");
            }
        });
    }

    private static void CheckNeutrality(RecordFaults faults, NeutralityCheck? check)
    {
        if (check is null)
        {
            return;
        }

        faults.Required("neutrality_check.officer", check.Officer, 64);
        if (check.On is null)
        {
            faults.Add("neutrality_check.on", "is required");
        }

        faults.FullDate("neutrality_check.on", check.On);
    }
}
