using System.Globalization;
using Kalkan.Federation.Contracts;
using Kalkan.Matching.Fingerprints.Formats;
using Kalkan.Node.Formats.Reading;
using Kalkan.Node.Records.Templates;

namespace Kalkan.Node.Formats.AnsiNist;

/// <summary>Writes one person as a transaction: type 2 with the numbers of the EBTS, minutiae as type 9, images as the records they came in.</summary>
internal sealed class AnsiNistRecordWriter(Stream output, DateOnly date) : IRecordWriter
{
    private const int MostIdc = 99;

    private readonly List<string> _leftOut = [];
    private bool _written;

    /// <summary>Templates and birth dates that this format has no place for, and why.</summary>
    public IReadOnlyList<string> LeftOut => _leftOut;

    /// <exception cref="InvalidOperationException">A file holds one transaction, and a transaction one person.</exception>
    public void Write(Record record)
    {
        if (_written || record.Person is not { } person)
        {
            throw new InvalidOperationException("A file of ANSI/NIST-ITL holds one person.");
        }

        _written = true;
        List<AnsiNistRecord> records = [AnsiNistWriter.Tagged(2, 0, TextFields(record, person))];
        var images = person.Templates.Select(Image).ToList();

        // Records of one number belong together; which minutiae are of which image is not known any more.
        var numbers = new Queue<int>(Enumerable.Range(1, MostIdc).Except(images.OfType<AnsiNistRecord>().Select(image => image.Idc)));
        foreach (var (template, image) in person.Templates.Zip(images))
        {
            records.AddRange(image is null ? Minutiae(template, numbers) : [image]);
        }

        output.Write(AnsiNistWriter.Write(AnsiNistWriter.Compose(Header(record), records)));
    }

    public void Dispose() => output.Flush();

    private IEnumerable<(int Number, string Value)> Header(Record record) =>
    [
        (2, "0502"),
        (4, "EXPORT"),
        (5, date.ToString("yyyyMMdd", CultureInfo.InvariantCulture)),
        (7, AnsiNistPersonFields.OwnDomain),
        (8, AnsiNistPersonFields.OwnDomain),
        (9, record.Id),
        (11, "00.00"),
        (12, "00.00"),
        (13, AnsiNistWriter.Items(AnsiNistPersonFields.OwnDomain, 1)),
        (15, AnsiNistWriter.Items("003", "UTF-8")),
    ];

    private IEnumerable<(int Number, string Value)> TextFields(Record record, Person person)
    {
        var meanings = AnsiNistPersonFields.Ebts;
        return new (int Number, string Value)[]
        {
            (meanings.Reference, PlainText.Of(record.Source?.Reference)),
            (meanings.Name, Name(person.Names[0])),
            (meanings.Aliases, Many(person.Names.Skip(1).Select(Name))),
            (meanings.BirthPlace, Many(Places(person, PlaceKind.Birth))),
            (meanings.Nationality, Many(person.Nationalities)),
            (meanings.BirthDates, Many(person.BirthDates.Select(BirthDate))),
            (meanings.Sex, person.Sex switch { Sex.Male => "M", Sex.Female => "F", Sex.Other => "X", _ => "" }),
            (meanings.Address, Many(Places(person, PlaceKind.Address))),
        }.Where(field => field.Value.Length > 0);
    }

    private string BirthDate(BirthDate birth, int at)
    {
        var text = birth.Until is null ? AnsiNistDates.Text(birth.Date) : null;
        var lost = birth.Until is not null ? "a transaction has no range of dates"
            : text is null ? "no one Gregorian year, month or day"
            : birth.Approximate ? "it is written without its “about”"
            : null;
        if (lost is not null)
        {
            _leftOut.Add(string.Create(CultureInfo.InvariantCulture, $"birth date {at + 1}: {lost}"));
        }

        return text ?? "";
    }

    private IEnumerable<AnsiNistRecord> Minutiae(Template template, Queue<int> numbers)
    {
        if (!FingerprintFormats.TryParse(template.Format, out var format)
            || !FingerprintRecord.TryParse(template.Data.Span, format, out var minutiae, out _))
        {
            _leftOut.Add($"{template.Format}: a transaction has no record for it");
            return [];
        }

        if (minutiae.Views.Length > numbers.Count)
        {
            _leftOut.Add($"{template.Format}: a transaction has numbers for {MostIdc} records, and no more are free");
            return [];
        }

        return FingerViews.Of(template, minutiae)
            .Select(view => AnsiNistMinutiae.Write(view with { Impression = AnsiNistImpression.Code(format, view.Impression) }, numbers.Dequeue())).ToList();
    }

    private static AnsiNistRecord? Image(Template template)
    {
        var type = template.Format.StartsWith(AnsiNistTemplates.ImageFormat, StringComparison.Ordinal)
            && int.TryParse(template.Format.AsSpan(AnsiNistTemplates.ImageFormat.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return type is >= 3 and <= 99 ? AnsiNistReader.ReadOne(template.Data.ToByteArray(), type) : null;
    }

    private static IEnumerable<string> Places(Person person, PlaceKind kind) =>
        person.Places.Where(place => place.Kind == kind).Select(place => place.Country.Length == 0 ? place.Text : $"{place.Text}, {place.Country}".TrimStart(',', ' '));

    private static string Name(Name name) => name is { Family.Length: > 0, Given.Length: > 0 }
        ? $"{WithoutComma(name.Family)},{WithoutComma($"{name.Given} {name.Patronymic}")}" : WithoutComma(name.Text);

    /// <summary>A comma parts family and given name.</summary>
    private static string WithoutComma(string text) => PlainText.Of(text.Replace(',', ' '));

    private static string Many(IEnumerable<string> values) => AnsiNistWriter.Subfields(values.Select(PlainText.Of).Where(value => value.Length > 0));
}
