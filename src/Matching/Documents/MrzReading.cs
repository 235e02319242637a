using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Kalkan.Matching.Documents;

/// <summary>What came of reading a machine readable zone: a document whose check digits all fit, or what is wrong.</summary>
public sealed class MrzReading
{
    internal MrzReading(MrzDocument document) => Document = document;

    internal MrzReading(ImmutableArray<MrzFault> faults, ImmutableArray<MrzSuggestion> suggestions)
    {
        Faults = faults;
        Suggestions = suggestions;
    }

    /// <summary>The document; null where there are <see cref="Faults"/>.</summary>
    public MrzDocument? Document { get; }

    /// <summary>Everything that is wrong, in the order of the zone; empty where there is a <see cref="Document"/>.</summary>
    public ImmutableArray<MrzFault> Faults { get; } = [];

    /// <summary>Misreadings that would explain a failing check digit; never applied.</summary>
    public ImmutableArray<MrzSuggestion> Suggestions { get; } = [];

    /// <summary>Whether there is a document.</summary>
    [MemberNotNullWhen(true, nameof(Document))]
    public bool IsValid => Document is not null;
}
