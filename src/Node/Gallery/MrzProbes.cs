using Kalkan.Federation.Answering;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Requests;
using Kalkan.Matching.Documents;

namespace Kalkan.Node.Gallery;

/// <summary>Reads machine-readable zones: the faults of one, or the person and document that it describes.</summary>
internal sealed class MrzProbes(TimeProvider time) : IMrzReader
{
    /// <inheritdoc />
    public IReadOnlyList<FieldFault> Check(MrzProbe mrz)
    {
        var reading = Read(mrz);
        return
        [
            .. reading.Faults.Select(f => new FieldFault(
                f.Line > 0 ? $"probe.mrz.lines[{f.Line - 1}]" : "probe.mrz.lines",
                $"{f.Field}: {f.Reason}{(f.Position > 0 ? $" at position {f.Position}" : "")}{Suggest(reading, f)}")),
        ];
    }

    /// <summary>A zone as a person with a document; any other probe as it is. The zone must be without faults.</summary>
    public Probe Expand(Probe probe)
    {
        if (probe.SubjectCase != Probe.SubjectOneofCase.Mrz || Read(probe.Mrz).Document is not { } read)
        {
            return probe;
        }

        var person = new PersonProbe
        {
            Sex = read.Sex switch { MrzSex.Female => Sex.Female, MrzSex.Male => Sex.Male, _ => Sex.Unspecified },
            NameTruncated = read.NameMayBeTruncated,
        };
        var name = $"{read.PrimaryIdentifier} {read.SecondaryIdentifier}".Trim();
        if (name.Length > 0)
        {
            person.Names.Add(name);
        }

        if (read.BirthDate is { CenturyUnknown: false } birth)
        {
            person.BirthDates.Add(new BirthDate { Date = new() { Year = birth.Year, Month = birth.Month ?? 0, Day = birth.Day ?? 0 } });
        }

        if (read.Nationality.Length > 0)
        {
            person.Nationalities.Add(read.Nationality);
        }

        person.Documents.Add(new DocumentProbe
        {
            Number = read.DocumentNumber,
            IssuingCountry = read.IssuingState,
            Type = read.DocumentCode.StartsWith('P') ? DocumentType.Passport : DocumentType.Unspecified,
        });
        return new Probe { Person = person };
    }

    private static string Suggest(MrzReading reading, MrzFault fault)
    {
        var hints = reading.Suggestions.Where(s => s.Field == fault.Field).Select(s => $"'{s.Instead}' instead of '{s.Read}' at position {s.Position}").ToList();
        return hints.Count == 0 ? "" : $"; it would hold with {string.Join(" or ", hints)}";
    }

    private MrzReading Read(MrzProbe mrz) =>
        Mrz.Read(string.Join('\n', mrz.Lines), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
}
