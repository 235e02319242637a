using System.Runtime.Versioning;
using System.Security.Cryptography.X509Certificates;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Peers;
using Kalkan.Federation.Sharing.Writing;
using Kalkan.Federation.Trust;
using Kalkan.Node.Configuration;
using Kalkan.Node.Secrets;
using Kalkan.Node.Setup;
using Microsoft.Extensions.Time.Testing;

namespace Kalkan.Node.Tests.Setup;

[UnsupportedOSPlatform("windows")]
public sealed class NodeSetupTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly NodeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_directory_is_a_node_that_shares_nothing()
    {
        using var identity = _folder.Init(Country.KZ);

        Assert.Equal(Country.KZ, identity.Country);
        Assert.Equal("spiffe://kz.kalkan/node", identity.Keys.Current.Id.ToString());
        Assert.Null(identity.Keys.Next);
        Assert.Empty(PolicyFile.Read(File.ReadAllText(_folder.Paths.Policy)).Document!.Rules);
        using var keys = KeyRing.Open(_folder.Paths.MasterKey);
        Assert.True(identity.Keys.Current.Leaf.MatchesHostname("localhost", allowWildcards: false, allowCommonName: false));
        Assert.True(identity.Keys.Current.Leaf.MatchesHostname("127.0.0.1", allowWildcards: false, allowCommonName: false));
    }

    [Fact]
    public void Its_peer_file_holds_and_names_its_key()
    {
        using var identity = _folder.Init(Country.KZ, new() { PeersAddresses = ["node.kz.example:7443"] });

        var verdict = PeerFiles.Check(identity.Keys.SignedPeerFile, TimeProvider.System.GetUtcNow());

        Assert.True(verdict.Holds, string.Join("; ", verdict.Faults));
        Assert.Equal([identity.Keys.Current.Pin], verdict.File.Pins);
        Assert.Equal("node.kz.example:7443", Assert.Single(verdict.File.Addresses).ToString());
    }

    [Fact]
    public void Nothing_private_can_be_read_by_others()
    {
        using var identity = _folder.Init();

        var files = Directory.EnumerateFiles(_folder.Paths.Root, "*", SearchOption.AllDirectories).Where(path => path != _folder.Paths.Settings).ToList();
        Assert.Contains(_folder.Paths.NodeKey, files);
        Assert.Contains(_folder.Paths.MasterKey, files);
        Assert.All(files, path => Assert.Equal(OwnerOnly, File.GetUnixFileMode(path) | OwnerOnly));
        Assert.All(
            Directory.EnumerateDirectories(_folder.Paths.Root, "*", SearchOption.AllDirectories).Append(_folder.Paths.Root),
            path => Assert.Equal(OwnerOnly | UnixFileMode.UserExecute, File.GetUnixFileMode(path)));
        Assert.DoesNotContain(files, path => path.EndsWith(".new", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_role_has_a_certificate_that_the_node_accepts_for_that_role_alone()
    {
        using var identity = _folder.Init();
        var trust = identity.OpenTrust().Current;

        foreach (var (name, role) in new[] { ("officer", StaffRoles.Officer), ("analyst", StaffRoles.Analyst), ("admin", StaffRoles.Admin), ("auditor", StaffRoles.Auditor) })
        {
            using var certificate = X509Certificate2.CreateFromPemFile(_folder.Paths.StaffCertificate(name), _folder.Paths.StaffKey(name));
            var verdict = trust.EvaluateStaff(certificate, [], TimeProvider.System.GetUtcNow());
            Assert.Equal((role, $"{name}-1"), (verdict.Staff?.Roles, verdict.Staff?.Id));
            Assert.False(trust.Evaluate(certificate, [], TimeProvider.System.GetUtcNow()).IsAccepted);
        }
    }

    [Fact]
    public void A_directory_that_is_not_empty_is_left_alone()
    {
        Directory.CreateDirectory(_folder.Paths.Root);
        File.WriteAllText(Path.Combine(_folder.Paths.Root, "letter.txt"), "mine");

        Assert.Throws<SettingsException>(() => _folder.Init());

        Assert.Equal(["letter.txt"], Directory.EnumerateFileSystemEntries(_folder.Paths.Root).Select(Path.GetFileName));
    }

    [Fact]
    public void A_node_is_not_made_over_a_node()
    {
        _folder.Init().Dispose();

        Assert.Contains("already", Assert.Throws<SettingsException>(() => _folder.Init()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unfinished_directory_is_no_node_and_says_so()
    {
        _folder.Init().Dispose();
        File.Delete(_folder.Paths.Settings);

        Assert.Throws<SettingsException>(() => _folder.Load());
        Assert.Contains("cut off", Assert.Throws<SettingsException>(() => _folder.Init()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("KZ.Kalkan", "127.0.0.1:7443", "127.0.0.1:7444")]
    [InlineData("kz.kalkan", "127.0.0.1", "127.0.0.1:7444")]
    [InlineData("kz.kalkan", "127.0.0.1:7443", "https://127.0.0.1:7444")]
    [InlineData("kz.kalkan", "node.example:7443", "127.0.0.1:7444")]
    [InlineData("kz.kalkan", "0.0.0.0:7443", "127.0.0.1:7444")]
    public void A_faulty_option_writes_nothing(string trustDomain, string peers, string national)
    {
        var options = new SetupOptions { TrustDomain = trustDomain, PeersListen = peers, NationalListen = national };

        Assert.Throws<SettingsException>(() => _folder.Init(Country.KZ, options));

        Assert.False(Directory.Exists(_folder.Paths.Root));
    }

    [Fact]
    public void A_key_that_others_can_read_is_refused_by_name()
    {
        _folder.Init().Dispose();
        File.SetUnixFileMode(_folder.Paths.NodeKey, OwnerOnly | UnixFileMode.GroupRead);

        AssertRefused("node.key");
    }

    [Fact]
    public void A_missing_or_broken_file_is_refused_by_name()
    {
        _folder.Init().Dispose();
        foreach (var path in (string[])[_folder.Paths.NodeCertificate, _folder.Paths.NodeKey, _folder.Paths.RootCertificate,
            _folder.Paths.StaffRootCertificate, _folder.Paths.SigningKey, _folder.Paths.OwnPeerFile])
        {
            var bytes = File.ReadAllBytes(path);
            File.Delete(path);
            AssertRefused(Path.GetFileName(path));
            File.WriteAllText(path, "broken");
            File.SetUnixFileMode(path, OwnerOnly);
            Assert.Throws<SettingsException>(() => _folder.Load());
            File.WriteAllBytes(path, bytes);
        }

        _folder.Load().Dispose();
    }

    [Fact]
    public void An_expired_certificate_is_refused_at_the_start()
    {
        _folder.Init().Dispose();

        var late = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddDays(366));

        Assert.Contains("expired", Assert.Throws<SettingsException>(() => _folder.Load(late)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_members_certificate_is_not_loaded()
    {
        using var other = new NodeFolder();
        _folder.Init(Country.KZ).Dispose();
        other.Init(Country.UZ).Dispose();
        File.Copy(other.Paths.NodeCertificate, _folder.Paths.NodeCertificate, overwrite: true);
        File.Copy(other.Paths.NodeKey, _folder.Paths.NodeKey, overwrite: true);

        AssertRefused("node.crt");
    }

    [Fact]
    public void A_changed_address_is_in_a_newer_peer_file_after_the_next_start()
    {
        _folder.Init().Dispose();
        var settings = SettingsFile.Read(_folder.Paths.Settings);
        settings.PeersAddresses = ["new.kz.example:7443"];
        SettingsFile.Write(_folder.Paths.Settings, settings);

        using var identity = _folder.Load();

        var file = PeerFiles.Check(identity.Keys.SignedPeerFile, TimeProvider.System.GetUtcNow()).File!;
        Assert.Equal((2UL, "new.kz.example:7443"), (file.Version, file.Addresses.Single().ToString()));
    }

    private void AssertRefused(string name) =>
        Assert.Contains(name, Assert.Throws<SettingsException>(() => _folder.Load()).Message, StringComparison.Ordinal);
}
