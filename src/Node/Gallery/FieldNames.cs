using System.Collections.Frozen;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Sharing;
using Kalkan.Matching.Identity;

namespace Kalkan.Node.Gallery;

/// <summary>The treaty's fields and Matching's, side by side. A field that Matching does not compare has no counterpart.</summary>
internal static class FieldNames
{
    private static readonly FrozenDictionary<MatchField, Field> ToTreaty = new Dictionary<MatchField, Field>
    {
        [MatchField.Name] = Field.Name,
        [MatchField.Alias] = Field.Alias,
        [MatchField.WeakAlias] = Field.WeakAlias,
        [MatchField.FatherName] = Field.FatherName,
        [MatchField.MotherName] = Field.MotherName,
        [MatchField.BirthDate] = Field.BirthDate,
        [MatchField.BirthPlace] = Field.BirthPlace,
        [MatchField.Sex] = Field.Sex,
        [MatchField.Nationality] = Field.Nationality,
        [MatchField.DocumentNumber] = Field.Document,
        [MatchField.Acronym] = Field.Acronym,
        [MatchField.Country] = Field.Country,
        [MatchField.Fingerprint] = Field.Fingerprint,
        [MatchField.Face] = Field.Face,
        [MatchField.Iris] = Field.Iris,
        [MatchField.Voice] = Field.Voice,
    }.ToFrozenDictionary();

    /// <summary>The treaty's name of a field that Matching compares.</summary>
    public static Field Of(MatchField field) => ToTreaty[field];

    /// <summary>Evidence that came over the wire, as Matching has it; null for a field that Matching does not compare.</summary>
    public static FieldEvidence? Of(Evidence evidence) => ToTreaty.Where(pair => pair.Value == evidence.Field).Select(pair => (MatchField?)pair.Key).FirstOrDefault() is { } field
        ? new(field, Of(evidence.Agreement), evidence.Weight, evidence.Rule)
        : null;

    /// <summary>What Matching may compare under a grant.</summary>
    public static MatchFields Of(FieldSet fields)
    {
        var allowed = MatchFields.None;
        foreach (var (matching, treaty) in ToTreaty)
        {
            allowed = fields.Contains(treaty) ? allowed.With(matching) : allowed;
        }

        return allowed;
    }

    /// <summary>Evidence as it goes over the wire.</summary>
    public static Evidence Of(in FieldEvidence evidence) => new()
    {
        Field = Of(evidence.Field),
        Agreement = evidence.Outcome switch
        {
            Outcome.Agreed => Agreement.Agreed,
            Outcome.Close => Agreement.Close,
            Outcome.Contradicted => Agreement.Contradicted,
            _ => Agreement.Absent,
        },
        Weight = Math.Round(evidence.Weight, 3),
        Rule = evidence.Rule,
    };

    private static Outcome Of(Agreement agreement) => agreement switch
    {
        Agreement.Agreed => Outcome.Agreed,
        Agreement.Close => Outcome.Close,
        Agreement.Contradicted => Outcome.Contradicted,
        _ => Outcome.Absent,
    };
}
