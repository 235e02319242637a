namespace Kalkan.Matching.Fingerprints.Local;

/// <summary>
/// The words of a prepared template of n minutiae: eight runs of n words, so that eight neighbouring minutiae load as one vector.
/// Runs 0–5 hold the bits of the sections, run 6 the cells that are valid (none: no cylinder), run 7 the minutia itself. Seven words of zero
/// end it, so that a vector may start at its last word. A byte of a word of cells holds seven of them, its highest bit none.
/// </summary>
internal static class TemplateWords
{
    public const int Mask = CylinderShape.Sections;
    public const int Place = Mask + 1;
    public const int Runs = Place + 1;
    public const int Padding = 7;

    /// <summary>Steps a pixel; 16 bits then reach ±8 191 pixels, 41 cm.</summary>
    public const int StepsPerPixel = 4;

    public static int Length(int minutiae) => (Runs * minutiae) + Padding;

    public static int Minutiae(int length) => (length - Padding) / Runs;

    /// <summary>
    /// The cells of the square base, row by row, each within the circle: the last of the four middle rows go where the corners, outside of the
    /// circle, leave room.
    /// </summary>
    public static ulong Cells(ulong square) => (square & 0x7f7f7f7f7f7f7f7f) | ((square >> 23) & 0x101) | ((square << 9) & 0x101000000000000);

    /// <summary>x and y as 16-bit quarter pixels, the angle as 65536ths of a turn, the corner's number on the hull (0: none), the quality.</summary>
    public static ulong Pack(MinutiaPlace place, int corner) =>
        Steps(place.X) | ((ulong)Steps(place.Y) << 16) | ((ulong)Turn(place.Angle) << 32) | ((ulong)(byte)corner << 48) | ((ulong)(byte)place.Quality << 56);

    /// <summary>An angle in radians as 65536ths of a turn.</summary>
    public static ushort Turn(double radians) => unchecked((ushort)(int)Math.Round(radians / (2 * Math.PI) * 65536));

    public static float X(ulong word) => (short)word / (float)StepsPerPixel;

    public static float Y(ulong word) => (short)(word >> 16) / (float)StepsPerPixel;

    public static ushort Angle(ulong word) => (ushort)(word >> 32);

    public static int Corner(ulong word) => (byte)(word >> 48);

    public static int Quality(ulong word) => (byte)(word >> 56);

    private static ushort Steps(double pixels) => (ushort)(short)Math.Clamp(Math.Round(pixels * StepsPerPixel), short.MinValue, short.MaxValue);
}
