using System.Collections.Immutable;
using Google.Protobuf;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Sharing;
using Kalkan.Matching.Identity;
using Kalkan.Matching.Names;
using Kalkan.Node.Gallery.Biometrics;

namespace Kalkan.Node.Gallery;

/// <summary>A record, ready to be compared: its traits, its folded facts, and its bytes for the disclosure.</summary>
internal sealed class GalleryEntry(Record record, RecordTraits traits, TemplateFacts templates)
{
    private readonly byte[] _bytes = record.ToByteArray();

    public string Id { get; } = record.Id;

    public RecordTraits Traits { get; } = traits;

    /// <summary>Of a person; null otherwise.</summary>
    public PersonFacts? Person { get; } = record.Person is not { } person ? null
        : person.Templates.Count == 0 ? RecordFacts.Of(person)
        : RecordFacts.Of(person) with { Templates = templates.Of(person.Templates) };

    /// <summary>Of an organisation; null otherwise.</summary>
    public OrganisationFacts? Organisation { get; } = record.Organisation is { } organisation ? RecordFacts.Of(organisation) : null;

    /// <summary>Of a document; null otherwise, or where the number holds no letter or digit.</summary>
    public DocumentFacts? Document { get; } = record.Document is { } document ? RecordFacts.Of(document) : null;

    /// <summary>Every name by which it may be found, with the field that the name belongs to.</summary>
    public IEnumerable<(MatchField Field, FoldedName Name)> Names()
    {
        foreach (var (field, names) in NamesByField())
        {
            foreach (var name in names)
            {
                yield return (field, name);
            }
        }
    }

    /// <summary>The record itself, a fresh copy.</summary>
    public Record Record() => Federation.Contracts.Record.Parser.ParseFrom(_bytes);

    private (MatchField Field, ImmutableArray<FoldedName> Names)[] NamesByField() => Person is { } person
        ? [(MatchField.Name, person.Names), (MatchField.Alias, person.Aliases), (MatchField.WeakAlias, person.WeakAliases)]
        : Organisation is { } organisation
        ? [(MatchField.Name, organisation.Names), (MatchField.Alias, organisation.Aliases),
            (MatchField.WeakAlias, organisation.WeakAliases), (MatchField.Acronym, organisation.Acronyms)]
        : [];
}
