using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Asking;

/// <summary>
/// What a peer's answer must hold to before anybody sees it. One faulty hit spoils the whole answer: half an answer
/// from a peer that lies or errs is worth less than knowing that there is none. Values of enumerations that a newer
/// contract may have are let through; they are bounded, not known.
/// </summary>
public static class AnswerRules
{
    private const int MostEvidence = 64;
    private const int LongestRule = 64;
    private const int MostFields = 64;

    /// <summary>The first fault, as a field path and what is wrong, without any value; null where the answer is one.</summary>
    /// <param name="answer">As it came.</param>
    /// <param name="requestId">The id of the question.</param>
    /// <param name="templates">How many templates were asked with.</param>
    public static string? Fault(MatchResponse answer, string requestId, int templates = 0)
    {
        if (!string.Equals(answer.RequestId, requestId, StringComparison.Ordinal))
        {
            return "request_id: not the one asked";
        }

        if (answer.Hits.Count > AskingLimits.MostHits)
        {
            return "hits: too many";
        }

        if (answer.ListsAsOf is { } asOf && !IsDate(asOf))
        {
            return "lists_as_of: no date";
        }

        var references = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < answer.Hits.Count; i++)
        {
            var fault = HitFault(answer.Hits[i]) ?? (references.Add(answer.Hits[i].Reference) ? null : "reference: repeated");
            if (fault is not null)
            {
                return $"hits[{i}].{fault}";
            }
        }

        return NotComparedRules.Fault(answer.NotCompared, templates) ?? WireText.Fault(answer, "answer");
    }

    private static string? HitFault(Hit hit)
    {
        if (hit.Reference.Length != 32 || !hit.Reference.All(char.IsAsciiHexDigitLower))
        {
            return "reference: not 32 hexadecimal digits";
        }

        if (hit.Kind is not (RecordKind.Person or RecordKind.Organisation or RecordKind.Document))
        {
            return "kind: unknown";
        }

        if (!(hit.Score is >= 0 and <= 1))
        {
            return "score: not between 0 and 1";
        }

        if (hit.Evidence.Count > MostEvidence || hit.Evidence.Any(e => !IsField(e.Field) || !double.IsFinite(e.Weight)))
        {
            return "evidence: faulty";
        }

        if (hit.Evidence.Any(e => e.Rule.Length > LongestRule || !e.Rule.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.')))
        {
            return "evidence: rule is no machine word";
        }

        if (hit.Contradiction && !hit.Evidence.Any(e => e.Agreement == Agreement.Contradicted))
        {
            return "contradiction: nothing in the evidence contradicts";
        }

        if (hit.Confirmable.Count > MostFields || !hit.Confirmable.All(IsField))
        {
            return "confirmable: faulty";
        }

        return hit.Disclosed is { } record ? DisclosedFault(record, hit.Kind) : null;
    }

    private static string? DisclosedFault(Record record, RecordKind kind)
    {
        if (record.Id.Length > 0 || record.Version != 0)
        {
            return "disclosed: carries the owner's id or version";
        }

        var told = record.SubjectCase switch
        {
            Record.SubjectOneofCase.Person => RecordKind.Person,
            Record.SubjectOneofCase.Organisation => RecordKind.Organisation,
            Record.SubjectOneofCase.Document => RecordKind.Document,
            _ => kind,
        };
        return told == kind ? null : "disclosed: of another kind";
    }

    private static bool IsField(Field field) => (int)field is > 0 and < 64;

    private static bool IsDate(PartialDate date) =>
        date.Year is >= 1 and <= 9999 && date.Month is >= 0 and <= 12 && date.Day is >= 0 and <= 32
        && (date.Day == 0 || date.Month != 0);
}
