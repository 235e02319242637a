using System.Collections.Immutable;

namespace Kalkan.Matching.Names.Organisations;

/// <summary>
/// An organisation's or a ship's name made ready for comparison, once. Text may hold several names of one body (an acronym
/// in parentheses, "a.k.a.", a slash): each is a variant, the whole the first. Immutable.
/// </summary>
internal sealed class OrganisationName
{
    private OrganisationName(ImmutableArray<OrganisationVariant> variants) => Variants = variants;

    /// <summary>The names the text holds, 1 to <see cref="VariantReader.MaxVariants"/>.</summary>
    internal ImmutableArray<OrganisationVariant> Variants { get; }

    /// <summary>The words of the whole text, in its order, as a screen may show them.</summary>
    internal ImmutableArray<OrganisationWord> Words => Variants[0].Words;

    /// <summary>
    /// The words by which an index finds the name: those of distinctive meaning, in plain letters; symbols of listed words
    /// that are no small change (§number); numbers are left out; two words that may be one are also given joined.
    /// </summary>
    internal IEnumerable<string> IndexWords => Variants.SelectMany(v => v.IndexWords).Distinct(StringComparer.Ordinal);

    /// <summary>Reads a name of at most 256 characters; null where it has no word.</summary>
    internal static OrganisationName? Read(string text)
    {
        var variants = VariantReader.Read(text);
        return variants.IsEmpty ? null : new OrganisationName(variants);
    }
}
