namespace Kalkan.Matching.Documents;

/// <summary>
/// A single misread character that would make a failing check digit right (0 for O, 1 for I, …). For a person to look at
/// the document again: it is never applied, since a wrong digit elsewhere can look just the same.
/// </summary>
/// <param name="Field">The field whose check digit fails.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Position">The character in that line, from 1.</param>
/// <param name="Read">The character that was read.</param>
/// <param name="Instead">The character it may have been.</param>
public sealed record MrzSuggestion(MrzField Field, int Line, int Position, char Read, char Instead);
