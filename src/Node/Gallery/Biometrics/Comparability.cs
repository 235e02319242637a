using System.Globalization;
using Kalkan.Federation.Contracts;
using Kalkan.Matching.Embeddings;
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
            if (there.Count == 0)
            {
                found.Add(new() { Field = FieldNames.Of(field), Template = (uint)i, Reason = "not compared: nothing of this modality may be matched" });
            }
            else if (field != MatchField.Fingerprint && !there.Contains(asked))
            {
                found.Add(new() { Field = FieldNames.Of(field), Template = (uint)i, Reason = Reason(asked, there) });
            }
        }

        return found;
    }

    private static ShelfName Asked(Template template) => template.Modality is Modality.Face or Modality.Voice
        ? new(template.Model, TemplateFormats.Vector(template) is { } format && Embedding.TryParse(format, template.Data.Span, out var vector, out _) ? vector!.Dimensions : 0)
        : new(template.Format, 0);

    // The number of values is told where the model alone would not tell the two apart.
    private static string Reason(ShelfName asked, IReadOnlyList<ShelfName> there)
    {
        var isLength = there.Any(name => name.Text == asked.Text);
        var others = there.Where(name => !isLength || name.Text == asked.Text).Select(name => Said(name, isLength)).Distinct(StringComparer.Ordinal).ToList();
        return $"not comparable: {Said(asked, isLength)} against {string.Join(", ", others.Take(MostNames))}{(others.Count > MostNames ? " and others" : "")}";
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
