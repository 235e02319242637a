using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kalkan.Federation.Contracts;
using Kalkan.Node.Formats.Drafting;
using Kalkan.Node.Formats.Reading;

namespace Kalkan.Node.Formats.AnsiNist;

/// <summary>Makes one person of a transaction: what type 2 says of the person, and the templates of the other records.</summary>
internal static class AnsiNistPerson
{
    private const string List = "ANSI/NIST-ITL transaction";
    private const string Prefix = "ansi-nist";
    private static readonly string Subfield = ((char)AnsiNistLimits.RecordSeparator).ToString();

    public static ReadRow Draft(AnsiNistTransaction transaction, ImportDefaults defaults)
    {
        var meanings = AnsiNistPersonFields.Of(transaction.Domain);
        var texts = transaction.Records.Where(record => record.Type == 2).ToList();
        var reference = First(texts, meanings.Reference) ?? transaction.ControlNumber;
        var draft = new RecordDraft(Id(transaction, defaults), person: true, defaults, List, reference, Category.Other);
        Names(draft, texts, meanings, reference);
        Details(draft, texts, meanings);
        draft.Remark("Transaction", $"{transaction.TypeOfTransaction} {transaction.ControlNumber} of {transaction.Originator}, {transaction.Header[5]}");
        draft.Remark("Further reference", First(texts, meanings.SecondReference));
        foreach (var field in texts.SelectMany(text => text.Fields).Where(field => !meanings.Takes(field.Number)))
        {
            draft.Remark($"Field 2.{field.Number:D3}", Plain(field));
        }

        var notes = AnsiNistTemplates.Take(transaction.Records, draft.Person);
        foreach (var note in notes)
        {
            draft.Remark("Not taken", note);
        }

        return draft.Finish(1) with { Notes = notes };
    }

    private static void Names(RecordDraft draft, List<AnsiNistRecord> texts, AnsiNistPersonFields meanings, string reference)
    {
        foreach (var (name, at) in Values(texts, meanings.Name).Select((name, at) => (name, at)))
        {
            Name(draft, name, at == 0 ? NameKind.Primary : NameKind.Alias);
        }

        foreach (var alias in Values(texts, meanings.Aliases))
        {
            Name(draft, alias, NameKind.Alias);
        }

        if (draft.Names == 0)
        {
            draft.Name(reference, NameKind.Primary, NameQuality.Weak);
            draft.Remark("Name", "the file names nobody; the reference stands for a name");
        }
    }

    private static void Name(RecordDraft draft, string text, NameKind kind)
    {
        var (family, given) = text.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma ? (text[..comma].Trim(), text[(comma + 1)..].Trim()) : ("", "");
        var parted = family.Length > 0 && given.Length > 0;
        draft.Name(parted ? $"{given} {family}" : text.Trim(' ', ','), kind, given: parted ? given : null, family: parted ? family : null);
    }

    private static void Details(RecordDraft draft, List<AnsiNistRecord> texts, AnsiNistPersonFields meanings)
    {
        foreach (var birth in Values(texts, meanings.BirthDates))
        {
            draft.Birth(AnsiNistDates.Birth(birth), birth);
        }

        foreach (var country in Values(texts, meanings.Nationality))
        {
            draft.Nationality(country);
        }

        foreach (var place in Values(texts, meanings.BirthPlace))
        {
            draft.Place(PlaceKind.Birth, place, country: null);
        }

        foreach (var address in Values(texts, meanings.Address))
        {
            draft.Place(PlaceKind.Address, address, country: null);
        }

        var sex = First(texts, meanings.Sex);
        draft.Person.Sex = sex switch { "M" => Sex.Male, "F" => Sex.Female, _ => Sex.Unspecified };
        if (draft.Person.Sex == Sex.Unspecified)
        {
            draft.Remark("Sex", sex);
        }
    }

    /// <summary>Originator and control number name a transaction; a digest of both where they do not fit an id. Our own files carry the id itself.</summary>
    private static string Id(AnsiNistTransaction transaction, ImportDefaults defaults)
    {
        var number = transaction.ControlNumber;
        var colon = transaction.Domain == AnsiNistPersonFields.OwnDomain ? number.IndexOf(':', StringComparison.Ordinal) : -1;
        var (list, id) = colon > 0 ? (number[..colon], number[(colon + 1)..]) : (Prefix, $"{transaction.Originator}.{number}");
        try
        {
            return RecordId.Of(defaults.IdPrefix, list, id);
        }
        catch (RejectedEntryException)
        {
            return RecordId.Of(defaults.IdPrefix, Prefix, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 16)));
        }
    }

    private static string? First(List<AnsiNistRecord> texts, int number) => Values(texts, number).FirstOrDefault();

    private static IEnumerable<string> Values(List<AnsiNistRecord> texts, int number) => number == 0 ? [] : texts
        .SelectMany(text => text.Fields.Where(field => field.Number == number))
        .SelectMany(field => field.Subfields.Select(items => string.Join(' ', items).Trim()))
        .Where(value => value.Length > 0);

    private static string Plain(AnsiNistField field) => field.Number == AnsiNistLimits.DataField
        ? string.Create(CultureInfo.InvariantCulture, $"{field.Value.Length} bytes")
        : field.Text.Replace(Subfield, "; ", StringComparison.Ordinal).Replace((char)AnsiNistLimits.UnitSeparator, ' ');
}
