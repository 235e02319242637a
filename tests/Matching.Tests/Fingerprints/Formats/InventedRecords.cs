namespace Kalkan.Matching.Tests.Fingerprints.Formats;

/// <summary>Invented records of every format, laid out by hand from the standards; no finger has these minutiae.</summary>
internal static class InventedRecords
{
    /// <summary>ISO/IEC 19794-2:2005, clause 8: two fingers, three minutiae and one.</summary>
    public static byte[] Iso2005 => AnnotatedHex.Bytes("""
        46 4D 52 00   # 0   format identifier "FMR" and zero
        20 32 30 00   # 4   version " 20" and zero
        00 00 00 48   # 8   total length 72
        00 00         # 12  capture equipment: no certification, id 0
        01 2C         # 14  width 300 pixels
        01 90         # 16  height 400 pixels
        00 C5         # 18  197 pixels a centimetre across
        00 C6         # 20  198 pixels a centimetre down
        02            # 22  two views
        00            # 23  reserved
        07            # 24  left index finger
        10            # 25  view 1, impression 0: live-scan plain
        5A            # 26  quality 90
        03            # 27  three minutiae
        40 64         # 28  type 01 ending, x = 0x064 = 100
        00 0E         # 30  reserved 00, y = 14
        50            # 32  angle 80 x 1.40625 = 112.5 degrees
        5A            # 33  quality 90
        81 2B         # 34  type 10 bifurcation, x = 0x12B = 299: the last column
        01 8F         # 36  y = 0x18F = 399: the last row
        FF            # 38  angle 255 x 1.40625 = 358.59375 degrees
        64            # 39  quality 100
        00 00         # 40  type 00 other, x = 0
        00 00         # 42  y = 0
        00            # 44  angle 0
        00            # 45  quality not reported
        00 00         # 46  no extended data
        02            # 48  right index finger
        08            # 49  view 0, impression 8: swipe
        00            # 50  quality 0
        01            # 51  one minutia
        40 10         # 52  ending, x = 16
        00 20         # 54  y = 32
        40            # 56  angle 64 x 1.40625 = 90 degrees
        01            # 57  quality 1
        00 0C         # 58  twelve bytes of extended data
        02 00         # 60  the vendor's own type 0x0200
        00 0C         # 62  of twelve bytes with this header
        DE AD BE EF   # 64
        00 01 02 03   # 68
        """);

    /// <summary>ANSI INCITS 378-2004: one finger, two minutiae, a core with an angle and a delta without one's own.</summary>
    public static byte[] Ansi2004 => AnnotatedHex.Bytes("""
        46 4D 52 00   # 0   "FMR"
        20 32 30 00   # 4   " 20": as ISO/IEC 19794-2:2005
        00 3B         # 8   total length 59, in two bytes
        00 42         # 10  product owner
        00 11         # 12  product type
        80 B5         # 14  certified by appendix F, equipment 0x0B5
        02 00         # 16  width 512
        01 00         # 18  height 256
        00 C5         # 20  197 pixels a centimetre across
        00 C5         # 22  and down
        01            # 24  one view
        00            # 25  reserved
        03            # 26  right middle finger
        23            # 27  view 2, impression 3: rolled, not live
        46            # 28  quality 70
        02            # 29  two minutiae
        80 0A         # 30  bifurcation, x = 10
        00 FF         # 32  y = 255
        B3            # 34  angle 179 x 2 = 358 degrees
        28            # 35  quality 40
        41 FF         # 36  ending, x = 511
        00 00         # 38  y = 0
        2D            # 40  angle 45 x 2 = 90 degrees
        00            # 41  quality not reported
        00 0F         # 42  fifteen bytes of extended data
        00 02         # 44  cores and deltas
        00 0F         # 46  of fifteen bytes
        41            # 48  cores with angles, one
        00 64 00 65   # 49  at 100, 101
        5A            # 53  180 degrees
        01            # 54  deltas without angles, one
        00 32 00 33   # 55  at 50, 51
        """);

