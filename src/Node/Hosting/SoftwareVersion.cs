using System.Reflection;

namespace Kalkan.Node.Hosting;

/// <summary>The version of this program.</summary>
internal static class SoftwareVersion
{
    /// <summary>As in the assembly, without the commit.</summary>
    public static string Text { get; } =
        typeof(SoftwareVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
