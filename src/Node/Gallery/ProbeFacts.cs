using System.Collections.Immutable;
using Kalkan.Federation.Contracts;
using Kalkan.Matching.Identity;
using Kalkan.Matching.Names;
using Kalkan.Node.Gallery.Biometrics;
using MatchedKind = Kalkan.Matching.Names.NameKind;

namespace Kalkan.Node.Gallery;

/// <summary>A valid probe as what it is compared by: a person, an organisation, and the documents that it names.</summary>
/// <param name="Person">Facts of the person, or of the holder of the document that is asked for; null for an organisation.</param>
/// <param name="Organisation">Facts of the organisation; null otherwise.</param>
/// <param name="Documents">Every document that is asked for or with.</param>
internal sealed record ProbeFacts(PersonFacts? Person, OrganisationFacts? Organisation, ImmutableArray<DocumentFacts> Documents)
{
    /// <summary>Folds a probe. A machine-readable zone must have been expanded before (<see cref="MrzProbes"/>).</summary>
    public static ProbeFacts Of(Probe probe, TemplateFacts templates) => probe.SubjectCase switch
    {
        Probe.SubjectOneofCase.Person => Of(probe.Person, templates),
        Probe.SubjectOneofCase.Organisation => new(null, Of(probe.Organisation), []),
        Probe.SubjectOneofCase.Document => Of([probe.Document]),
        _ => new(null, null, []),
    };

    /// <summary>The names that are asked for, each with the kind of record that may bear it.</summary>
    public IEnumerable<(RecordKind Kind, FoldedName Name)> Names() =>
        (Person?.Names ?? []).Select(name => (RecordKind.Person, name))
            .Concat((Organisation?.Names ?? []).Concat(Organisation?.Acronyms ?? []).Select(name => (RecordKind.Organisation, name)));

    // A name that is asked for may be the record's primary name or an alias: it stands for each kind, so that a grant for
    // aliases alone finds by it. The comparison counts the best pair once.
    private static ProbeFacts Of(PersonProbe person, TemplateFacts templates)
    {
        var documents = Read(person.Documents);
        var names = RecordFacts.Fold(person.Names);
        return new(
            new PersonFacts
            {
                Names = names,
                Aliases = names,
                WeakAliases = names,
                FatherNames = RecordFacts.Fold(person.FatherName),
                MotherNames = RecordFacts.Fold(person.MotherName),
                BirthDates = RecordFacts.Dates(person.BirthDates),
                BirthPlaces = RecordFacts.Fold(person.BirthPlace),
                Sex = RecordFacts.Of(person.Sex),
                Nationalities = RecordFacts.Countries(person.Nationalities),
                Documents = documents,
                Templates = templates.Of(person.Templates),
            },
            null,
            documents);
    }

    private static ProbeFacts Of(IEnumerable<DocumentProbe> probes)
    {
        var documents = Read(probes);
        return new(new PersonFacts { Documents = documents }, null, documents);
    }

    private static OrganisationFacts Of(OrganisationProbe organisation)
    {
        var names = RecordFacts.Fold(organisation.Names, MatchedKind.Organisation);
        return new()
        {
            Names = names,
            Aliases = names,
            WeakAliases = names,
            Acronyms = RecordFacts.Fold(organisation.Acronyms, MatchedKind.Organisation),
            Countries = RecordFacts.Countries(organisation.Countries),
        };
    }

    private static ImmutableArray<DocumentFacts> Read(IEnumerable<DocumentProbe> documents) =>
        [.. documents.Select(d => RecordFacts.Document(d.Number, d.IssuingCountry, d.Type)).OfType<DocumentFacts>()];
}
