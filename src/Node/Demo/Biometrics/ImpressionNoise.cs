namespace Kalkan.Node.Demo.Biometrics;

/// <summary>What happens between a finger and its template. Lengths are pixels of 197 to the centimetre.</summary>
internal sealed record ImpressionNoise
{
    /// <summary>A watched enrolment, rolled or pressed with care.</summary>
    public static ImpressionNoise Enrolled { get; } = new()
    {
        MostRotation = 10,
        Shift = 8,
        Contact = 0.96,
        Stretch = 2,
        PositionJitter = 1.5,
        AngleJitter = 4,
        Missed = 0.1,
        Spurious = 0.1,
    };

    /// <summary>A finger laid on an ordinary sensor.</summary>
    public static ImpressionNoise Ordinary { get; } = new();

    /// <summary>A traveller in haste: turned, off the middle, a part of the finger alone.</summary>
    public static ImpressionNoise Hasty { get; } = new()
    {
        MostRotation = 30,
        Shift = 32,
        Contact = 0.76,
        Stretch = 5,
        PositionJitter = 2.5,
        AngleJitter = 7,
        Missed = 0.22,
        Spurious = 0.25,
    };

    /// <summary>Turned by up to so many degrees either way; 180 is any way round.</summary>
    public double MostRotation { get; init; } = 20;

    /// <summary>Standard deviation of where the finger touches, in either direction.</summary>
    public double Shift { get; init; } = 16;

    /// <summary>The diameter of what touches, as a part of the finger's own.</summary>
    public double Contact { get; init; } = 0.9;

    /// <summary>How far the skin is pulled, standard deviation of each of three pulls.</summary>
    public double Stretch { get; init; } = 3.5;

    /// <summary>Standard deviation, in either direction.</summary>
    public double PositionJitter { get; init; } = 2.2;

    /// <summary>Standard deviation, degrees.</summary>
    public double AngleJitter { get; init; } = 6;

    /// <summary>The part of the minutiae in touch that the extractor does not find.</summary>
    public double Missed { get; init; } = 0.18;

    /// <summary>What it finds and is not there, as a part of what is there.</summary>
    public double Spurious { get; init; } = 0.18;

    /// <summary>Pixels a centimetre of the sensor.</summary>
    public int Resolution { get; init; } = 197;
}
