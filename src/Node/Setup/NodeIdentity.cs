using System.Security.Cryptography;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Trust;
using Kalkan.Federation.Trust.Certificates;
using Kalkan.Federation.Trust.Envelopes;
using Kalkan.Node.Configuration;

namespace Kalkan.Node.Setup;

/// <summary>Who this node is: everything of its directory but the records, loaded and checked at the start.</summary>
public sealed class NodeIdentity : IDisposable
{
    private readonly SigningKey _signing;

    private NodeIdentity(NodeDirectory directory, NodeOptions settings, Country country, StaffTrust staff, SigningKey signing, OwnKeyFiles keys) =>
        (Directory, Settings, Country, Staff, _signing, Keys) = (directory, settings, country, staff, signing, keys);

    /// <summary>Where it lies.</summary>
    public NodeDirectory Directory { get; }

    /// <summary>What <c>node.yaml</c> says.</summary>
    public NodeOptions Settings { get; }

    /// <summary>Which member.</summary>
    public Country Country { get; }

    /// <summary>Who may use the national listener.</summary>
    public StaffTrust Staff { get; }

    /// <summary>The node's keys and its own peer file.</summary>
    public OwnKeyFiles Keys { get; }

    /// <summary>Loads the directory. The own chain must keep the rules that peers will hold it to.</summary>
    /// <exception cref="SettingsException">A file is missing, faulty or open to others; the message names it.</exception>
    public static NodeIdentity Load(NodeDirectory directory, TimeProvider time)
    {
        var settings = SettingsFile.Read(directory.Settings);
        if (!CountryCodes.TryParse(settings.Country, out var country) || !SpiffeId.IsTrustDomain(settings.TrustDomain))
        {
            throw new SettingsException($"{directory.Settings}: trust_domain must be 1 to 255 characters of a-z 0-9 . - _");
        }

        var staff = new StaffTrust(settings.TrustDomain, ReadAnchor(directory.StaffRootCertificate), [], []);
        var signing = ReadSigningKey(directory.SigningKey);
        try
        {
            return new(directory, settings, country, staff, signing, OwnKeyFiles.Load(directory, settings, country, signing, time));
        }
        catch
        {
            signing.Dispose();
            throw;
        }
    }

    /// <summary>The trust of a node that knows nobody yet; the book of peers fills it.</summary>
    public TrustStore OpenTrust() => TrustState.TryCreate(Keys.Current, [], Staff, out var state, out var problem)
        ? new TrustStore(state)
        : throw new InvalidOperationException(problem);

    /// <inheritdoc />
    public void Dispose() => _signing.Dispose();

    /// <summary>A file that only the owner may read; the text of the error names it.</summary>
    internal static byte[] ReadPrivate(string path)
    {
        Require(File.Exists(path), path, "is missing");
        Require(!PrivateFile.IsOpenToOthers(path), path, "can be read by others; set its mode to 0600");
        return File.ReadAllBytes(path);
    }

    internal static TrustAnchor ReadAnchor(string path, params IReadOnlyList<ReadOnlyMemory<byte>> authorities)
    {
        Require(File.Exists(path), path, "is missing");
        try
        {
            var roots = PemBlocks.Certificates(File.ReadAllText(path));
            Require(roots.Length == 1, path, "must hold one certificate as PEM");
            return TrustAnchor.TryCreate(roots[0], authorities, out var anchor, out var refusal)
                ? anchor
                : throw new SettingsException($"{path}: {refusal.Sentence}");
        }
        catch (FormatException)
        {
            throw new SettingsException($"{path} is not PEM.");
        }
    }

    private static SigningKey ReadSigningKey(string path)
    {
        var seed = ReadPrivate(path);
        var key = SigningKey.FromSeed(seed);
        CryptographicOperations.ZeroMemory(seed);
        return key ?? throw new SettingsException($"{path} must hold the 32 bytes of an Ed25519 key.");
    }

    private static void Require(bool kept, string path, string what)
    {
        if (!kept)
        {
            throw new SettingsException($"{path} {what}.");
        }
    }
}
