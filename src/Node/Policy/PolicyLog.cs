namespace Kalkan.Node.Policy;

internal static partial class PolicyLog
{
    [LoggerMessage(EventId = 5001, EventName = "PolicyApplied", Level = LogLevel.Information,
        Message = "Sharing policy {Version} is in force")]
    public static partial void Applied(ILogger logger, ulong version);
}
