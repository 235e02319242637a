namespace Kalkan.Matching.Tests.Fingerprints.Formats;

/// <summary>Bytes written by hand: two hexadecimal digits a byte, and behind a <c>#</c> what they are.</summary>
internal static class AnnotatedHex
{
    public static byte[] Bytes(string text) => Convert.FromHexString(string.Concat(
        text.Split('\n').Select(line => line.Split('#')[0]).SelectMany(line => line.Where(Uri.IsHexDigit))));
}
