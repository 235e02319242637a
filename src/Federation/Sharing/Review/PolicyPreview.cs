using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Sharing.Writing;

namespace Kalkan.Federation.Sharing.Review;

/// <summary>What a peer would get of one record, field by field, and why.</summary>
public static class PolicyPreview
{
    /// <summary>
    /// The preview, made by the code that answers questions. Its hit has neither score nor evidence: these depend on
    /// the question. A test record is previewed for a test question.
    /// </summary>
    /// <param name="policy">The policy to try.</param>
    /// <param name="peer">Who would ask.</param>
    /// <param name="purpose">Why.</param>
    /// <param name="record">The stored record.</param>
    /// <param name="traits">What decides whether it takes part.</param>
    /// <param name="today">The day (UTC).</param>
    /// <param name="references">Makes the reference that the peer would see.</param>
    /// <param name="signed">Whether the question would be signed.</param>
    public static PreviewPolicyResponse Of(
        SharingPolicy policy,
        Country peer,
        Purpose purpose,
        Record record,
        RecordTraits traits,
        DateOnly today,
        ReferenceKey references,
        bool signed = false)
    {
        var ruling = Ruling.Of(policy, peer, purpose, traits, signed, today);
        var preview = new PreviewPolicyResponse
        {
            Rule = ruling.Rule?.Name ?? "",
            WithheldBecause = ruling.WithheldBecause ?? "",
        };
        var present = FieldCatalog.PresentIn(record);
        preview.Fields.AddRange(ruling.Fields.Fields().Select(field => Decide(field, ruling, present.Contains(field))));
        if (ruling is { WithheldBecause: null, Grant: { } grant })
        {
            var candidate = new Candidate(record.Id, traits.Kind, grant, 1, [], () => record);
            preview.Hit = Disclosure.Of(ruling.Scope, [candidate], 1, references).SingleOrDefault();
            preview.Hit?.Score = 0;
        }

        return preview;
    }

    private static FieldDecision Decide(Field field, Ruling ruling, bool present)
    {
        var decision = new FieldDecision
        {
            Field = field,
            Present = present,
            Match = ruling.Match.Contains(field),
            Show = ruling.Show.Contains(field),
            Confirm = ruling.Confirm.Contains(field),
        };
        decision.Because = ruling.WithheldBecause is not null ? "the record is withheld" : Because(decision, ruling.Rule!.Name);
        return decision;
    }

    private static string Because(FieldDecision decision, string rule)
    {
        string[] rights =
        [
            .. new[] { (decision.Match, "match"), (decision.Show, "show"), (decision.Confirm, "confirm") }
                .Where(right => right.Item1).Select(right => right.Item2),
        ];
        return rights.Length == 0
            ? $"the rule '{rule}' does not name {PolicyWords.Of(decision.Field)}"
            : $"the rule '{rule}' says {string.Join(", ", rights)}" + (decision.Present ? "" : "; the record says nothing here");
    }
}
