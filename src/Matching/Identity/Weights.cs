namespace Kalkan.Matching.Identity;

/// <summary>
/// Every number of the comparison. A weight is the natural logarithm of a likelihood ratio: how much likelier this outcome is
/// where both sides are one person than where they are two people of the region; +1 makes "one person" e times likelier.
/// What bears the mark “fitted” comes from <c>bench -- fit-identity</c>; docs/identity.md says how. The rest is judged.
/// </summary>
public static class Weights
{
    /// <summary>From this score on a comparison is worth a person's time. It says "look", never "act".</summary>
    public const double Threshold = 0.5;

    /// <summary>
    /// Before any evidence: logarithm of the odds that a question and an entry are about one person, in the situation that gives
    /// the score its meaning: a list of 500 persons, and one question in ten about one of them. ln(1/10 · 1/500).
    /// </summary>
    public const double Prior = -8.5;

    /// <summary>
    /// What must speak for one identity beside names before there can be a hit: as much as a birth year, a father's name that is
    /// not too common or a birth place; sex and nationality together do not reach it.
    /// </summary>
    public const double MinCorroboration = 1.7;

    /// <summary>The name scores between which the weight of a name is linear.</summary>
    internal static ReadOnlySpan<double> NameKnots => [0.3, 0.45, 0.6, 0.7, 0.8, 0.9, 1];

    /// <summary>Fitted: the weight of a name at those scores, whatever its parts.</summary>
    internal static ReadOnlySpan<double> Name => [-1.67, 2.45, 2.71, 3.57, 4.52, 6.52, 9.19];

    /// <summary>Fitted: what each rare part that agrees adds; a common one adds its share of it.</summary>
    internal static ReadOnlySpan<double> NamePerPart => [1.96, 1.96, 2.51, 2.51, 2.51, 2.51, 2.51];

    /// <summary>So many rare parts say all that a name can say.</summary>
    internal const double MostParts = 3;

    /// <summary>Below this score a name that speaks against one identity is called another name, above it half of it.</summary>
    internal const double NameCloseScore = 0.4;

    /// <summary>An alias is as good as its source.</summary>
    internal const double AliasFactor = 0.95;

    /// <summary>A weak alias is what the source itself warns of.</summary>
    internal const double WeakAliasFactor = 0.5;

    /// <summary>An acronym, the same or made of a name's initials; three letters mean many things.</summary>
    internal const double Acronym = 5;

    /// <summary>The scores between which the weights of parents' names and places are linear.</summary>
    internal static ReadOnlySpan<double> RelativeKnots => [0.3, 0.6, 0.9];

    /// <summary>So many rare parts say all that a parent's name can say.</summary>
    internal const double MostParentParts = 2;

    /// <summary>Fitted: the father's or mother's name; where families have no surname it is the second half of the name.</summary>
    internal static ReadOnlySpan<double> ParentName => [-2.12, 0.92, 2.06];

    /// <summary>Fitted: what each rare part of it adds.</summary>
    internal static ReadOnlySpan<double> ParentNamePerPart => [4.55, 4.55, 4.55];

    /// <summary>Fitted: the birth place; village, district and province are often given for each other.</summary>
    internal static ReadOnlySpan<double> BirthPlace => [-1.42, 3.16, 3.16];

    /// <summary>Fitted: the same day.</summary>
    internal const double BirthDateExact = 9.96;

    /// <summary>Fitted: day and month in each other's place.</summary>
    internal const double BirthDateSwapped = 5.62;

    /// <summary>Fitted: same year and month.</summary>
    internal const double BirthYearMonth = 6.17;

    /// <summary>Fitted: same year.</summary>
    internal const double BirthYear = 3.81;

    /// <summary>Fitted: both say 1 January of the year, which many registers write for an unknown birthday.</summary>
    internal const double BirthBothFirstOfJanuary = 5.01;

    /// <summary>Fitted: same year and a 1 January on one side, which says less than a year alone: the other side knows better.</summary>
    internal const double BirthFirstOfJanuary = 2.27;

    /// <summary>Fitted: same two digits of the year, century unknown.</summary>
    internal const double BirthCenturyUnknown = 4.91;

    /// <summary>Fitted: one slip of the hand makes the dates one.</summary>
    internal const double BirthOneDigitDiffers = 0.46;

    /// <summary>Fitted: one of day, month and year differs: a slip of the pen, or another person.</summary>
    internal const double BirthOnePartDiffers = 0;

    /// <summary>Fitted: within an estimate or a range that leaves one year open.</summary>
    internal const double BirthRange = 3.9;

