using System.Collections.Immutable;
using Kalkan.Federation.Requests;

namespace Kalkan.Federation.Answering;

/// <summary>What a template turned out to be.</summary>
/// <param name="Known">Its format is one of the contract. Another may be kept in a record but is never matched.</param>
/// <param name="Views">Fingerprint views in it; 0 for other modalities.</param>
/// <param name="Faults">What is wrong with it; none where it can be compared, or where the format is not known.</param>
public sealed record TemplateReading(bool Known, int Views, ImmutableArray<FieldFault> Faults)
{
    /// <summary>A format that nobody here reads.</summary>
    public static TemplateReading Unknown { get; } = new(false, 0, []);

    /// <summary>A sound template.</summary>
    public static TemplateReading Sound(int views = 0) => new(true, views, []);

    /// <summary>A known format with one fault.</summary>
    public static TemplateReading Faulty(string path, string description) => new(true, 0, [new(path, description)]);
}
