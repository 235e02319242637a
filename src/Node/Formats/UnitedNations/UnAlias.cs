using Kalkan.Federation.Contracts;
using Kalkan.Node.Formats.Drafting;

namespace Kalkan.Node.Formats.UnitedNations;

/// <summary>An alias: “Good” and “a.k.a.” are strong, “Low” is weak, “f.k.a.” is a former name. An empty element is none.</summary>
internal static class UnAlias
{
    public static void Add(RecordDraft draft, UnElement alias)
    {
        var text = alias["ALIAS_NAME"];
        if (text.Length == 0)
        {
            draft.Remark("Alias", string.Join(", ", alias.Children.Where(child => child.Name != "QUALITY" && child.Text.Length > 0).Select(child => child.Text)));
            return;
        }

        var quality = alias["QUALITY"];
        draft.Name(
            text,
            quality.StartsWith("f.k.a", StringComparison.OrdinalIgnoreCase) ? NameKind.Former : NameKind.Alias,
            quality.Equals("Low", StringComparison.OrdinalIgnoreCase) ? NameQuality.Weak : NameQuality.Strong);

        // Whoever travels under the alias shows a document with the alias's birth date.
        if (draft.IsPerson && SourceDates.ParseFull(alias["DATE_OF_BIRTH"]) is { } birth)
        {
            draft.Birth(new BirthDate { Date = birth }, alias["DATE_OF_BIRTH"]);
        }

        string[] details = [.. alias.Children.Where(child => child.Name is not ("QUALITY" or "ALIAS_NAME") && child.Text.Length > 0).Select(child => child.Text)];
        if (details.Length > 0)
        {
            draft.Remark($"Alias {text}", string.Join(", ", details));
        }
    }
}
