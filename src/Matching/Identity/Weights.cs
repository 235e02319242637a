namespace Kalkan.Matching.Identity;

/// <summary>
/// Every number of the comparison, in natural log-odds: +1 makes "one identity" e times likelier. They are judgements, not
/// estimates from data; each says what it stands for.
/// </summary>
public static class Weights
{
    /// <summary>
    /// The score from which a comparison is worth a person's time: the evidence for one identity outweighs the evidence
    /// against it and <see cref="Prior"/>. It says "look", never "act".
    /// </summary>
    public const double Threshold = 0.5;

    /// <summary>Before any evidence: about one candidate in 400 that an index brings up is the person.</summary>
    public const double Prior = -8.5;

    /// <summary>
    /// What must speak for one identity beside names before there can be a hit: as much as a birth year, a father's name or
    /// a birth place; sex and nationality together do not reach it.
    /// </summary>
    public const double MinCorroboration = 1.0;

    /// <summary>All parts of a name of two or more parts agree letter by letter.</summary>
    internal const double Name = 5;

    /// <summary>From this name score on, a name speaks for one identity (as much as two parts of two, one of them an initial).</summary>
    internal const double NameCloseScore = 0.7;

    /// <summary>From this name score on, a name counts as agreed.</summary>
    internal const double NameAgreedScore = 0.85;

    /// <summary>At this name score a name would weigh nothing; the weight grows in proportion from here to 1.</summary>
    internal const double NameZeroScore = 0.5;

    /// <summary>Only one part agrees, as with persons of one name: millions share it.</summary>
    internal const double OnePartFactor = 0.6;

    /// <summary>An alias is as good as its source.</summary>
    internal const double AliasFactor = 0.9;

    /// <summary>A weak alias is what the source itself warns of.</summary>
    internal const double WeakAliasFactor = 0.5;

    /// <summary>An acronym, the same or made of a name's initials; three letters mean many things.</summary>
    internal const double Acronym = 3;

    /// <summary>No part, or less than half the parts, in common.</summary>
    internal const double NameContradicted = -4;

    /// <summary>Half the parts in common.</summary>
    internal const double NameHalfContradicted = -2;

    /// <summary>Same day: one in some 20,000 of all birthdays, taken down for typing errors and hearsay.</summary>
    internal const double BirthDateExact = 4;

    /// <summary>Day and month in each other's place.</summary>
    internal const double BirthDateSwapped = 2.5;

    /// <summary>Same year and month.</summary>
    internal const double BirthYearMonth = 2.5;

    /// <summary>Same year: one in some 50.</summary>
    internal const double BirthYear = 1.5;

    /// <summary>Same year and a 1 January, which says little more than the year.</summary>
    internal const double BirthFirstOfJanuary = 1.5;

    /// <summary>Within an estimate or a range.</summary>
    internal const double BirthRange = 1;

    /// <summary>Same two digits of the year, century unknown.</summary>
    internal const double BirthCenturyUnknown = 1;

    /// <summary>One of day, month and year differs: a slip of the pen, or another person.</summary>
    internal const double BirthOnePartDiffers = 0.5;

    /// <summary>Another date, at most <see cref="BirthNearYears"/> years away: often the same person, asked twice.</summary>
    internal const double BirthContradictedNear = -1.5;

    /// <summary>How far two dates may lie apart to be near.</summary>
    internal const int BirthNearYears = 2;

    /// <summary>Another date, further away.</summary>
    internal const double BirthContradicted = -4.5;

    /// <summary>The father's name agrees; where families have no surname it is the second half of the name.</summary>
    internal const double FatherName = 2;

    /// <summary>The father has another name.</summary>
    internal const double FatherNameContradicted = -2;

    /// <summary>The mother's name agrees.</summary>
    internal const double MotherName = 2;

    /// <summary>The mother has another name; it changes with marriage.</summary>
    internal const double MotherNameContradicted = -1.5;

    /// <summary>The birth place agrees.</summary>
    internal const double BirthPlace = 1;

    /// <summary>Another birth place; village, district and province are often given for each other.</summary>
    internal const double BirthPlaceContradicted = -0.5;

    /// <summary>The same sex: half of all people.</summary>
    internal const double Sex = 0.3;

    /// <summary>The other sex; registers err, seldom.</summary>
    internal const double SexContradicted = -2.5;

    /// <summary>A nationality in common.</summary>
    internal const double Nationality = 0.5;

    /// <summary>No nationality in common; people have more than they declare.</summary>
    internal const double NationalityContradicted = -0.8;

    /// <summary>A country in common, for organisations.</summary>
    internal const double Country = 1.5;

    /// <summary>No country in common; organisations cross borders.</summary>
    internal const double CountryContradicted = -1;

    /// <summary>Same number and issuer: one document.</summary>
    internal const double DocumentExact = 12;

    /// <summary>With such a document the sum never falls below this: contradictions are shown and do not hide it.</summary>
    internal const double DocumentExactFloor = 3;

    /// <summary>Same number, the issuer unknown on one side.</summary>
    internal const double DocumentIssuerUnknown = 5.5;

    /// <summary>Same number, other issuer: chance.</summary>
    internal const double DocumentOtherIssuer = 0.3;

    /// <summary>Numbers that look alike, the issuers not contradicting.</summary>
    internal const double DocumentConfusable = 2.5;

    /// <summary>Other numbers, where documents themselves are compared. Persons have several, so for them it says nothing.</summary>
    internal const double DocumentOther = -6;

    /// <summary>The name scores between which the weight of a name is linear.</summary>
    internal static ReadOnlySpan<double> NameKnots => [0.3, 0.45, 0.6, 0.7, 0.8, 0.9, 1];

    /// <summary>The same for names of parents and places.</summary>
    internal static ReadOnlySpan<double> RelativeKnots => [0.4, 0.6, 0.8, 1];

    /// <summary>So many rare parts say all that a name can say.</summary>
    internal const double MostParts = 3;
}
