namespace Kalkan.Node.Configuration;

/// <summary>How templates are weighed.</summary>
public sealed class BiometricsOptions
{
    /// <summary>One for each model that was measured; any other is weighed with caution.</summary>
    public List<CalibrationOptions> Calibrations { get; set; } = [];
}
