using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Cli.Questions;

/// <summary>Says what of a hit contradicts what: somebody may travel under another identity.</summary>
internal static class Contradictions
{
    /// <summary>For example "fingerprint, voice agreed; name, birth_date contradicted"; empty where the answer tells no contradiction.</summary>
    public static string Of(Hit hit)
    {
        if (!hit.Contradiction)
        {
            return "";
        }

        string Fields(Agreement agreement, Func<Field, bool> counts) =>
            string.Join(", ", hit.Evidence.Where(e => e.Agreement == agreement && counts(e.Field)).Select(e => Words.Of(e.Field)).Distinct());
        return $"{Fields(Agreement.Agreed, IsStrong)} agreed; {Fields(Agreement.Contradicted, _ => true)} contradicted";
    }

    // What nobody can simply claim.
    private static bool IsStrong(Field field) => field is Field.Fingerprint or Field.Face or Field.Iris or Field.Voice or Field.Document;
}
