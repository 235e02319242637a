using Kalkan.Matching.Names;

namespace Kalkan.Matching.Identity;

/// <summary>The words in <see cref="FieldEvidence.Rule"/>. Once out, a word keeps its meaning.</summary>
internal static class Rules
{
    internal const string NotInRecord = "not_in_record";
    internal const string OtherName = "other_name";
    internal const string HalfTheName = "half_the_name";
    internal const string NoCommonName = "no_common_name";
    internal const string SameAcronym = "same_acronym";
    internal const string Initials = "initials";
    internal const string Same = "same";
    internal const string Other = "other";
    internal const string SameNumberAndIssuer = "same_number_and_issuer";
    internal const string SameNumberOtherType = "same_number_and_issuer_other_type";
    internal const string SameNumberIssuerUnknown = "same_number_issuer_unknown";
    internal const string SameNumberOtherIssuer = "same_number_other_issuer";
    internal const string OtherNumber = "other_number";
    internal const string SameBody = "templates_agree";
    internal const string BodyAlike = "templates_alike";
    internal const string OtherBody = "templates_differ";
    internal const string NotComparable = "not_comparable";
    internal const string NoneInCommon = "no_position_in_common";

    private static readonly string[] ConfusableCounts = [.. Enumerable.Range(0, 65).Select(count => $"confusable:{count}")];

    /// <summary><c>confusable:n</c>, n characters being confused.</summary>
    internal static string Confusable(int count) => ConfusableCounts[count];

    internal static string Of(NameRule rule) => rule switch
    {
        NameRule.Literal => "literal",
        NameRule.SameKey => "same_key",
        NameRule.Spelling => "spelling",
        NameRule.Joined => "joined",
        NameRule.Stem => "stem",
        NameRule.Nickname => "nickname",
        NameRule.Cut => "cut",
        NameRule.Fuzzy => "fuzzy",
        NameRule.Initial => "initial",
        NameRule.Number => "number",
        NameRule.Translation => "translation",
        NameRule.LegalForm => "legal_form",
        NameRule.Acronym => "acronym",
        _ => "partial",
    };
}
