namespace Kalkan.Matching.Identity;

/// <summary>Compares two documents.</summary>
public static class DocumentComparison
{
    /// <summary>
    /// Same number and issuer is a hit. Same number with an issuer unknown, or a number that could be confused, is a candidate
    /// for a person to look at and no hit. Symmetric. Nothing is compared where <see cref="MatchField.DocumentNumber"/> is not allowed.
    /// </summary>
    public static Comparison Compare(DocumentFacts probe, DocumentFacts record, MatchFields allowed)
    {
        if (!allowed.Contains(MatchField.DocumentNumber))
        {
            return Comparison.Nothing;
        }

        var sum = default(EvidenceSum);
        DocumentEvidence.Add(ref sum, [probe], [record], (Outcome.Contradicted, Weights.DocumentOther));
        return sum.ToComparison();
    }
}
