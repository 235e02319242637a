namespace Kalkan.Bench.Identity;

/// <summary>
/// How what is written down departs from the truth: shares of writings. They are declared, not measured, but where a source is
/// named; who fits the weights to other registers puts other numbers here.
/// </summary>
internal static class ErrorRates
{
    // Names.

    /// <summary>A part is spelled anew from hearing, by one or two rules of romanisation.</summary>
    public const double Respelled = 0.22;

    /// <summary>A part has a typing error.</summary>
    public const double Mistyped = 0.02;

    /// <summary>A name of three parts or more loses one.</summary>
    public const double PartLeftOut = 0.22;

    /// <summary>A name of two parts loses one.</summary>
    public const double HalfLeftOut = 0.03;

    /// <summary>The father's name is added to the name.</summary>
    public const double FatherAdded = 0.06;

    /// <summary>One part is an initial.</summary>
    public const double Initialled = 0.02;

    /// <summary>Two parts are run together.</summary>
    public const double Joined = 0.06;

    /// <summary>The name stands in the country's other script.</summary>
    public const double OtherScript = 0.12;

    /// <summary>
    /// A wholly other name: a nom de guerre, a name by marriage. Of the United Nations' good aliases one in twelve shares no
    /// uncommon part with any other name of its person.
    /// </summary>
    public const double OtherName = 0.07;

    // Birth dates, as a traveller's papers give them.

    /// <summary>One digit wrong.</summary>
    public const double DateDigit = 0.012;

    /// <summary>Day and month in each other's place, where both can be months.</summary>
    public const double DateSwapped = 0.012;

    /// <summary>1 January of the same year.</summary>
    public const double DateFirstOfJanuary = 0.05;

    /// <summary>Another date within two years: asked twice, or counted from an age.</summary>
    public const double DateNear = 0.05;

    /// <summary>Any other date.</summary>
    public const double DateOther = 0.025;

    /// <summary>Only the year.</summary>
    public const double DateYearOnly = 0.06;

    /// <summary>Only two digits of the year.</summary>
    public const double DateNoCentury = 0.01;

    /// <summary>No date.</summary>
    public const double DateMissing = 0.03;

    // Birth dates, as a list gives them: of those of the United Nations' list nearly half are a year or an estimate.

    public const double ListedYearOnly = 0.28;
    public const double ListedYearMonth = 0.03;
    public const double ListedEstimate = 0.12;
    public const double ListedRange = 0.04;
    public const double ListedMissing = 0.05;

    // The rest.

    /// <summary>The father's or mother's name is another: a misunderstanding, a stepfather, a lie.</summary>
    public const double OtherParent = 0.05;

    /// <summary>A parent's name is given with the family's, not alone.</summary>
    public const double ParentInFull = 0.25;

    /// <summary>Another place of birth of the same country: province for district, the place of issue.</summary>
    public const double OtherPlace = 0.22;

    /// <summary>The wrong sex.</summary>
    public const double OtherSex = 0.005;

    /// <summary>Another country: a second passport, a false one, the country of residence.</summary>
    public const double OtherCountry = 0.08;

    /// <summary>Which share of a list's entries, and of questions, has the field.</summary>
    public static readonly (double Listed, double Asked) Father = (0.35, 0.5), Mother = (0.12, 0.2), Place = (0.6, 0.4), Sex = (0.8, 0.95), Country = (0.85, 0.96);

    /// <summary>Of questions about people who are not listed, those about a brother or sister of somebody who is.</summary>
    public const double Siblings = 0.002;
}
