using System.Collections.Immutable;
using System.Globalization;
using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Sharing.Writing;

/// <summary>Collects what is wrong with a policy text, with line and place.</summary>
internal sealed class Findings(params IEnumerable<Finding> first)
{
    // Of each severity: a flood of warnings must not drown an error.
    private const int Most = 200;
    private const int MostEcho = 40;

    private readonly List<Finding> _all = [.. first];

    /// <summary>By line; errors before warnings of the same line.</summary>
    public ImmutableArray<Finding> All => [.. _all.OrderBy(f => f.Line).ThenByDescending(f => f.Severity)];

    /// <summary>At least one is an error.</summary>
    public bool HasErrors => _all.Exists(f => f.Severity == Severity.Error);

    public void Error(int line, string where, string message) => Add(Severity.Error, line, where, message);

    public void Warn(int line, string where, string message) => Add(Severity.Warning, line, where, message);

    /// <summary>A foreign word, safe to stand in a message.</summary>
    public static string Echo(string word)
    {
        var shown = word.Length > MostEcho ? word[..MostEcho] + "…" : word;
        return $"'{string.Concat(shown.Select(letter => IsPlain(letter) ? letter : '?'))}'";
    }

    /// <summary>Neither a control nor a format character (which bidirectional overrides are) nor a lone surrogate.</summary>
    public static bool IsPlain(char letter) => char.GetUnicodeCategory(letter) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or
        UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or
        UnicodeCategory.ParagraphSeparator);

    private void Add(Severity severity, int line, string where, string message)
    {
        if (_all.Count(finding => finding.Severity == severity) < Most)
        {
            _all.Add(new() { Severity = severity, Line = (uint)Math.Max(line, 0), Where = where, Message = message });
        }
    }
}
