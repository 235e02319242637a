using System.Globalization;
using System.Security.Cryptography;
using Google.Protobuf;
using Kalkan.Federation.Contracts;
using Kalkan.Matching.Fingerprints.Formats;
using Kalkan.Node.Demo.Biometrics;
using Kalkan.Node.Formats;

namespace Kalkan.Bench.TenPrint;

/// <summary>Invented persons with ten fingers each, and the questions that find them.</summary>
internal static class TenFingered
{
    /// <summary>Writes so many records in the project's own form; fingers are made on all cores.</summary>
    public static void Write(string path, int persons, DateOnly today)
    {
        using var file = File.Create(path);
        using var writer = ((IExportFormat)RecordFormats.Get("kalkan")).Write(file);
        foreach (var record in Enumerable.Range(0, persons).AsParallel().AsOrdered().Select(n => Of(n, today)))
        {
            writer.Write(record);
        }
    }

    /// <summary>What a border post asks: a name and a birth date; half of them listed.</summary>
    public static MatchRequest BorderQuestion(int caller, int persons)
    {
        var asked = Person(RandomNumberGenerator.GetInt32(persons * 2), DateOnly.MinValue).Person;
        return new()
        {
            Context = Context(Purpose.BorderCheck, caller),
            Probe = new() { Person = new() { Names = { asked.Names[0].Text }, BirthDates = { asked.BirthDates } } },
        };
    }

    /// <summary>What a bureau asks: ten fingers of a person, pressed anew.</summary>
    public static IdentifyRequest TenPrintQuestion(int n) => new()
    {
        Context = Context(Purpose.Investigation, 99),
        Probe = new() { Person = new() { Templates = { Fingers(n, sample: 1, ImpressionNoise.Ordinary) } } },
    };

    private static Record Of(int n, DateOnly today)
    {
        var record = Person(n, today);
        record.Person.Templates.Add(Fingers(n, sample: 0, ImpressionNoise.Enrolled));
        return record;
    }

    // Of ten records of the bench seven are persons, the first of each ten among them.
    private static Record Person(int n, DateOnly today) => Records.Of(n * 10, today == DateOnly.MinValue ? new(2026, 1, 1) : today);

    private static IEnumerable<Template> Fingers(int n, int sample, ImpressionNoise noise) => Enumerable.Range(1, 10).Select(position => new Template
    {
        Modality = Modality.Fingerprint,
        Format = FingerprintFormat.Iso2005.Id(),
        Position = (uint)position,
        Data = ByteString.CopyFrom(FingerprintRecord.Of(
            FingerprintFormat.Iso2005, [new InventedFinger((ulong)n, position).Impression(sample, noise)]).ToBytes()),
    });

    private static QueryContext Context(Purpose purpose, int caller) => new()
    {
        Purpose = purpose,
        LegalBasis = "Border act (measuring)",
        CaseReference = "BENCH-1",
        Officer = "GE-" + caller.ToString(CultureInfo.InvariantCulture),
        RequestId = RandomNumberGenerator.GetHexString(32, lowercase: true),
        Contract = 2,
    };
}
