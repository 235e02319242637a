using Microsoft.Extensions.Hosting.Systemd;

namespace Kalkan.Node.Hosting;

/// <summary>Tells systemd, where it started the node (Type=notify), that the node answers.</summary>
internal static class ServiceNotice
{
    public static void Ready()
    {
        var systemd = new SystemdNotifier();
        if (systemd.IsEnabled)
        {
            systemd.Notify(ServiceState.Ready);
        }
    }
}
