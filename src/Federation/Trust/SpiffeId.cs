using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Kalkan.Federation.Trust;

/// <summary>
/// A SPIFFE id (SPIFFE-ID, §2): <c>spiffe://trust-domain/path</c>, read strictly. Nothing is unescaped or lower-cased, so two
/// ids are equal exactly when their texts are. <c>/node</c> names a node, <c>/staff/roles/id</c> a member of the staff.
/// </summary>
public sealed record SpiffeId
{
    public const int MaxLength = 2048;
    public const int MaxTrustDomainLength = 255;

    private const string Scheme = "spiffe://";
    private const string NodePath = "/node";

    private static readonly SearchValues<char> DomainChars = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-_");
    private static readonly SearchValues<char> PathChars =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_");

    private SpiffeId(string trustDomain, string path) => (TrustDomain, Path) = (trustDomain, path);

    /// <summary>1 to 255 lower-case letters, digits, dots, hyphens and underscores.</summary>
    public string TrustDomain { get; }

    /// <summary>Empty, or segments that each begin with a slash.</summary>
    public string Path { get; }

    /// <summary>True for <c>spiffe://trust-domain/node</c>.</summary>
    public bool IsNode => Path == NodePath;

    /// <summary>The id of a trust domain's node.</summary>
    public static SpiffeId Node(string trustDomain) => Create(trustDomain, NodePath);

    /// <summary>The id of a member of the staff; <paramref name="pseudonym"/> is one path segment and names no person.</summary>
    public static SpiffeId Staff(string trustDomain, StaffRoles roles, string pseudonym) =>
        Create(trustDomain, $"/staff/{StaffRoleNames.Format(roles)}/{pseudonym}");

    public static bool IsTrustDomain([NotNullWhen(true)] string? text) =>
        text is { Length: > 0 and <= MaxTrustDomainLength } && !text.AsSpan().ContainsAnyExcept(DomainChars);

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out SpiffeId? id)
    {
        id = null;
        if (text is null || text.Length > MaxLength || !text.StartsWith(Scheme, StringComparison.Ordinal))
        {
            return false;
        }

        var slash = text.IndexOf('/', Scheme.Length);
        var domain = slash < 0 ? text[Scheme.Length..] : text[Scheme.Length..slash];
        var path = slash < 0 ? "" : text[slash..];
        if (!IsTrustDomain(domain) || !IsPath(path))
        {
            return false;
        }

        id = new SpiffeId(domain, path);
        return true;
    }

    /// <summary>Reads roles and pseudonym out of <c>/staff/roles/id</c>.</summary>
    public bool TryGetStaff(out StaffRoles roles, [NotNullWhen(true)] out string? pseudonym)
    {
        (roles, pseudonym) = (StaffRoles.None, null);
        if (Path.Split('/') is not ["", "staff", var names, var last] || !StaffRoleNames.TryParse(names, out roles))
        {
            return false;
        }

        pseudonym = last;
        return true;
    }

    public override string ToString() => Scheme + TrustDomain + Path;

    private static bool IsPath(string path)
    {
        if (path.Length == 0)
        {
            return true;
        }

        foreach (var segment in path[1..].Split('/'))
        {
            if (segment is "" or "." or ".." || segment.AsSpan().ContainsAnyExcept(PathChars))
            {
                return false;
            }
        }

        return true;
    }

    private static SpiffeId Create(string trustDomain, string path)
    {
        if (!TryParse(Scheme + trustDomain + path, out var id) || id.TrustDomain != trustDomain || id.Path != path)
        {
            throw new ArgumentException("The trust domain or the path is not a valid SPIFFE id.", nameof(path));
        }

        return id.IsNode || id.TryGetStaff(out _, out _)
            ? id
            : throw new ArgumentException("A SPIFFE id here names a node, or staff with at least one role.", nameof(path));
    }
}
