namespace Kalkan.Matching.Documents;

/// <summary>Finds the single look-alikes that would make a failing check digit right.</summary>
internal static class MrzMisreading
{
    internal static void Suggest(string[] lines, MrzSpan span, MrzField field, bool lettersAllowed, List<MrzSuggestion> suggestions)
    {
        Span<char> trial = stackalloc char[span.Length + 1];
        lines[span.Line].AsSpan(span.Start, span.Length + 1).CopyTo(trial);
        for (var i = 0; i < trial.Length; i++)
        {
            var read = trial[i];
            foreach (var instead in LookAlikes.InMrz(read))
            {
                trial[i] = instead;
                if (MrzCheckDigit.Of(trial[..^1]) == trial[^1] && (lettersAllowed || !trial[..^1].ContainsAnyInRange('A', 'Z')))
                {
                    suggestions.Add(new MrzSuggestion(field, span.Line + 1, span.Start + i + 1, read, instead));
                }
            }

            trial[i] = read;
        }
    }
}
