using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Kalkan.Matching.Names.Organisations;

namespace Kalkan.Matching.Names;

/// <summary>A name made ready for comparison, once, in whatever script it is written. Immutable.</summary>
public sealed class FoldedName
{
    /// <summary>The longest name looked at, in UTF-16 units.</summary>
    public const int MaxLength = 256;

    /// <summary>The most parts a name may have.</summary>
    public const int MaxTokens = 32;

    private static readonly byte[][] Bearers = [.. Enumerable.Range(0, MaxTokens + 1).Select(parts => new byte[parts])];

    internal FoldedName(NameToken[] tokens, byte[] chain, OrganisationName? organisation = null)
    {
        Organisation = organisation;
        Tokens = tokens;
        Chain = chain;
        foreach (var token in tokens)
        {
            Weight += token.Weight;
            Letters += token.Word.Text.Length + 1;
        }
    }

    /// <summary>Whose name it was read as.</summary>
    public NameKind Kind => Organisation is null ? NameKind.Person : NameKind.Organisation;

    /// <summary>Its parts as text: plain small letters, in the name's own script.</summary>
    public ImmutableArray<string> Parts => Organisation is null ? [.. Tokens.Select(t => t.Word.Text)] : [.. Organisation.Words.Select(w => w.Text)];

    /// <summary>An organisation's name as organisations' names are read; null for a person's.</summary>
    internal OrganisationName? Organisation { get; }

    /// <summary>The parts, in the order of the name; for an organisation the words by which an index finds it.</summary>
    internal NameToken[] Tokens { get; }

    /// <summary>For each part how many times "son of" stands before it: 0 the bearer, 1 the father.</summary>
    internal byte[] Chain { get; }

    /// <summary>Its length in letters and spaces.</summary>
    internal int Letters { get; }

    /// <summary>The sum of the parts' weights.</summary>
    internal float Weight { get; }

    /// <summary>The chain of a name of so many parts that all are the bearer's; not to be changed, as all such names share it.</summary>
    internal static byte[] WithoutFathers(int parts) => parts < Bearers.Length ? Bearers[parts] : new byte[parts];

    /// <summary>Folds a name.</summary>
    public static bool TryFold(string? text, NameKind kind, [NotNullWhen(true)] out FoldedName? name, out NameFault fault)
    {
        name = null;
        fault = string.IsNullOrEmpty(text) ? NameFault.Empty : text.Length > MaxLength ? NameFault.TooLong : NameText.Inspect(text);
        if (fault != NameFault.None)
        {
            return false;
        }

        name = NameReader.Read(text!, kind, out fault);
        return name is not null;
    }

    /// <summary>Folds a name that was checked when it came in.</summary>
    /// <exception cref="ArgumentException">It is no name; the message names the fault, not the name.</exception>
    public static FoldedName Fold(string text, NameKind kind = NameKind.Person) =>
        TryFold(text, kind, out var name, out var fault) ? name : throw new ArgumentException($"Not a name: {fault}.", nameof(text));
}
