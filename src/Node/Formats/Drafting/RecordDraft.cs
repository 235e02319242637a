using Google.Protobuf.Collections;
using Kalkan.Federation.Contracts;
using Kalkan.Node.Formats.Places;
using Kalkan.Node.Formats.Reading;

namespace Kalkan.Node.Formats.Drafting;

/// <summary>
/// A record in the making. Keeps the limits of record.proto: what is more than a field holds goes into the remarks, with
/// a label, so that nothing of the source is lost.
/// </summary>
internal sealed class RecordDraft
{
    private const int LongestText = 256;
    private const int LongestCountry = 64;
    private const int LongestNumber = 64;
    private const int MostNames = 100;
    private const int MostPlaces = 64;
    private const int MostDocuments = 64;
    private const int MostBirthDates = 16;
    private const int MostNationalities = 16;

    private readonly Record _record;
    private readonly Remarks _remarks = new();
    private int _documentsInRemarks;
    private int _aliasesInRemarks;

    public RecordDraft(string id, bool person, ImportDefaults defaults, string list, string? reference, Category category)
    {
        var words = PlainText.Of(reference);
        _record = new Record
        {
            Id = id,
            Handling = defaults.Handling,
            Source = new Source { Name = defaults.SourceName ?? list, Reference = words.Length <= 128 ? words : "" },
            LegalGround = defaults.LegalGround ?? "",
            ReviewOn = defaults.ReviewOn is { } review ? SourceDates.Of(review) : null,
            NeutralityCheck = NeutralityOf(defaults),
            Test = defaults.Test,
        };
        if (person)
        {
            _record.Person = new Person();
        }
        else
        {
            _record.Organisation = new Organisation();
        }

        _record.Categories.AddRange(defaults.Categories.IsDefaultOrEmpty ? [category] : defaults.Categories);
    }

    public bool IsPerson => _record.Person is not null;

    public Person Person => _record.Person;

    public Organisation Organisation => _record.Organisation;

    public int Names => NameList.Count;

    private RepeatedField<Name> NameList => IsPerson ? _record.Person.Names : _record.Organisation.Names;

    public static NeutralityCheck? NeutralityOf(ImportDefaults defaults) => defaults is { NeutralityOfficer: { } officer, NeutralityOn: { } on }
        ? new NeutralityCheck { Officer = officer, On = SourceDates.Of(on) }
        : null;

    public void ListedOn(string? text)
    {
        _record.ListedOn = SourceDates.ParseFull(text);
        if (_record.ListedOn is null)
        {
            Remark("Listed on", text);
        }
    }

    public void Name(string? text, NameKind kind, NameQuality quality = NameQuality.Strong, string? given = null, string? family = null)
    {
        var plain = PlainText.Of(text);
        if (plain.Length == 0)
        {
            return;
        }

        if (plain.Length > LongestText)
        {
            throw new RejectedEntryException("name: longer than 256 characters");
        }

        if (NameList.Count == MostNames)
        {
            Remark("Further name", plain);
            return;
        }

        NameList.Add(new Name { Text = plain, Kind = kind, Quality = quality, Given = PlainText.Of(given), Family = PlainText.Of(family) });
    }

    /// <summary>Adds a birth date, or keeps the source's words where it is none.</summary>
    public void Birth(BirthDate? date, string words)
    {
        if (date is null || _record.Person.BirthDates.Count == MostBirthDates)
        {
            Remark("Date of birth", words);
        }
        else
        {
            _record.Person.BirthDates.Add(date);
        }
    }

    public void Nationality(string? words)
    {
        var country = CountryNames.CodeOrWords(words);
        if (country.Length == 0 || _record.Person.Nationalities.Contains(country))
        {
            return;
        }

        if (country.Length > LongestCountry || _record.Person.Nationalities.Count == MostNationalities)
        {
            Remark("Nationality", country);
        }
        else
        {
            _record.Person.Nationalities.Add(country);
        }
    }

    /// <summary>The country in which an organisation is based.</summary>
    public void Country(string? words)
    {
        var country = CountryNames.CodeOrWords(words);
        if (country.Length is > 0 and <= LongestCountry && !_record.Organisation.Countries.Contains(country) && _record.Organisation.Countries.Count < 64)
        {
            _record.Organisation.Countries.Add(country);
        }
    }

    public void Place(PlaceKind kind, string? text, string? country)
    {
        var (plain, code) = (PlainText.Of(text), CountryNames.CodeOrWords(country));
        var places = IsPerson ? _record.Person.Places : _record.Organisation.Places;
        if (plain.Length == 0 && code.Length == 0)
        {
            return;
        }

        if (plain.Length > LongestText || code.Length > LongestCountry || places.Count == MostPlaces)
        {
            Remark(kind == PlaceKind.Birth ? "Place of birth" : "Address", $"{plain}, {code}".Trim(' ', ','));
        }
        else
        {
            places.Add(new Place { Kind = kind, Text = plain, Country = code });
        }
    }

    /// <summary>Adds a document of the person; one without a number, or one too many, is described in the remarks and counted.</summary>
    public void Document(TravelDocument document, string words)
    {
        document.Number = PlainText.Of(document.Number);
        document.Note = PlainText.Of(document.Note);
        if (document.Number.Length is 0 or > LongestNumber || _record.Person.Documents.Count == MostDocuments)
        {
            DocumentInRemarks(words);
            return;
        }

        if (document.Note.Length > LongestText)
        {
            Remark($"Document {document.Number}", document.Note);
            document.Note = "";
        }

        _record.Person.Documents.Add(document);
    }

    public void DocumentInRemarks(string words)
    {
        _documentsInRemarks++;
        Remark("Document", words);
    }

    /// <summary>The name just added stands in the source's free text, not among its aliases.</summary>
    public void AliasInRemarks() => _aliasesInRemarks++;

    public void Remark(string label, string? text) => _remarks.Add(label, text);

    public ReadRow Finish(long line)
    {
        if (NameList.Count == 0)
        {
            throw new RejectedEntryException("name: the entry has none");
        }

        _record.Remarks = _remarks.ToString();
        return ReadRow.Of(line, _record, _documentsInRemarks, _aliasesInRemarks, _remarks.Cut);
    }
}
