namespace Kalkan.Federation.Sharing.Writing;

/// <summary>One value of a YAML text with the line on which it begins: a text, a list or a mapping.</summary>
internal sealed record YamlValue(
    int Line, string? Text, IReadOnlyList<YamlValue>? Items, IReadOnlyList<KeyValuePair<YamlValue, YamlValue>>? Entries)
{
    /// <summary>Nothing stands there, as after a key without a value.</summary>
    public bool IsEmpty => Text is "" or "~" or "null";
}
