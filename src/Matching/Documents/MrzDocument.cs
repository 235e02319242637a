using System.Collections.Immutable;
using Kalkan.Matching.Dates;

namespace Kalkan.Matching.Documents;

/// <summary>
/// The data of a machine readable zone, ICAO Doc 9303 parts 3–7, without fillers and check digits. Letters A–Z and digits
/// only; the parts of a name are divided by one space each, since the zone writes apostrophe, hyphen and space alike.
/// </summary>
public sealed record MrzDocument
{
    /// <summary>The size of the zone.</summary>
    public required MrzFormat Format { get; init; }

    /// <summary>One or two characters: <c>P</c>, <c>ID</c>, <c>V</c> …</summary>
    public required string DocumentCode { get; init; }

    /// <summary>ISO 3166-1 alpha-3 or a code of Doc 9303-3 section 5 (<c>D</c>, <c>UTO</c>, <c>UNO</c> …).</summary>
    public required string IssuingState { get; init; }

    /// <summary>The number, nine characters at most; in TD1 and TD2 it may be longer.</summary>
    public required string DocumentNumber { get; init; }

    /// <summary>As <see cref="IssuingState"/>; <c>XXX</c> and its kin for persons without one.</summary>
    public required string Nationality { get; init; }

    /// <summary>The birth date with the parts that are known; null where not even the year is.</summary>
    public PartialDate? BirthDate { get; init; }

    /// <summary>The holder's sex.</summary>
    public MrzSex Sex { get; init; }

    /// <summary>The last day of validity; null where the document says none.</summary>
    public DateOnly? ExpiryDate { get; init; }

    /// <summary>The surname, or the whole name where the State makes no difference.</summary>
    public required string PrimaryIdentifier { get; init; }

    /// <summary>The given names; empty where there are none.</summary>
    public string SecondaryIdentifier { get; init; } = "";

    /// <summary>Whether the name fills its field to the last character: more of it may be missing.</summary>
    public bool NameMayBeTruncated { get; init; }

    /// <summary>Data at the State's choice (not TD3); inner fillers kept as written.</summary>
    public string OptionalData { get; init; } = "";

    /// <summary>TD1 only: the second field of data at the State's choice.</summary>
    public string SecondOptionalData { get; init; } = "";

    /// <summary>TD3 only: personal number or other data at the State's choice.</summary>
    public string PersonalNumber { get; init; } = "";

    /// <summary>The given names, one by one.</summary>
    public ImmutableArray<string> SecondaryIdentifiers => [.. SecondaryIdentifier.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The lines of the zone, check digits included; a name too long is cut as Doc 9303 parts 4–7 lay down.</summary>
    /// <exception cref="InvalidOperationException">A field holds what the format cannot; the message names the field.</exception>
    public ImmutableArray<string> ToLines() => MrzWriter.Write(this);

    /// <summary>Says nothing of the holder, so that nothing of it can end up in a log by accident.</summary>
    public override string ToString() => $"{Format} document";
}
