using System.CommandLine;
using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Kalkan.Federation.Contracts;
using Kalkan.Node.Cli.Questions;
using Kalkan.Node.Gallery;

namespace Kalkan.Node.Cli.Commands;

/// <summary><c>kalkan search</c>: one question to the own node and, through it, to every peer.</summary>
internal static class SearchCommand
{
    private static readonly Option<string> Mrz = new("--mrz") { Description = "Machine-readable zone, lines separated by a comma, or - to read them from standard input.", HelpName = "LINES" };
    private static readonly Option<string> Document = new("--document") { Description = "Document number.", HelpName = "NUMBER" };
    private static readonly Option<string> Issuer = new("--issuer") { Description = "Issuing country of the document, three letters.", HelpName = "CCC" };
    private static readonly Option<string[]> Name = new("--name") { Description = "A name in any script; may be repeated.", HelpName = "NAME" };
    private static readonly Option<string> Born = new("--born") { Description = "Birth date: 1988, 1988-07 or 1988-07-14.", HelpName = "DATE" };
    private static readonly Option<string> Father = new("--father") { Description = "Father's name.", HelpName = "NAME" };
    private static readonly Option<string[]> Nationality = new("--nationality") { Description = "Three letters; may be repeated.", HelpName = "CCC" };
    private static readonly Option<string[]> Organisation = new("--organisation") { Description = "Name of an organisation; may be repeated.", HelpName = "NAME" };
    private static readonly Option<string[]> Acronym = new("--acronym") { Description = "Acronym of the organisation.", HelpName = "LETTERS" };
    private static readonly Option<string[]> In = new("--in") { Description = "Country of the organisation, three letters.", HelpName = "CCC" };
    private static readonly Option<string> Why = new("--purpose") { Description = "Why it is asked.", DefaultValueFactory = _ => "border_check" };
    private static readonly Option<string> LegalBasis = new("--legal-basis") { Description = "The law that allows the question.", Required = true, HelpName = "LAW" };
    private static readonly Option<string> Case = new("--case") { Description = "Case or control reference.", Required = true, HelpName = "REF" };
    private static readonly Option<string> Officer = new("--officer") { Description = "Pseudonymous id of the officer.", Required = true, HelpName = "ID" };
    private static readonly Option<bool> Test = new("--test") { Description = "A test question: finds test records only." };
    private static readonly Option<string[]> Ask = new("--ask") { Description = "Peers to ask; all where none is named.", HelpName = "CC", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<int> Budget = new("--budget-ms") { Description = "For the whole search, in milliseconds.", HelpName = "MS" };

    public static Command Create()
    {
        Why.AcceptOnlyFromAmong(Words.All<Purpose>());
        return NodeCall.Create("search", "Ask the own node and every peer; exit code 0 is clear, 10 candidates, 11 not clear.", "officer",
            [Mrz, Document, Issuer, Name, Born, Father, Nationality, .. ProbeTemplates.Options, Organisation, Acronym, In, Why, LegalBasis, Case, Officer, Test, Ask, Budget],
            async (parsed, node, terminal, stop) =>
            {
                var (kind, probe) = ReadProbe(parsed);
                var request = new SearchRequest
                {
                    Context = QuestionContext.New(
                        Words.Parse<Purpose>(parsed.GetRequiredValue(Why)),
                        parsed.GetRequiredValue(LegalBasis),
                        parsed.GetRequiredValue(Case),
                        parsed.GetRequiredValue(Officer),
                        parsed.GetValue(Test)),
                    Probe = probe,
                };
                request.Countries.Add(parsed.GetValue(Ask) ?? []);
                if (parsed.GetValue(Budget) is > 0 and var milliseconds)
                {
                    request.Budget = Duration.FromTimeSpan(TimeSpan.FromMilliseconds(milliseconds));
                }

                var report = kind == "biometric"
                    ? await SearchBars.ShowAsync(terminal, progress => QuestionReader.AskAsync(node.Search, request, kind, "", progress, stop))
                    : await QuestionReader.AskAsync(node.Search, request, kind, "", null, stop);
                QuestionView.Draw(terminal, report);
                terminal.Answer(report);
                return report.Candidates.Count > 0 ? ExitCodes.CandidatesFound : report.Clear ? ExitCodes.Done : ExitCodes.NotClear;
            });
    }

    private static (string Kind, Probe Probe) ReadProbe(ParseResult parsed)
    {
        var templates = ProbeTemplates.Read(parsed);
        if (parsed.GetValue(Mrz) is { } mrz)
        {
            var zone = ReadZone(mrz);
            return templates.Count == 0 ? ("mrz", new() { Mrz = zone }) : Biometric(HolderOf(zone), templates);
        }

        if (parsed.GetValue(Organisation) is { Length: > 0 } names)
        {
            var organisation = new OrganisationProbe();
            organisation.Names.Add(names);
            organisation.Acronyms.Add(parsed.GetValue(Acronym) ?? []);
            organisation.Countries.Add(parsed.GetValue(In) ?? []);
            return templates.Count == 0
                ? ("organisation", new() { Organisation = organisation })
                : throw new BadInputException("--organisation: an organisation has no fingers, faces, voices or irises.");
        }

        var document = parsed.GetValue(Document) is { } number
            ? new DocumentProbe { Number = number, IssuingCountry = parsed.GetValue(Issuer) ?? "" }
            : null;
        var personNames = parsed.GetValue(Name) ?? [];
        if (personNames.Length > 0 || templates.Count > 0)
        {
            var person = ReadPerson(parsed, personNames, document);
            return templates.Count == 0 ? ("person", new() { Person = person }) : Biometric(person, templates);
        }

        return document is not null
            ? ("document", new() { Document = document })
            : throw new BadInputException("Nothing to ask with: give --mrz, --document, --name, --organisation, --finger, --face, --voice or --iris.");
    }

    private static (string Kind, Probe Probe) Biometric(PersonProbe person, IReadOnlyList<Template> templates)
    {
        person.Templates.AddRange(templates);
        return ("biometric", new() { Person = person });
    }

    private static MrzProbe ReadZone(string mrz)
    {
        var text = mrz == "-" ? Console.In.ReadToEnd() : mrz;
        var zone = new MrzProbe();
        zone.Lines.Add(text.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return zone;
    }

    // A zone cannot carry templates; its holder can.
    private static PersonProbe HolderOf(MrzProbe zone)
    {
        var reader = new MrzProbes(TimeProvider.System);
        return reader.Check(zone) is [var fault, ..]
            ? throw new BadInputException($"--mrz: {SafeText.Clean(fault.Description)}.")
            : reader.Expand(new() { Mrz = zone }).Person;
    }

    private static PersonProbe ReadPerson(ParseResult parsed, string[] names, DocumentProbe? document)
    {
        var person = new PersonProbe { FatherName = parsed.GetValue(Father) ?? "" };
        person.Names.Add(names);
        person.Nationalities.Add(parsed.GetValue(Nationality) ?? []);
        if (parsed.GetValue(Born) is { } born)
        {
            person.BirthDates.Add(new BirthDate { Date = ReadDay(born) });
        }

        if (document is not null)
        {
            person.Documents.Add(document);
        }

        return person;
    }

    private static PartialDate ReadDay(string text)
    {
        var parts = text.Split('-');
        var numbers = new int[3];
        if (parts.Length > 3)
        {
            throw new BadInputException("--born: write 1988, 1988-07 or 1988-07-14.");
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                throw new BadInputException("--born: write 1988, 1988-07 or 1988-07-14.");
            }
        }

        return new() { Year = numbers[0], Month = numbers[1], Day = numbers[2] };
    }
}
