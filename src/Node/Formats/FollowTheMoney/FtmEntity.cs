using System.Collections.Frozen;
using System.Text.Json;
using Kalkan.Node.Formats.Reading;

namespace Kalkan.Node.Formats.FollowTheMoney;

/// <summary>One entity of the FollowTheMoney model: an id, a schema, and properties that all hold several texts.</summary>
internal sealed class FtmEntity
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = EntryLimits.Depth };

    private readonly Dictionary<string, string[]> _properties;

    private FtmEntity(long line, string id, string schema, Dictionary<string, string[]> properties)
    {
        Line = line;
        Id = id;
        Schema = schema;
        _properties = properties;
    }

    public long Line { get; }

    public string Id { get; }

    public string Schema { get; }

    public IReadOnlyList<string> this[string property] => _properties.GetValueOrDefault(property) ?? [];

    public string First(string property) => this[property] is [var value, ..] ? value : "";

    /// <summary>All properties that the set does not name, in the order of the file.</summary>
    public IEnumerable<KeyValuePair<string, string[]>> Except(FrozenSet<string> taken) => _properties.Where(property => !taken.Contains(property.Key));

    /// <summary>How many characters it takes to hold the entity.</summary>
    public long Size => Id.Length + _properties.Sum(property => property.Key.Length + property.Value.Sum(value => (long)value.Length));

    /// <exception cref="RejectedEntryException">The line is not an entity.</exception>
    public static FtmEntity Parse(TextLine line)
    {
        try
        {
            using var document = JsonDocument.Parse(line.Text ?? "", Options);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                throw new RejectedEntryException("not a JSON object");
            }

            return new FtmEntity(line.Number, Text(root, "id"), Text(root, "schema"), Properties(root));
        }
        catch (JsonException fault)
        {
            throw new RejectedEntryException($"not JSON: {fault.Message}");
        }
        catch (InvalidOperationException)
        {
            throw new RejectedEntryException("a text is not Unicode");
        }
    }

    private static string Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : throw new RejectedEntryException($"{name}: a text is expected");

    private static Dictionary<string, string[]> Properties(JsonElement root)
    {
        if (!root.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
        {
            throw new RejectedEntryException("properties: an object is expected");
        }

        var texts = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var property in properties.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.Array || property.Value.EnumerateArray().Any(value => value.ValueKind != JsonValueKind.String))
            {
                throw new RejectedEntryException($"properties.{property.Name}: a list of texts is expected; nested entities are not read");
            }

            texts[property.Name] = [.. property.Value.EnumerateArray().Select(value => PlainText.Of(value.GetString())).Where(text => text.Length > 0)];
        }

        return texts;
    }
}
