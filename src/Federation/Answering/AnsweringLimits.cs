namespace Kalkan.Federation.Answering;

/// <summary>The bounds of what one peer may use of this node.</summary>
public sealed record AnsweringLimits
{
    /// <summary>Largest message in either direction, in bytes.</summary>
    public const int MessageBytes = 256 * 1024;

    /// <summary>At most so many items in a stream of questions.</summary>
    public int ScreenItems { get; init; } = 5000;

    /// <summary>So long may a stream wait for the next item, or for its answer to be taken.</summary>
    public TimeSpan ScreenIdle { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Questions a second that a peer may ask in the long run.</summary>
    public int QuestionsPerSecond { get; init; } = 500;

    /// <summary>Questions that it may ask at once after a quiet time.</summary>
    public int Burst { get; init; } = 1000;

    /// <summary>Calls of a peer that are served at the same time.</summary>
    public int ConcurrentCalls { get; init; } = 64;

    /// <summary>Comparisons of templates a second that all searches of a peer may cause together.</summary>
    public int ComparisonsPerSecond { get; init; } = 200_000;

    /// <summary>Searches by template of a peer that run at the same time; one more is refused.</summary>
    public int ConcurrentSearches { get; init; } = 2;

    /// <summary>Comparisons that a peer may cause at once after a quiet time.</summary>
    public int ScanBurst => Math.Max(1, ComparisonsPerSecond / 4);

    /// <summary>So often is progress told.</summary>
    public TimeSpan ProgressPeriod { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>So long is a request id remembered.</summary>
    public TimeSpan ReplayWindow { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>At most so many request ids are remembered for each peer; one more is refused.</summary>
    public int RememberedIds { get; init; } = 15_000;

    /// <summary>Answers leave only so long after arrival, or a multiple of it; zero lets each leave when it is ready.</summary>
    public TimeSpan Tick { get; init; } = TimeSpan.Zero;

    /// <summary>Open connections of all peers together.</summary>
    public int Connections { get; init; } = 256;
}
