using System.Diagnostics;
using System.Security.Cryptography;
using Kalkan.Node.Secrets;
using Kalkan.Node.Tests.Storage;

namespace Kalkan.Node.Tests.Secrets;

public sealed class KeyRingTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private string KeyPath => _directory.File("secrets/master.key");

    [Fact]
    public void A_new_key_is_its_owners_alone_and_opens_to_the_same_keys()
    {
        using var made = KeyRing.Create(KeyPath);
        using var opened = KeyRing.Open(KeyPath);
        Assert.Equal(made.Derive("a"), opened.Derive("a"));
        Assert.Equal(KeyRing.KeyBytes, made.Derive("a").Length);
        Assert.Equal([KeyPath], Directory.GetFiles(Path.GetDirectoryName(KeyPath)!));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyPath));
        }
    }

    [Fact]
    public void Each_use_has_its_own_key()
    {
        using var keys = KeyRing.Create(KeyPath);
        string[] uses = [KeyUses.RecordKeys, KeyUses.RecordFingerprints, KeyUses.AuditProbe, KeyUses.Reference];
        Assert.Equal(uses.Length, uses.Select(use => Convert.ToHexString(keys.Derive(use))).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_key_is_derived_as_RFC_5869_says()
    {
        Write(new byte[KeyRing.KeyBytes], UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var keys = KeyRing.Open(KeyPath);
        var expected = HKDF.DeriveKey(
            HashAlgorithmName.SHA256, new byte[KeyRing.KeyBytes], 32, "kalkan/master/v1"u8.ToArray(), "kalkan/reference/v1"u8.ToArray());
        Assert.Equal(expected, keys.Derive("reference"));
    }

    [Fact]
    public void An_existing_key_is_never_overwritten()
    {
        KeyRing.Create(KeyPath).Dispose();
        var before = File.ReadAllBytes(KeyPath);
        var refused = Assert.Throws<MasterKeyException>(() => KeyRing.Create(KeyPath));
        Assert.Contains("never overwritten", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(KeyPath));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(KeyPath)!));
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_key_that_others_may_use_is_refused(UnixFileMode others)
    {
        Write(new byte[KeyRing.KeyBytes], UnixFileMode.UserRead | others);
        Assert.Contains("0600", Assert.Throws<MasterKeyException>(() => KeyRing.Open(KeyPath)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_belongs_to_another_user_is_refused()
    {
        var path = KeyPath;
        Write(new byte[KeyRing.KeyBytes], UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var giveAway = new ProcessStartInfo("chown", ["12345", path]) { RedirectStandardError = true, UseShellExecute = false };
        using var chown = Process.Start(giveAway)!;
        chown.WaitForExit();
        Assert.SkipUnless(chown.ExitCode == 0, "Only root can give a file to another user.");
        Assert.Contains("another user", Assert.Throws<MasterKeyException>(() => KeyRing.Open(path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void A_file_that_is_no_key_is_refused(int length)
    {
        Write(new byte[length], UnixFileMode.UserRead);
        Assert.Contains("exactly 32 bytes", Assert.Throws<MasterKeyException>(() => KeyRing.Open(KeyPath)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_key_is_named() =>
        Assert.Contains(KeyPath, Assert.Throws<MasterKeyException>(() => KeyRing.Open(KeyPath)).Message, StringComparison.Ordinal);

    [Fact]
    public void No_key_is_shown_and_none_is_given_after_the_end()
    {
        var keys = KeyRing.Create(KeyPath);
        Assert.DoesNotContain(Convert.ToHexString(keys.Derive("a")), $"{keys}", StringComparison.OrdinalIgnoreCase);
        keys.Dispose();
        Assert.Throws<ObjectDisposedException>(() => keys.Derive("a"));
    }

    [Fact]
    public void A_sealed_probe_opens_for_its_request_only()
    {
        using var keys = KeyRing.Create(KeyPath);
        using var seal = new ProbeSeal(keys);
        var first = seal.Seal("probe"u8, "request-1");
        Assert.Equal("probe"u8.ToArray(), seal.Open(first, "request-1"));
        Assert.NotEqual(first, seal.Seal("probe"u8, "request-1"));
        Assert.Null(seal.Open(first, "request-2"));
        Assert.Null(seal.Open(first.AsSpan(1), "request-1"));
        Assert.Null(seal.Open([], "request-1"));
        for (var i = 0; i < first.Length; i++)
        {
            first[i] ^= 1;
            Assert.Null(seal.Open(first, "request-1"));
            first[i] ^= 1;
        }
    }

    public void Dispose() => _directory.Dispose();

    private void Write(byte[] content, UnixFileMode mode)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(KeyPath)!);
        File.WriteAllBytes(KeyPath, content);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(KeyPath, mode);
        }
    }
}
