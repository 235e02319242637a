using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Kalkan.Matching.Names;

namespace Kalkan.Matching.Identity;

/// <summary>All names of one person or organisation by kind, as far as a comparison may use them.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct NameSet(
    MatchFields allowed,
    ImmutableArray<FoldedName> names,
    ImmutableArray<FoldedName> aliases,
    ImmutableArray<FoldedName> weakAliases,
    ImmutableArray<FoldedName> acronyms)
{
    internal static readonly ImmutableArray<MatchField> Kinds = [.. MatchFields.Names.ToFields()];

    internal ImmutableArray<FoldedName> Of(MatchField kind) => !allowed.Contains(kind) ? [] : kind switch
    {
        MatchField.Name => names,
        MatchField.Alias => aliases,
        MatchField.WeakAlias => weakAliases,
        _ => acronyms,
    };

    /// <summary>
    /// Whether the names of this kind are the very ones of a stronger kind that may be used too, as in a question, where a name may
    /// be any kind of the record's: comparing them again would find nothing better.
    /// </summary>
    internal bool RepeatsStronger(MatchField kind)
    {
        foreach (var stronger in Kinds)
        {
            if (stronger == kind)
            {
                return false;
            }

            if (allowed.Contains(stronger) && Of(stronger) == Of(kind))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first kind of which there is a name; null where there is none at all.</summary>
    internal MatchField? FirstKind()
    {
        foreach (var kind in Kinds)
        {
            if (!Of(kind).IsEmpty)
            {
                return kind;
            }
        }

        return null;
    }
}
