using Kalkan.Federation.Answering;

namespace Kalkan.Node.Configuration;

/// <summary>What one peer may use of this node.</summary>
public sealed class AnsweringOptions
{
    /// <summary>Questions a second in the long run.</summary>
    public int QuestionsPerSecond { get; set; } = 500;

    /// <summary>Questions at once after a quiet time.</summary>
    public int Burst { get; set; } = 1000;

    /// <summary>Answers leave only at multiples of this after arrival, in milliseconds, which hides how long the work took; 0 is off.</summary>
    public int TickMs { get; set; }

    /// <exception cref="SettingsException">A value is out of range.</exception>
    internal AnsweringLimits ToLimits() =>
        QuestionsPerSecond >= 1 && Burst >= 1 && TickMs is >= 0 and <= 1000
            ? new() { QuestionsPerSecond = QuestionsPerSecond, Burst = Burst, Tick = TimeSpan.FromMilliseconds(TickMs) }
            : throw new SettingsException("node.yaml: answering: questions_per_second and burst must be at least 1, tick_ms 0 to 1000.");
}
