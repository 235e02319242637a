using System.Collections.Immutable;
using Kalkan.Matching.Documents;

namespace Kalkan.Matching.Identity;

/// <summary>Document numbers as evidence: the strongest relation of any document of one side with any of the other.</summary>
internal static class DocumentEvidence
{
    // From the strongest to the weakest.
    private enum Relation
    {
        Same,
        SameOtherType,
        SameIssuerUnknown,
        Confusable,
        SameOtherIssuer,
        Other,
    }

    /// <param name="sum">Where the evidence goes.</param>
    /// <param name="probe">The documents asked with.</param>
    /// <param name="record">The documents of the record.</param>
    /// <param name="other">What it means that no document agrees.</param>
    internal static void Add(
        ref EvidenceSum sum,
        ImmutableArray<DocumentFacts> probe,
        ImmutableArray<DocumentFacts> record,
        (Outcome Outcome, double Weight) other)
    {
        if (probe.IsEmpty)
        {
            return;
        }

        if (record.IsEmpty)
        {
            sum.Add(MatchField.DocumentNumber, Outcome.Absent, 0, Rules.NotInRecord);
            return;
        }

        var best = (Relation: Relation.Other, Confused: 0);
        foreach (var a in probe)
        {
            foreach (var b in record)
            {
                var found = Relate(a, b);
                best = found.CompareTo(best) < 0 ? found : best;
            }
        }

        switch (best.Relation)
        {
            case Relation.Same:
                sum.Add(MatchField.DocumentNumber, Outcome.Agreed, Weights.DocumentExact, Rules.SameNumberAndIssuer);
                break;
            case Relation.SameOtherType:
                sum.Add(MatchField.DocumentNumber, Outcome.Agreed, Weights.DocumentExact, Rules.SameNumberOtherType);
                break;
            case Relation.SameIssuerUnknown:
                sum.Add(MatchField.DocumentNumber, Outcome.Close, Weights.DocumentIssuerUnknown, Rules.SameNumberIssuerUnknown);
                break;
            case Relation.Confusable:
                sum.Add(MatchField.DocumentNumber, Outcome.Close, Weights.DocumentConfusable, Rules.Confusable(best.Confused));
                break;
            case Relation.SameOtherIssuer:
                sum.Add(MatchField.DocumentNumber, Outcome.Close, Weights.DocumentOtherIssuer, Rules.SameNumberOtherIssuer);
                break;
            default:
                sum.Add(MatchField.DocumentNumber, other.Outcome, other.Weight, Rules.OtherNumber);
                break;
        }
    }

    private static (Relation Relation, int Confused) Relate(DocumentFacts a, DocumentFacts b)
    {
        var number = DocumentNumber.Compare(a.Number, b.Number);
        var issuerKnown = a.Issuer is not null && b.Issuer is not null;
        return number.Likeness switch
        {
            DocumentNumberLikeness.Same when !issuerKnown => (Relation.SameIssuerUnknown, 0),
            DocumentNumberLikeness.Same when a.Issuer != b.Issuer => (Relation.SameOtherIssuer, 0),
            DocumentNumberLikeness.Same => (SameType(a, b) ? Relation.Same : Relation.SameOtherType, 0),
            DocumentNumberLikeness.Confusable when !issuerKnown || a.Issuer == b.Issuer => (Relation.Confusable, number.Positions.Length),
            _ => (Relation.Other, 0),
        };
    }

    private static bool SameType(DocumentFacts a, DocumentFacts b) =>
        a.Type is null || b.Type is null || string.Equals(a.Type, b.Type, StringComparison.OrdinalIgnoreCase);
}
