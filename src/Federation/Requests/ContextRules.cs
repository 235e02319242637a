using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Requests;

/// <summary>What a <see cref="QueryContext"/> must hold: without purpose, legal basis, case, officer and id there is no question.</summary>
internal static class ContextRules
{
    private const int LeastLegalBasis = 3;
    private const int MostCaseReference = 128;

    public static void Check(QueryContext? context, string path, FaultList faults)
    {
        if (context is null)
        {
            faults.Add(path, "is required");
            return;
        }

        if (!HasPurpose(context))
        {
            faults.Add($"{path}.purpose", context.Purpose == Purpose.Unspecified ? "is required" : "is not known in this contract");
        }

        faults.Text($"{path}.legal_basis", context.LegalBasis, LeastLegalBasis, PlainText.MostLength);
        faults.Text($"{path}.case_reference", context.CaseReference, 1, MostCaseReference);
        if (!IdentifierRules.IsIdentifier(context.Officer))
        {
            faults.Add(
                $"{path}.officer", context.Officer.Length == 0 ? "is required" : "must be 1 to 64 characters of A-Z a-z 0-9 . _ -");
        }

        if (!IdentifierRules.IsRequestId(context.RequestId))
        {
            faults.Add(
                $"{path}.request_id",
                context.RequestId.Length == 0 ? "is required" : "must be 128 random bits as 32 lower-case hexadecimal digits");
        }
    }

    /// <summary>The parts of a context that hold, and nothing of the rest: what a log may keep of a refused question.</summary>
    public static QueryContext Sound(QueryContext context) => new()
    {
        Purpose = HasPurpose(context) ? context.Purpose : Purpose.Unspecified,
        LegalBasis = Kept(context.LegalBasis, PlainText.MostLength),
        CaseReference = Kept(context.CaseReference, MostCaseReference),
        Officer = IdentifierRules.IsIdentifier(context.Officer) ? context.Officer : "",
        RequestId = IdentifierRules.IsRequestId(context.RequestId) ? context.RequestId : "",
        Test = context.Test,
        Contract = context.Contract,
    };

    private static bool HasPurpose(QueryContext context) => context.Purpose != Purpose.Unspecified && Enum.IsDefined(context.Purpose);

    private static string Kept(string text, int most) => PlainText.FaultOf(text, 0, most) is null ? text : "";
}
