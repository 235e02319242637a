using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Kalkan.Federation.Trust.Certificates;

namespace Kalkan.Federation.Peers;

/// <summary>
/// Where a peer's listener is reached: a host name of letters, digits and hyphens (RFC 1123 §2.1), an IPv4 address or a
/// bracketed IPv6 address, then a colon and a port of 1 to 65535. No scheme, no user, no path.
/// </summary>
public sealed record PeerAddress
{
    /// <summary>The longest text that is read: a host name of 253 and a port.</summary>
    public const int MaxLength = 259;

    private PeerAddress(string host, int port, IPAddress? literal) => (Host, Port, Literal) = (host, port, literal);

    /// <summary>The host without brackets.</summary>
    public string Host { get; }

    /// <summary>1 to 65535.</summary>
    public int Port { get; }

    /// <summary>The address, where the host is one; null for a name.</summary>
    public IPAddress? Literal { get; }

    /// <summary>Reads exactly what <see cref="ToString"/> writes. Never throws.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PeerAddress? address)
    {
        address = null;
        if (text is null || text.Length > MaxLength || text.LastIndexOf(':') is not (> 0 and var colon) || !TryReadPort(text.AsSpan(colon + 1), out var port))
        {
            return false;
        }

        var host = text[..colon];
        if (host is ['[', .. var inner, ']'])
        {
            // A zone (%eth0) means something on one machine only.
            address = IPAddress.TryParse(inner, out var v6) && v6.AddressFamily is AddressFamily.InterNetworkV6 && !inner.Contains('%')
                ? new(inner, port, v6)
                : null;
        }
        else if (IPAddress.TryParse(host, out var v4) && v4.AddressFamily is AddressFamily.InterNetwork && v4.ToString() == host)
        {
            address = new(host, port, v4);
        }
        else if (HostName.IsValid(host))
        {
            address = new(host, port, null);
        }

        return address is not null;
    }

    /// <inheritdoc />
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Literal?.AddressFamily is AddressFamily.InterNetworkV6 ? $"[{Host}]" : Host)}:{Port}");

    private static bool TryReadPort(ReadOnlySpan<char> text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is >= 1 and <= 65535 && text[0] != '0';
}
