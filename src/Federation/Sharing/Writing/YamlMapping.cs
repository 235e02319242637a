namespace Kalkan.Federation.Sharing.Writing;

/// <summary>A mapping of which only known keys are taken, each once.</summary>
internal sealed class YamlMapping
{
    private readonly Dictionary<string, YamlValue> _values = new(StringComparer.Ordinal);
    private readonly Findings _findings;

    /// <summary>Reports what is not a mapping, every unknown key and every key that stands twice.</summary>
    public YamlMapping(YamlValue value, string where, Findings findings, params ReadOnlySpan<string> known)
    {
        (Line, Where, _findings) = (value.Line, where, findings);
        if (value.Entries is null)
        {
            findings.Error(value.Line, where, $"must be a mapping with the keys {string.Join(", ", known)}");
            return;
        }

        foreach (var (key, entry) in value.Entries)
        {
            if (key.Text is null || !known.Contains(key.Text))
            {
                findings.Error(key.Line, where, $"{Findings.Echo(key.Text ?? "a list or mapping")} is no key here; keys are {string.Join(", ", known)}");
            }
            else if (!_values.TryAdd(key.Text, entry))
            {
                findings.Error(key.Line, where, $"'{key.Text}' stands twice");
            }
        }
    }

    public int Line { get; }

    public string Where { get; set; }

    /// <summary>The value of a key, or null where the key is absent.</summary>
    public YamlValue? this[string key] => _values.GetValueOrDefault(key);

    /// <summary>The value of a key that must be there; its absence is reported.</summary>
    public YamlValue? Required(string key)
    {
        var value = this[key];
        if (value is null)
        {
            _findings.Error(Line, Where, $"'{key}' is missing");
        }

        return value;
    }
}
