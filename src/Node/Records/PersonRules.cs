using Kalkan.Federation.Contracts;
using Kalkan.Node.Records.Templates;

namespace Kalkan.Node.Records;

/// <summary>The limits of a person.</summary>
internal static class PersonRules
{
    private const int MostTemplateBytes = 64 * 1024;

    internal static void Check(RecordFaults faults, Person person)
    {
        NameRules.CheckRequired(faults, "person.names", person.Names);
        faults.Text("person.father_name", person.FatherName, 256);
        faults.Text("person.mother_name", person.MotherName, 256);
        faults.Each("person.birth_dates", person.BirthDates, 16, (path, birth) => CheckBirth(faults, path, birth));
        faults.Defined("person.sex", person.Sex);
        faults.Each("person.nationalities", person.Nationalities, 16, 64);
        faults.Each("person.places", person.Places, 64, (path, place) => PlaceRules.Check(faults, path, place));
        faults.Each("person.documents", person.Documents, 64, (path, document) => CheckDocument(faults, path, document));
        faults.Each("person.physical_marks", person.PhysicalMarks, 32, 256);
        if (person.Custody is { } custody)
        {
            faults.Defined("person.custody.status", custody.Status);
            faults.Text("person.custody.place", custody.Place, 256);
            faults.Date("person.custody.expected_release", custody.ExpectedRelease);
        }

        faults.Each("person.templates", person.Templates, 32, (path, template) => CheckTemplate(faults, path, template));
    }

    private static void CheckBirth(RecordFaults faults, string path, BirthDate birth)
    {
        if (birth.Date is null)
        {
            faults.Add($"{path}.date", "is required");
            return;
        }

        faults.Date($"{path}.date", birth.Date);
        faults.Date($"{path}.until", birth.Until);
        if (birth.Until is not null
            && RecordDates.TryRange(birth.Date, out var first, out _)
            && RecordDates.TryRange(birth.Until, out _, out var last)
            && last < first)
        {
            faults.Add($"{path}.until", "lies before the first date");
        }
    }

    private static void CheckDocument(RecordFaults faults, string path, TravelDocument document)
    {
        DocumentRules.Check(faults, path, document);
        if (document.Status != DocumentStatus.Unspecified)
        {
            faults.Add($"{path}.status", "belongs into a record about the document");
        }

        if (document.ReportedOn is not null)
        {
            faults.Add($"{path}.reported_on", "belongs into a record about the document");
        }
    }

    /// <summary>In a format of the contract it must be whole; another, an image for example, is kept as it came.</summary>
    private static void CheckTemplate(RecordFaults faults, string path, Template template)
    {
        var defined = template.Modality != Modality.Unspecified && Enum.IsDefined(template.Modality);
        var sized = template.Data.Length is > 0 and <= MostTemplateBytes;
        if (!defined)
        {
            faults.Add($"{path}.modality", "is not a modality of the contract");
        }

        faults.Required($"{path}.format", template.Format, 64);
        faults.Text($"{path}.model", template.Model, 64);
        if (template.Quality > 100)
        {
            faults.Add($"{path}.quality", "is more than 100");
        }

        if (!sized)
        {
            faults.Add($"{path}.data", template.Data.IsEmpty ? "is required" : $"is larger than {MostTemplateBytes / 1024} KiB");
        }

        foreach (var fault in defined && sized ? TemplateReader.Read(template, path).Faults : [])
        {
            faults.Add(fault.Field, fault.Description);
        }
    }
}
