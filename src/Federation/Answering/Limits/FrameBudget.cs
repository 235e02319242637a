using Microsoft.AspNetCore.Http;

namespace Kalkan.Federation.Answering.Limits;

/// <summary>
/// How many HTTP/2 frames a connection may still send that carry nothing: PING, SETTINGS, empty CONTINUATION and the like
/// cost the sender nothing and the receiver work, and Kestrel does not count them. Data costs nothing here, since it has
/// its own limits; each request that is served, and time, give some back.
/// </summary>
internal sealed class FrameBudget(TimeProvider time)
{
    private const int Full = 10_000;
    private const int PerSecond = 200;
    private const int PerRequest = 16;

    private readonly Lock _lock = new();
    private double _left = Full;
    private long _filled = time.GetTimestamp();

    /// <summary>The budget of a request's connection.</summary>
    public static FrameBudget? Of(HttpContext http) => http.Features.Get<FrameBudget>();

    /// <summary>Takes frames off; false where nothing is left.</summary>
    public bool TrySpend(int frames)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            _left = Math.Min(Full, _left + (time.GetElapsedTime(_filled, now).TotalSeconds * PerSecond)) - frames;
            _filled = now;
            return _left >= 0;
        }
    }

    /// <summary>The connection got something done.</summary>
    public void Progress()
    {
        lock (_lock)
        {
            _left = Math.Min(Full, _left + PerRequest);
        }
    }
}
