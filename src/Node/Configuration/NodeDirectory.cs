namespace Kalkan.Node.Configuration;

/// <summary>Where a node's files lie below its directory. Every name is fixed; none is built from foreign text.</summary>
public sealed class NodeDirectory(string root)
{
    /// <summary>The directory itself, absolute.</summary>
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>Settings: <see cref="NodeOptions"/>.</summary>
    public string Settings => Path.Combine(Root, "node.yaml");

    /// <summary>The sharing policy as the admin edits it; in force is what was applied.</summary>
    public string Policy => Path.Combine(Root, "policy.yaml");

    /// <summary>Certificates and private keys.</summary>
    public string Pki => Path.Combine(Root, "pki");

    /// <summary>This member's root certificate.</summary>
    public string RootCertificate => Path.Combine(Pki, "root.crt");

    /// <summary>The root's key; belongs offline once the node runs.</summary>
    public string RootKey => Path.Combine(Pki, "root.key");

    /// <summary>The node's certificate.</summary>
    public string NodeCertificate => Path.Combine(Pki, "node.crt");

    /// <summary>The node's key.</summary>
    public string NodeKey => Path.Combine(Pki, "node.key");

    /// <summary>The prepared next certificate, during a renewal.</summary>
    public string NextCertificate => Path.Combine(Pki, "node-next.crt");

    /// <summary>The prepared next key, during a renewal.</summary>
    public string NextKey => Path.Combine(Pki, "node-next.key");

    /// <summary>The request for the next certificate, where the root's key lies elsewhere.</summary>
    public string NextRequest => Path.Combine(Pki, "node-next.csr");

    /// <summary>This member's own newest peer file, signed.</summary>
    public string OwnPeerFile => Path.Combine(Pki, "own.peer");

    /// <summary>The root of the member's own staff and systems.</summary>
    public string StaffRootCertificate => Path.Combine(Pki, "staff-root.crt");

    /// <summary>The staff root's key.</summary>
    public string StaffRootKey => Path.Combine(Pki, "staff-root.key");

    /// <summary>The Ed25519 key that signs this member's peer files.</summary>
    public string SigningKey => Path.Combine(Pki, "peer-file.key");

    /// <summary>Certificates of staff: one pair of files a role.</summary>
    public string Staff => Path.Combine(Pki, "staff");

    /// <summary>Certificate of a staff role's first holder.</summary>
    public string StaffCertificate(string role) => Path.Combine(Staff, role + ".crt");

    /// <summary>Key of a staff role's first holder.</summary>
    public string StaffKey(string role) => Path.Combine(Staff, role + ".key");

    /// <summary>The master key, where the settings name no other place.</summary>
    public string MasterKey => Path.Combine(Root, "secrets", "master.key");

    /// <summary>Records, peers, policies.</summary>
    public string Database => Path.Combine(Root, "data", "node.db");

    /// <summary>The wrapped data keys of the records, apart from the records.</summary>
    public string KeyDatabase => Path.Combine(Root, "keys", "keys.db");

    /// <summary>The audit log.</summary>
    public string Audit => Path.Combine(Root, "audit");
}
