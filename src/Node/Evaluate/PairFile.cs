namespace Kalkan.Node.Evaluate;

/// <summary>Reads labelled pairs: lines <c>schema, name, name, 0 or 1</c>.</summary>
internal static class PairFile
{
    private const int MaxSchemaLength = 64;

    /// <summary>Every pair, in the order of the file.</summary>
    public static IReadOnlyList<LabelledPair> Read(string path, Action<double>? progress = null)
    {
        var file = new TsvFile(path, "schema\tname\tname\t0 or 1", fewest: 4);
        var pairs = new List<LabelledPair>();
        var schemas = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in file.Read(progress))
        {
            var schema = line.Fields[0].Trim();
            if (schema.Length is 0 or > MaxSchemaLength || schema == PairsReport.All)
            {
                throw file.Fault(line.Number, $"A schema has 1 to {MaxSchemaLength} characters and is not called '{PairsReport.All}'.");
            }

            if (schemas.TryAdd(schema, schema) && schemas.Count > QueryFile.MaxSets)
            {
                throw file.Fault(line.Number, $"There are more than {QueryFile.MaxSets} schemas.");
            }

            pairs.Add(new(schemas[schema], line.Fields[1], line.Fields[2], line.Fields[3].Trim() switch
            {
                "0" => false,
                "1" => true,
                _ => throw file.Fault(line.Number, "The last field is 1 (the same) or 0 (different)."),
            }));
        }

        return pairs;
    }
}
