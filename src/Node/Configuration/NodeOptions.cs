namespace Kalkan.Node.Configuration;

/// <summary>What <c>node.yaml</c> says. Keys are the names below in lower case with underscores.</summary>
public sealed class NodeOptions
{
    /// <summary>The member, two letters.</summary>
    public string Country { get; set; } = "";

    /// <summary>The SPIFFE trust domain; the node is <c>spiffe://{trust_domain}/node</c>.</summary>
    public string TrustDomain { get; set; } = "";

    /// <summary>Address and port of the peers' listener.</summary>
    public string PeersListen { get; set; } = "127.0.0.1:7443";

    /// <summary>host:port under which peers reach it; written into the peer file.</summary>
    public List<string> PeersAddresses { get; set; } = [];

    /// <summary>Address and port of the national listener.</summary>
    public string NationalListen { get; set; } = "127.0.0.1:7444";

    /// <summary>Where the master key lies (for example a systemd credential); empty is <c>secrets/master.key</c>.</summary>
    public string MasterKeyPath { get; set; } = "";

    /// <summary>How peers are asked.</summary>
    public AskingOptions Asking { get; set; } = new();

    /// <summary>How peers are answered.</summary>
    public AnsweringOptions Answering { get; set; } = new();

    /// <summary>How fingers, faces, irises and voices are weighed.</summary>
    public BiometricsOptions Biometrics { get; set; } = new();

    /// <summary>When an answer may be treated as clear.</summary>
    public ClearOptions Clear { get; set; } = new();
}
