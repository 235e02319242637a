using System.Security.Cryptography.X509Certificates;

namespace Kalkan.Federation.Trust.Access;

/// <summary>An open connection's certificate, and who judges it.</summary>
internal sealed record LiveConnection(X509Certificate2 Leaf, KeyPin Pin, LiveConnection.Judge Refuse)
{
    public delegate TrustRefusal? Judge(TrustState state, X509Certificate2 leaf, DateTimeOffset instant);
}
