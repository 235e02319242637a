using Kalkan.Federation.Contracts;
using Kalkan.Matching.Identity;

namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>Says of each template of a probe that was compared with nothing why that is so: no hit of it means nothing.</summary>
internal static class Comparability
{
    private const int MostNames = 3;

    /// <summary>By template; empty where each was compared.</summary>
    /// <param name="probe">The probe's templates.</param>
    /// <param name="names">The models and layouts that the asker may match by.</param>
    public static IReadOnlyList<NotCompared> Of(IReadOnlyList<Template> probe, Func<MatchField, IReadOnlyList<string>> names)
    {
        var found = new List<NotCompared>();
        for (var i = 0; i < probe.Count; i++)
        {
            var field = Field(probe[i].Modality);
            var there = names(field);
            var asked = probe[i].Modality is Modality.Face or Modality.Voice ? probe[i].Model : probe[i].Format;
            if (there.Count == 0)
            {
                found.Add(new() { Field = FieldNames.Of(field), Template = (uint)i, Reason = "not compared: nothing of this modality may be matched" });
            }
            else if (field != MatchField.Fingerprint && !there.Contains(asked, StringComparer.Ordinal))
            {
                var others = string.Join(", ", there.Take(MostNames)) + (there.Count > MostNames ? " and others" : "");
                found.Add(new() { Field = FieldNames.Of(field), Template = (uint)i, Reason = $"not comparable: {asked} against {others}" });
            }
        }

        return found;
    }

    private static MatchField Field(Modality modality) => modality switch
    {
        Modality.Fingerprint => MatchField.Fingerprint,
        Modality.Iris => MatchField.Iris,
        Modality.Voice => MatchField.Voice,
        _ => MatchField.Face,
    };
}
