using System.Security.Cryptography;
using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Cli.Questions;

/// <summary>Makes the context that every question carries.</summary>
internal static class QuestionContext
{
    /// <summary>A context with a new request id.</summary>
    public static QueryContext New(Purpose purpose, string legalBasis, string caseReference, string officer, bool test = false) => new()
    {
        Purpose = purpose,
        LegalBasis = legalBasis,
        CaseReference = caseReference,
        Officer = officer,
        RequestId = RandomNumberGenerator.GetHexString(32, lowercase: true),
        Test = test,
    };
}
