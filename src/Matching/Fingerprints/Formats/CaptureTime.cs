using System.Runtime.InteropServices;

namespace Kalkan.Matching.Fingerprints.Formats;

/// <summary>When an impression was captured, UTC (ISO/IEC 19794-1:2011); 0xFF, and 0xFFFF of two bytes, say that a part is not given.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CaptureTime(int Year, int Month, int Day, int Hour, int Minute, int Second, int Millisecond)
{
    /// <summary>Nothing is given.</summary>
    public static CaptureTime Unknown { get; } = new(0xFFFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFFFF);

    /// <summary>What of it the standard does not allow; null where all is well.</summary>
    internal string? Fault() =>
        Year is 0 ? "year 0"
        : Month is not ((>= 1 and <= 12) or 0xFF) ? $"month {Month}"
        : Day is not ((>= 1 and <= 31) or 0xFF) ? $"day {Day}"
        : Hour is not (<= 23 or 0xFF) ? $"hour {Hour}"
        : Minute is not (<= 59 or 0xFF) ? $"minute {Minute}"
        : Second is not (<= 59 or 0xFF) ? $"second {Second}"
        : Millisecond is not (<= 999 or 0xFFFF) ? $"millisecond {Millisecond}"
        : null;
}
