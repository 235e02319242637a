using Kalkan.Matching.Documents;

namespace Kalkan.Matching.Identity;

/// <summary>A document made ready for comparison.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Issuer">Who issued it; null where unknown.</param>
/// <param name="Type">What it is, in a word of the record's own (<c>passport</c>); null where unknown. Shown as a rule, never decisive.</param>
public sealed record DocumentFacts(DocumentNumber Number, CountryCode? Issuer, string? Type);
