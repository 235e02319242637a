using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>Lets a thread stand back: the kernel gives it less of a processor that others want, and all of one that nobody wants.</summary>
internal static class LowPriority
{
    private const int Process = 0;
    private const int Nice = 10;

    /// <summary>For the calling thread, until it ends. .NET's own thread priorities have no effect on Linux.</summary>
    public static void Take()
    {
        if (OperatingSystem.IsLinux())
        {
            // Nought is the calling thread (setpriority(2), "C library/kernel differences"). A refusal costs nothing but speed of others.
            _ = SetPriority(Process, 0, Nice);
        }
        else
        {
            Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
        }
    }

    [DllImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [SuppressMessage("Interoperability", "SYSLIB1054", Justification = "The generated form would allow unsafe code in the whole project, for three numbers.")]
    private static extern int SetPriority(int which, uint who, int priority);
}
