namespace Kalkan.Node.Demo.Biometrics;

/// <summary>The classes of ridge patterns.</summary>
internal enum FingerPattern
{
    /// <summary>Ridges cross the finger and rise in the middle; no core, no delta.</summary>
    Arch,

    /// <summary>The core stands above the delta.</summary>
    TentedArch,

    /// <summary>Ridges come from the left and go back there; the delta lies on the right.</summary>
    LeftLoop,

    /// <summary>The mirror image of a left loop.</summary>
    RightLoop,

    /// <summary>Two cores between two deltas.</summary>
    Whorl,
}
