using Kalkan.Federation.Contracts;
using Kalkan.Matching.Identity;
using Kalkan.Matching.Names;
using Kalkan.Node.Gallery;
using MatchedKind = Kalkan.Matching.Names.NameKind;

namespace Kalkan.Node.Cli.Questions;

/// <summary>
/// Explains a hit to the one who asked, from the question and what the owner has shown alone: nothing more crosses a border for it.
/// </summary>
internal static class HitExplanation
{
    /// <summary>Part by part, how the best of the shown names met the best of the names asked for; empty where no name is shown.</summary>
    public static IReadOnlyList<NameMeeting> Names(Probe probe, Hit hit)
    {
        var kind = hit.Kind == RecordKind.Organisation ? MatchedKind.Organisation : MatchedKind.Person;
        var asked = RecordFacts.Fold(Asked(new MrzProbes(TimeProvider.System).Expand(probe)), kind);
        var listed = RecordFacts.Fold((hit.Disclosed?.Person?.Names ?? hit.Disclosed?.Organisation?.Names ?? []).Select(n => n.Text), kind);
        var best = asked.SelectMany(a => listed.Select(b => NameMatcher.Compare(a, b))).MaxBy(c => (c.Score, c.Information));
        return best is null || best.Pairs.IsEmpty ? [] :
        [
            .. best.Pairs.Select(p => new NameMeeting(p.A, p.B, Word(p.Rule), Math.Round(p.Score, 2))),
            .. best.MissingInB.Select(part => new NameMeeting(part, "", "missing", 0)),
            .. best.MissingInA.Select(part => new NameMeeting("", part, "missing", 0)),
        ];
    }

    /// <summary>What the fields that nobody compared would change, the most telling first.</summary>
    public static IReadOnlyList<MissingField> Missing(Hit hit)
    {
        var evidence = hit.Evidence.Select(FieldNames.Of).OfType<FieldEvidence>().ToArray();
        var fields = hit.Kind == RecordKind.Organisation ? MatchFields.OfOrganisations : MatchFields.OfPersons;
        return hit.Kind == RecordKind.Document ? [] :
        [
            .. WhatIf.Of(evidence, fields)
                .OrderByDescending(p => p.IfAgreed - p.IfContradicted)
                .Select(p => new MissingField(Words.Of(FieldNames.Of(p.Field)), Math.Round(p.IfAgreed, 2), Math.Round(p.IfContradicted, 2))),
        ];
    }

    private static IEnumerable<string> Asked(Probe probe) => probe.SubjectCase switch
    {
        Probe.SubjectOneofCase.Person => probe.Person.Names,
        Probe.SubjectOneofCase.Organisation => probe.Organisation.Names.Concat(probe.Organisation.Acronyms),
        _ => [],
    };

    // SameKey as same_key.
    private static string Word(NameRule rule) =>
        string.Concat(rule.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
