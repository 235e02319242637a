using Google.Protobuf.Collections;
using Kalkan.Federation.Answering;
using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Requests;

/// <summary>What a <see cref="Probe"/> must be before it is searched with.</summary>
internal sealed class ProbeRules(IMrzReader mrz, ITemplateReader templates)
{
    private const int MostNames = 16;
    private const int MostItems = 8;
    private const int MostNumber = 64;
    private const string NotKnown = "is not known in this contract";
    private const string MrzPath = "probe.mrz";
    private const string NameAlone = "a name alone is never a hit; add ";

    private readonly TemplateRules _templates = new(templates);

    public void Check(Probe? probe, string path, DateOnly today, FaultList faults)
    {
        switch (probe?.SubjectCase)
        {
            case Probe.SubjectOneofCase.Person:
                CheckPerson(probe.Person, $"{path}.person", today, faults);
                break;
            case Probe.SubjectOneofCase.Organisation:
                CheckOrganisation(probe.Organisation, $"{path}.organisation", faults);
                break;
            case Probe.SubjectOneofCase.Document:
                CheckDocument(probe.Document, $"{path}.document", faults);
                break;
            case Probe.SubjectOneofCase.Mrz:
                CheckMrz(probe.Mrz, $"{path}.mrz", faults);
                break;
            default:
                faults.Add(path, "is required: one of person, organisation, document, mrz");
                break;
        }
    }

    private void CheckPerson(PersonProbe person, string path, DateOnly today, FaultList faults)
    {
        CheckTexts(person.Names, $"{path}.names", MostNames, PlainText.MostLength, faults);
        faults.Text($"{path}.father_name", person.FatherName, 0, PlainText.MostLength);
        faults.Text($"{path}.mother_name", person.MotherName, 0, PlainText.MostLength);
        DateRules.CheckBirthDates(person.BirthDates, $"{path}.birth_dates", today, faults);
        if (!Enum.IsDefined(person.Sex))
        {
            faults.Add($"{path}.sex", NotKnown);
        }

        CheckCountries(person.Nationalities, $"{path}.nationalities", faults);
        faults.Text($"{path}.birth_place", person.BirthPlace, 0, PlainText.MostLength);
        var documents = faults.Count($"{path}.documents", person.Documents.Count, MostItems);
        for (var i = 0; i < documents; i++)
        {
            CheckDocument(person.Documents[i], $"{path}.documents[{i}]", faults);
        }

        _templates.Check(person.Templates, $"{path}.templates", faults);
        if (person.Names.Count == 0 && person.Documents.Count == 0 && person.Templates.Count == 0)
        {
            faults.Add(path, "holds nothing to search with; add a name, a document or a template");
        }
        else if (person.Documents.Count == 0 && person.Templates.Count == 0 && person.BirthDates.Count == 0 && person.Nationalities.Count == 0
            && person.FatherName.Length == 0 && person.MotherName.Length == 0 && person.BirthPlace.Length == 0)
        {
            faults.Add(path, NameAlone + "a birth date, a document, a parent's name, a birth place, a nationality or a template");
        }
    }

    private static void CheckOrganisation(OrganisationProbe organisation, string path, FaultList faults)
    {
        CheckTexts(organisation.Names, $"{path}.names", MostNames, PlainText.MostLength, faults);
        CheckTexts(organisation.Acronyms, $"{path}.acronyms", MostItems, 64, faults);
        CheckCountries(organisation.Countries, $"{path}.countries", faults);
        var given = (organisation.Names.Count > 0 ? 1 : 0) + (organisation.Acronyms.Count > 0 ? 1 : 0);
        if (given == 0)
        {
            faults.Add(path, "holds nothing to search with; add a name");
        }
        else if (given == 1 && organisation.Countries.Count == 0)
        {
            faults.Add(path, NameAlone + (organisation.Names.Count > 0 ? "an acronym or a country" : "a full name or a country"));
        }
    }

    private static void CheckDocument(DocumentProbe document, string path, FaultList faults)
    {
        if (!Enum.IsDefined(document.Type))
        {
            faults.Add($"{path}.type", NotKnown);
        }

        if (faults.Text($"{path}.number", document.Number, 1, MostNumber) && !document.Number.Any(char.IsLetterOrDigit))
        {
            faults.Add($"{path}.number", "holds neither letter nor digit");
        }

        if (document.IssuingCountry.Length > 0 && !IdentifierRules.IsCountryCode(document.IssuingCountry))
        {
            faults.Add($"{path}.issuing_country", "is no ISO 3166-1 alpha-3 code");
        }
    }

    private void CheckMrz(MrzProbe zone, string path, FaultList faults)
    {
        var before = faults.Total;
        if (zone.Lines.Count is < 2 or > 3)
        {
            faults.Add($"{path}.lines", "must be 2 or 3");
        }

        for (var i = 0; i < Math.Min(zone.Lines.Count, 3); i++)
        {
            if (faults.Text($"{path}.lines[{i}]", zone.Lines[i], 30, 44) && zone.Lines[i].AsSpan().ContainsAnyExceptInRange('!', '~'))
            {
                faults.Add($"{path}.lines[{i}]", "holds a character that no machine-readable zone has");
            }
        }

        if (faults.Total == before)
        {
            foreach (var fault in mrz.Check(zone))
            {
                faults.Add(Below(path, fault.Field), fault.Description);
            }
        }
    }

    /// <summary>The reader names its faults below <c>probe.mrz</c>, wherever the probe stands.</summary>
    private static string Below(string path, string field) =>
        field.StartsWith(MrzPath, StringComparison.Ordinal) ? path + field[MrzPath.Length..] : field;

    private static void CheckTexts(RepeatedField<string> texts, string path, int most, int mostLength, FaultList faults)
    {
        var count = faults.Count(path, texts.Count, most);
        for (var i = 0; i < count; i++)
        {
            faults.Text($"{path}[{i}]", texts[i], 1, mostLength);
        }
    }

    private static void CheckCountries(RepeatedField<string> codes, string path, FaultList faults)
    {
        var count = faults.Count(path, codes.Count, MostItems);
        for (var i = 0; i < count; i++)
        {
            if (!IdentifierRules.IsCountryCode(codes[i]))
            {
                faults.Add($"{path}[{i}]", "is no ISO 3166-1 alpha-3 code");
            }
        }
    }
}
