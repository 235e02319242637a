using Kalkan.Federation.Countries;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Kalkan.Node.Configuration;

/// <summary>Reads and writes <c>node.yaml</c>; an unknown or faulty key is refused by name.</summary>
public static class SettingsFile
{
    /// <exception cref="SettingsException">The file is missing or faulty.</exception>
    public static NodeOptions Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new SettingsException($"{path} does not exist; 'kalkan init' makes a node directory.");
        }

        NodeOptions options;
        try
        {
            options = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build()
                .Deserialize<NodeOptions?>(File.ReadAllText(path)) ?? new();
        }
        catch (YamlException e)
        {
            throw new SettingsException($"{path}, line {e.Start.Line}: {(e.InnerException ?? e).Message}");
        }

        if (!CountryCodes.TryParse(options.Country, out _))
        {
            throw new SettingsException($"{path}: country must be one of the members' two-letter codes.");
        }

        return options;
    }

    /// <summary>Writes the file whole or not at all.</summary>
    public static void Write(string path, NodeOptions options)
    {
        var yaml = new SerializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build().Serialize(options);
        var temporary = path + ".new";
        File.WriteAllText(temporary, yaml);
        File.Move(temporary, path, overwrite: true);
    }
}
