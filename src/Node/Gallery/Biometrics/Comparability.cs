using System.Globalization;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Requests;
using Kalkan.Matching.Embeddings;
using Kalkan.Matching.Fingerprints;
using Kalkan.Matching.Fingerprints.Formats;
using Kalkan.Matching.Identity;
using Kalkan.Node.Records.Templates;

namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>Says of each template of a probe that was compared with nothing why that is so: no hit of it means nothing.</summary>
internal static class Comparability
{
    private const int MostNames = 3;

    /// <summary>By template; empty where each was compared.</summary>
    /// <param name="probe">The probe's templates.</param>
    /// <param name="names">What the asker may match by.</param>
    public static IReadOnlyList<NotCompared> Of(IReadOnlyList<Template> probe, Func<MatchField, IReadOnlyList<ShelfName>> names)
    {
        var found = new List<NotCompared>();
        var named = probe.Select(template => Field(template.Modality)).Distinct().ToDictionary(field => field, names);
        for (var i = 0; i < probe.Count; i++)
        {
            var field = Field(probe[i].Modality);
            var there = named[field];
            var asked = Asked(probe[i]);
            var reason = there.Count == 0 ? "not compared: nothing of this modality may be matched"
                : field == MatchField.Fingerprint ? HasMinutiae(probe[i]) ? null : $"not compared: no view has more than {FingerprintMatcher.MinutiaeOfNoWeight} minutiae"
                : there.Contains(asked) ? null
                : Reason(asked, there);
            if (reason is not null)
            {
                found.Add(new() { Field = FieldNames.Of(field), Template = (uint)i, Reason = reason });
            }
        }

        return found;
    }

    private static bool HasMinutiae(Template template) => TemplateFormats.Finger(template) is { } format
        && FingerprintRecord.TryParse(template.Data.Span, format, out var record, out _)
        && record.Views.Any(view => view.Minutiae.Distinct().Count() > FingerprintMatcher.MinutiaeOfNoWeight);

    private static ShelfName Asked(Template template) => template.Modality is Modality.Face or Modality.Voice
        ? new(template.Model, TemplateFormats.Vector(template) is { } format && Embedding.TryParse(format, template.Data.Span, out var vector, out _) ? vector!.Dimensions : 0)
        : new(template.Format, 0);

    // The number of values is told where the model alone would not tell the two apart.
    private static string Reason(ShelfName asked, IReadOnlyList<ShelfName> there)
    {
        var isLength = there.Any(name => name.Text == asked.Text);
        var others = there.Where(name => !isLength || name.Text == asked.Text).Select(name => Said(name, isLength)).Distinct(StringComparer.Ordinal).ToList();
        return Enumerable.Range(1, Math.Min(MostNames, others.Count))
            .Select(count => $"not comparable: {Said(asked, isLength)} against {string.Join(", ", others.Take(count))}{(others.Count > count ? " and others" : "")}")
            .Last(reason => reason.Length <= PlainText.MostLength);
    }

    private static string Said(ShelfName name, bool withLength) => withLength
        ? string.Create(CultureInfo.InvariantCulture, $"{name.Text} of {name.Dimensions} values") : name.Text;

    private static MatchField Field(Modality modality) => modality switch
    {
        Modality.Fingerprint => MatchField.Fingerprint,
        Modality.Iris => MatchField.Iris,
        Modality.Voice => MatchField.Voice,
        _ => MatchField.Face,
    };
}
