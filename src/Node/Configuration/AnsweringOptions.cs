using Kalkan.Federation.Answering;

namespace Kalkan.Node.Configuration;

/// <summary>What one peer may use of this node.</summary>
public sealed class AnsweringOptions
{
    /// <summary>Questions a second in the long run.</summary>
    public int QuestionsPerSecond { get; set; } = 500;

    /// <summary>Questions at once after a quiet time.</summary>
    public int Burst { get; set; } = 1000;

    /// <summary>Request ids that are remembered of each peer for five minutes; a question beyond them is refused.</summary>
    public int RememberedIds { get; set; } = 15_000;

    /// <summary>Comparisons of biometric templates a second that all searches of one peer may cause together.</summary>
    public int ComparisonsPerSecond { get; set; } = 200_000;

    /// <summary>Searches by biometric template of one peer at the same time; a further one is refused.</summary>
    public int ConcurrentSearches { get; set; } = 2;

    /// <summary>Answers leave only at multiples of this after arrival, in milliseconds, which hides how long the work took; 0 is off.</summary>
    public int TickMs { get; set; }

    /// <exception cref="SettingsException">A value is out of range.</exception>
    internal AnsweringLimits ToLimits() =>
        QuestionsPerSecond >= 1 && Burst >= 1 && RememberedIds >= 1 && ComparisonsPerSecond >= 1 && ConcurrentSearches >= 1
            && TickMs is >= 0 and <= 1000
            ? new()
            {
                QuestionsPerSecond = QuestionsPerSecond,
                Burst = Burst,
                RememberedIds = RememberedIds,
                ComparisonsPerSecond = ComparisonsPerSecond,
                ConcurrentSearches = ConcurrentSearches,
                Tick = TimeSpan.FromMilliseconds(TickMs),
            }
            : throw new SettingsException(
                "node.yaml: answering: questions_per_second, burst, remembered_ids, comparisons_per_second and concurrent_searches must be at least 1, tick_ms 0 to 1000.");
}
