namespace Kalkan.Bench;

/// <summary>One row of the table.</summary>
internal sealed record Line(string Work, string Measured, string Beside, string Ratio, string Goal);
