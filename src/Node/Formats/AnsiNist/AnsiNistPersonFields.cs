using System.Collections.Immutable;

namespace Kalkan.Node.Formats.AnsiNist;

/// <summary>
/// Which field of type 2 means what. The standard leaves it to each domain (field 1.013). Where a country's files use other numbers, only this file
/// changes.
/// </summary>
internal sealed record AnsiNistPersonFields
{
    /// <summary>The numbers of the FBI's EBTS (domain NORAM), which files without a domain and our own use.</summary>
    public static AnsiNistPersonFields Ebts { get; } = new()
    {
        Reference = 9,
        Name = 18,
        Aliases = 19,
        BirthPlace = 20,
        Nationality = 21,
        BirthDates = 22,
        Sex = 24,
        Address = 41,
        Housekeeping = [1, 2, 3, 5],
    };

    /// <summary>
    /// INTERPOL's INT-I 4.22, as far as Council Decision 2008/616/JHA (annex, chapter 2) makes it public: case number and criminal reference number.
    /// Its fields of names are not public, so its other fields become remarks.
    /// </summary>
    public static AnsiNistPersonFields IntI { get; } = new()
    {
        Reference = 7,
        SecondReference = 10,
        Housekeeping = [1, 2, 3],
    };

    /// <summary>Domain that our own files name.</summary>
    public const string OwnDomain = "KALKAN";

    /// <summary>The case number of who sends the file.</summary>
    public required int Reference { get; init; }

    /// <summary>A further number of the person; 0 where there is none.</summary>
    public int SecondReference { get; init; }

    /// <summary>“FAMILY,GIVEN”; 0 where no name is known.</summary>
    public int Name { get; init; }

    public int Aliases { get; init; }

    public int BirthPlace { get; init; }

    public int Nationality { get; init; }

    /// <summary>YYYYMMDD, 00 for what is not known.</summary>
    public int BirthDates { get; init; }

    /// <summary>M, F; anything else is not known.</summary>
    public int Sex { get; init; }

    public int Address { get; init; }

    /// <summary>Fields that say nothing about the person.</summary>
    public required ImmutableArray<int> Housekeeping { get; init; }

    /// <summary>The meanings in a domain.</summary>
    public static AnsiNistPersonFields Of(string domain) => domain.StartsWith("INT-I", StringComparison.OrdinalIgnoreCase) ? IntI : Ebts;

    /// <summary>A field that something is made of.</summary>
    public bool Takes(int number) => number == Reference || number == SecondReference || number == Name || number == Aliases || number == BirthPlace
        || number == Nationality || number == BirthDates || number == Sex || number == Address || Housekeeping.Contains(number);
}
