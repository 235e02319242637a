using Grpc.Core;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Sharing;

namespace Kalkan.Federation.Requests;

/// <summary>What is known of a call so far, in case it is refused and that has to be recorded.</summary>
public sealed class CallDraft
{
    /// <summary>The context as it came, sound or not.</summary>
    public QueryContext? Context { get; set; }

    /// <summary>The fields that are asked with, once the probe was checked.</summary>
    public FieldSet Asked { get; set; }

    /// <summary>The draft of this call.</summary>
    public static CallDraft Of(ServerCallContext context)
    {
        if (context.UserState.TryGetValue(typeof(CallDraft), out var known))
        {
            return (CallDraft)known;
        }

        var draft = new CallDraft();
        context.UserState[typeof(CallDraft)] = draft;
        return draft;
    }
}
