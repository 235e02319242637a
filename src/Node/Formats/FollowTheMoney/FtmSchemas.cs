using System.Collections.Frozen;

namespace Kalkan.Node.Formats.FollowTheMoney;

/// <summary>What the schemata of the model are to us.</summary>
internal static class FtmSchemas
{
    /// <summary>Schemata that stand between two others: the property of each end.</summary>
    public static FrozenDictionary<string, (string From, string To)> Links { get; } = new Dictionary<string, (string From, string To)>
    {
        ["Membership"] = ("member", "organization"),
        ["Directorship"] = ("director", "organization"),
        ["Employment"] = ("employee", "employer"),
        ["Ownership"] = ("owner", "asset"),
        ["Representation"] = ("agent", "client"),
        ["Family"] = ("person", "relative"),
        ["Associate"] = ("person", "associate"),
        ["UnknownLink"] = ("subject", "object"),
        ["Succession"] = ("predecessor", "successor"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Schemata that say more about one other: the property that names it.</summary>
    public static FrozenDictionary<string, string> Attachments { get; } = new Dictionary<string, string>
    {
        ["Passport"] = "holder",
        ["Identification"] = "holder",
        ["Sanction"] = "entity",
        ["Occupancy"] = "holder",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public const string Address = "Address";

    private static readonly FrozenSet<string> Organisations =
        new[] { "Organization", "Company", "LegalEntity", "PublicBody", "Vessel", "Airplane" }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsPerson(string schema) => schema == "Person";

    public static bool IsSubject(string schema) => IsPerson(schema) || Organisations.Contains(schema);

    public static bool IsHeld(string schema) => schema == Address || Links.ContainsKey(schema) || Attachments.ContainsKey(schema);
}
