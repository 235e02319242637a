using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Kalkan.Federation.Audit;

/// <summary>Syncs a directory, so that a file just created in it is still there after a power loss (fsync(2), notes).</summary>
internal static class DurableDirectory
{
    private const int ReadOnlyDirectory = 0x10000; // O_RDONLY | O_DIRECTORY on Linux

    /// <exception cref="IOException">The directory cannot be opened or synced.</exception>
    public static void Sync(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var descriptor = Open(path, ReadOnlyDirectory);
        if (descriptor < 0)
        {
            throw LastError();
        }

        try
        {
            if (Fsync(descriptor) != 0)
            {
                throw LastError();
            }
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static IOException LastError()
    {
        var error = new Win32Exception(Marshal.GetLastPInvokeError());
        return new("The directory cannot be synced: " + error.Message, error);
    }

#pragma warning disable SYSLIB1054 // Source-generated marshalling would need unsafe code in this project.
    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Fsync(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
