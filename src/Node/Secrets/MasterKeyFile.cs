using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Kalkan.Node.Secrets;

/// <summary>
/// The file that holds the master key: 32 bytes that nobody but this process's user may read. What systemd hands over
/// below <c>$CREDENTIALS_DIRECTORY</c> is guarded by systemd, by an access list that the mode cannot tell.
/// </summary>
internal static class MasterKeyFile
{
    private const UnixFileMode OwnerMay = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    internal static byte[] Read(string path)
    {
        try
        {
            using var handle = File.OpenHandle(path);
            RefuseUnlessOurs(path, handle);
            var key = new byte[KeyRing.KeyBytes];
            if (RandomAccess.GetLength(handle) != key.Length || RandomAccess.Read(handle, key, 0) != key.Length)
            {
                CryptographicOperations.ZeroMemory(key);
                throw new MasterKeyException($"{path} must hold exactly {KeyRing.KeyBytes} bytes.");
            }

            return key;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new MasterKeyException($"{path} does not exist; without the master key no record can be read.", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new MasterKeyException($"{path} may not be read by this user.", e);
        }
    }

    /// <summary>Writes a new file whole or not at all; one that exists stays.</summary>
    internal static void Create(string path, ReadOnlySpan<byte> key)
    {
        var directory = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
        }
        else
        {
            Directory.CreateDirectory(directory, OwnerMay | UnixFileMode.UserExecute);
            options.UnixCreateMode = OwnerMay;
        }

        var temporary = $"{path}.{RandomNumberGenerator.GetHexString(16, lowercase: true)}.new";
        try
        {
            using (var file = new FileStream(temporary, options))
            {
                file.Write(key);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: false);
        }
        catch (IOException e) when (File.Exists(path))
        {
            throw new MasterKeyException($"{path} exists already; a master key is never overwritten.", e);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static void RefuseUnlessOurs(string path, SafeFileHandle handle)
    {
        if (OperatingSystem.IsWindows() || IsSystemdCredential(path))
        {
            return;
        }

        if ((File.GetUnixFileMode(handle) & ~OwnerMay) != UnixFileMode.None)
        {
            throw new MasterKeyException($"{path} may be used by others than its owner; set its mode to 0600.");
        }

        if (OperatingSystem.IsLinux() && OwnerOf(path, handle) != EffectiveUser())
        {
            throw new MasterKeyException($"{path} belongs to another user than the one this process runs as.");
        }
    }

    private static bool IsSystemdCredential(string path) =>
        Environment.GetEnvironmentVariable("CREDENTIALS_DIRECTORY") is { Length: > 0 } directory
        && Path.GetFullPath(path).StartsWith(Path.GetFullPath(directory) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static uint OwnerOf(string path, SafeFileHandle handle)
    {
        const int emptyPath = 0x1000; // AT_EMPTY_PATH: the handle itself
        const uint wantOwner = 0x8; // STATX_UID
        const int ownerOffset = 20; // struct statx is the same on every architecture

        Span<byte> status = stackalloc byte[256];
        if (Statx(handle, [0], emptyPath, wantOwner, ref MemoryMarshal.GetReference(status)) != 0)
        {
            throw new MasterKeyException($"The owner of {path} cannot be told (error {Marshal.GetLastPInvokeError()}).");
        }

        return MemoryMarshal.Read<uint>(status[ownerOffset..]);
    }

    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(SafeFileHandle file, byte[] path, int flags, uint mask, ref byte status);

    [DllImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint EffectiveUser();
}