    /// <summary>ISO/IEC 19794-2:2011: two views of one finger, the second with minutiae of five bytes.</summary>
    public static byte[] Iso2011 => AnnotatedHex.Bytes("""
        46 4D 52 00      # 0   "FMR"
        30 33 30 00      # 4   "030"
        00 00 00 70      # 8   total length 112
        00 02            # 12  two representations
        01               # 14  certifications are listed
        00 00 00 35      # 15  the first has 53 bytes
        07 E8 02 1D      # 19  2024-02-29
        17 3B 3B         # 23  23:59:59
        03 E7            # 26  .999
        0E               # 28  device technology 14: capacitive
        12 34            # 29  device vendor
        56 78            # 31  device type
        01               # 33  one quality block
        50 00 07 00 09   # 34  score 80, vendor 7, algorithm 9
        01               # 39  one certification
        00 01 03         # 40  authority 1, scheme 3
        0A               # 43  left little finger
        00               # 44  view 0
        00 C5            # 45  197 pixels a centimetre across
        00 C5            # 47  and down
        18               # 49  impression 24: contactless
        01 00            # 50  width 256
        02 00            # 52  height 512
        61               # 54  minutiae of 6 bytes, endings of the ridge's skeleton
        01               # 55  one minutia
        40 FF            # 56  ending, x = 255
        01 FF            # 58  y = 511
        20               # 60  angle 32 x 1.40625 = 45 degrees
        FE               # 61  quality 254: not reported
        00 04            # 62  four bytes of extended data
        01 01            # 64  the vendor's own type 0x0101
        00 04            # 66  with nothing but its header
        00 00 00 2C      # 68  the second has 44 bytes
        FF FF FF FF      # 72  no capture time
        FF FF FF         # 76
        FF FF            # 79
        00               # 81  device technology unknown
        00 00 00 00      # 82  vendor and type unknown
        00               # 86  no quality block
        00               # 87  no certification
        0A               # 88  left little finger
        01               # 89  view 1
        00 C5 00 C5      # 90  197 pixels a centimetre
        1D               # 94  impression 29: unknown
        00 10 00 10      # 95  16 x 16 pixels
        50               # 99  minutiae of 5 bytes, endings where the valley forks
        01               # 100 one minutia
        80 03            # 101 bifurcation, x = 3
        00 04            # 103 y = 4
        C0               # 105 angle 192 x 1.40625 = 270 degrees
        00 04            # 106 four bytes of extended data
        FF 01            # 108 the vendor's own type 0xFF01
        00 04            # 110
        """);

    /// <summary>ANSI INCITS 378-2009: one finger, one minutia.</summary>
    public static byte[] Ansi2009 => AnnotatedHex.Bytes("""
        46 4D 52 00      # 0   "FMR"
        30 33 30 00      # 4   "030"
        00 00 00 2E      # 8   total length 46
        00 42 00 11      # 12  product
        80               # 16  certified
        00 B5            # 17  capture equipment
        01 00            # 19  one view, reserved
        06               # 21  left thumb
        0F               # 22  view 15
        1B               # 23  impression 27
        FF               # 24  quality could not be computed
        00 06 00 37      # 25  by vendor 6, algorithm 55
        00 20 00 30      # 29  32 x 48 pixels
        00 C5 00 C4      # 33  197 x 196 pixels a centimetre
        01               # 37  one minutia
        00 1F 00 2F      # 38  other, at 31, 47
        01 FF            # 42  2 degrees, quality could not be computed
        00 00            # 44  no extended data
        """);

    /// <summary>The same with amendment 1, whose version is another.</summary>
    public static byte[] Ansi2009Am1
    {
        get
        {
            var bytes = Ansi2009;
            bytes[6] = (byte)'5';
            return bytes;
        }
    }

    /// <summary>Ten records: one of each format, and further ones with more or less in them.</summary>
    public static IReadOnlyList<byte[]> Ten => [Iso2005, Ansi2004, Iso2011, Ansi2009, Ansi2009Am1, .. Written()];

    private static IEnumerable<byte[]> Written()
    {
        for (var seed = 1; seed <= 5; seed++)
        {
            yield return AnyFingerprintRecord.Make(seed * 1009, mostMinutiae: 6).ToBytes();
        }
    }
}
