namespace Kalkan.Node.Configuration;

/// <summary>The national rule: may this be treated as clear?</summary>
public sealed class ClearOptions
{
    /// <summary>Peers that must have answered, two letters each; empty is every peer.</summary>
    public List<string> MustAnswer { get; set; } = [];

    /// <summary>How old a peer's declared list date may be, in days; 0 asks for none.</summary>
    public int MaxListAgeDays { get; set; }
}
