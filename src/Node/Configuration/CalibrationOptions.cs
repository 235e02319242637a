namespace Kalkan.Node.Configuration;

/// <summary>What the cosines of one model of faces or voices mean, as measured on the country's own data.</summary>
public sealed class CalibrationOptions
{
    /// <summary><c>face</c> or <c>voice</c>.</summary>
    public string Modality { get; set; } = "";

    /// <summary>The model as its templates name it.</summary>
    public string Model { get; set; } = "";

    /// <summary>Cosines, rising.</summary>
    public List<double> Scores { get; set; } = [];

    /// <summary>For each cosine the natural logarithm of its likelihood ratio, never falling.</summary>
    public List<double> Weights { get; set; } = [];
}
