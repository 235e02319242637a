using System.Collections.Immutable;

namespace Kalkan.Matching.Identity;

/// <summary>
/// What the fields that are missing would change. Made of evidence alone, so whoever has an answer can ask it, without the record.
/// </summary>
public static class WhatIf
{
    /// <summary>A prospect for each of these fields that was not compared, in the order of fields.</summary>
    /// <param name="evidence">The evidence of one comparison.</param>
    /// <param name="fields">
    /// Fields that could be compared: <see cref="MatchFields.OfPersons"/> or <see cref="MatchFields.OfOrganisations"/>, or what of
    /// them a policy allows. The names of one side stand for each other: only the strongest kind is ever missing.
    /// </param>
    public static ImmutableArray<FieldProspect> Of(ReadOnlySpan<FieldEvidence> evidence, MatchFields fields)
    {
        var known = default(EvidenceSum);
        var missing = fields;
        foreach (var each in evidence)
        {
            if (each.Outcome != Outcome.Absent)
            {
                known.Add(each.Field, each.Outcome, each.Weight, each.Rule);
                missing = missing.Without(each.Field);
                missing = MatchFields.Names.Contains(each.Field) ? new(missing.Bits & ~MatchFields.Names.Bits) : missing;
            }
        }

        var prospects = ImmutableArray.CreateBuilder<FieldProspect>();
        var named = false;
        foreach (var field in missing.ToFields())
        {
            var isName = MatchFields.Names.Contains(field);
            if (!isName || !named)
            {
                named |= isName;
                var (agreed, contradicted) = (known, known);
                agreed.Add(field, Outcome.Agreed, Weights.IfAgreed(field), Rules.Same);
                contradicted.Add(field, Outcome.Contradicted, Weights.IfContradicted(field), Rules.Other);
                prospects.Add(new(field, agreed.Score, contradicted.Score, agreed.Hit, contradicted.Hit));
            }
        }

        return prospects.ToImmutable();
    }
}
