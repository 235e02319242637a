using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kalkan.Federation.Sharing.Writing;

/// <summary>
/// Reads one YAML document into values that know their lines. Anchors, aliases, tags and a second document are
/// refused, and so is what is nested deeper than any policy: a short text cannot become a large tree.
/// </summary>
internal static class YamlReader
{
    private const int Deepest = 8;

    /// <exception cref="YamlException">The text is not such a document; its start names the line.</exception>
    public static YamlValue Read(string yaml)
    {
        using var text = new StringReader(yaml);
        var parser = new Parser(text);
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            return new(1, "", null, null);
        }

        parser.Consume<DocumentStart>();
        var value = Read(parser, 0);
        parser.Consume<DocumentEnd>();
        return parser.Accept<DocumentStart>(out var second)
            ? throw new YamlException(second.Start, second.End, "a second document is not allowed")
            : value;
    }

    private static YamlValue Read(Parser parser, int depth)
    {
        if (parser.Current is AnchorAlias || parser.Current is NodeEvent { Anchor.IsEmpty: false })
        {
            throw Refused(parser, "anchors and aliases are not allowed; write it out");
        }

        if (parser.Current is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } })
        {
            throw Refused(parser, "tags are not allowed");
        }

        if (depth == Deepest)
        {
            throw Refused(parser, "nested too deep");
        }

        var line = (int)parser.Current!.Start.Line;
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new(line, scalar.Value, null, null);
        }

        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<YamlValue>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Read(parser, depth + 1));
            }

            return new(line, null, items, null);
        }

        parser.Consume<MappingStart>();
        var entries = new List<KeyValuePair<YamlValue, YamlValue>>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Read(parser, depth + 1);
            entries.Add(new(key, Read(parser, depth + 1)));
        }

        return new(line, null, null, entries);
    }

    private static YamlException Refused(Parser parser, string why) => new(parser.Current!.Start, parser.Current.End, why);
}