    /// <summary>Fitted: what that loses where the range is e times as wide; never below 0.</summary>
    internal const double BirthRangePerLogYear = -1;

    /// <summary>Fitted: another date, at most <see cref="BirthNearYears"/> years away: often the same person, asked twice.</summary>
    internal const double BirthContradictedNear = -0.79;

    /// <summary>How far two dates may lie apart to be near.</summary>
    internal const int BirthNearYears = 2;

    /// <summary>Fitted: another date, further away.</summary>
    internal const double BirthContradicted = -3.54;

    /// <summary>Fitted: the same sex, of a list that is nearly all men.</summary>
    internal const double Sex = 0.29;

    /// <summary>Fitted: the other sex; registers err, seldom.</summary>
    internal const double SexContradicted = -2.9;

    /// <summary>Fitted: a nationality in common.</summary>
    internal const double Nationality = 0.9;

    /// <summary>Fitted: no nationality in common; people have more than they declare.</summary>
    internal const double NationalityContradicted = -2.21;

    /// <summary>A country in common, for organisations.</summary>
    internal const double Country = 2;

    /// <summary>No country in common; organisations cross borders.</summary>
    internal const double CountryContradicted = -1;

    /// <summary>
    /// Same number and issuer: one document. Of ten million documents of an issuer one in ten million agrees by chance (−16); one
    /// in some hundred that agree is a typing error or was never given to one holder alone.
    /// </summary>
    internal const double DocumentExact = 12;

    /// <summary>With such a document the sum never falls below this: contradictions are shown and do not hide it.</summary>
    internal const double DocumentExactFloor = 3;

    /// <summary>Same number, the issuer unknown on one side: some two hundred issuers use the same numbers.</summary>
    internal const double DocumentIssuerUnknown = 7;

    /// <summary>Same number, other issuer: chance.</summary>
    internal const double DocumentOtherIssuer = 0.3;

    /// <summary>Numbers that look alike, the issuers not contradicting.</summary>
    internal const double DocumentConfusable = 4;

    /// <summary>Other numbers, where documents themselves are compared. Persons have several, so for them it says nothing.</summary>
    internal const double DocumentOther = -6;

    /// <summary>
    /// From this sum on, fingers, face, irises and voice are a hit alone, and nothing else lowers the score below what they say:
    /// ten thousand times likelier one person than two, ln(10^4). One finger says so at a false match rate of 2 · 10^−6.
    /// </summary>
    public const double BodyAlone = 9.2;

    /// <summary>From this weight on a modality is called the same; below it, as long as it speaks for one person, close. ln(10^3).</summary>
    internal const double BodyAgreed = 6.9;

    /// <summary>What a field says at most; of names those that are neither rare nor among the commonest.</summary>
    internal static double IfAgreed(MatchField field) => field switch
    {
        MatchField.Name => NameEvidence.Weight(MiddlingName),
        MatchField.Alias => NameEvidence.Weight(MiddlingName) * AliasFactor,
        MatchField.WeakAlias => NameEvidence.Weight(MiddlingName) * WeakAliasFactor,
        MatchField.FatherName or MatchField.MotherName or MatchField.BirthPlace => RelativeEvidence.Weight(field, MiddlingPart),
        MatchField.BirthDate => BirthDateExact,
        MatchField.Sex => Sex,
        MatchField.Nationality => Nationality,
        MatchField.DocumentNumber => DocumentExact,
        MatchField.Acronym => Acronym,
        MatchField.Fingerprint or MatchField.Face or MatchField.Iris or MatchField.Voice => BodyWeights.IfAgreed(field),
        _ => Country,
    };

    /// <summary>What a field says at least. That a document, a weak alias or an acronym is another says nothing.</summary>
    internal static double IfContradicted(MatchField field) => field switch
    {
        MatchField.Name or MatchField.Alias => Name[0],
        MatchField.FatherName or MatchField.MotherName => ParentName[0],
        MatchField.BirthDate => BirthContradicted,
        MatchField.BirthPlace => BirthPlace[0],
        MatchField.Sex => SexContradicted,
        MatchField.Nationality => NationalityContradicted,
        MatchField.Country => CountryContradicted,
        MatchField.Fingerprint or MatchField.Face or MatchField.Iris or MatchField.Voice => BodyWeights.IfContradicted(field),
        _ => 0,
    };

    private static NameLikeness MiddlingName => new(0.9, 1.2);

    private static NameLikeness MiddlingPart => new(0.9, 0.6);
}
