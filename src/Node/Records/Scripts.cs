using System.Text;
using Google.Protobuf.Collections;
using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Records;

/// <summary>The script in which a name is written (ISO 15924), for the scripts of the members and their neighbours.</summary>
public static class Scripts
{
    private const string Undetermined = "Zyyy";

    // Blocks of letters, by first and last code point; Unicode 16, Blocks.txt.
    private static readonly (int First, int Last, string Code)[] Blocks =
    [
        (0x0041, 0x024F, "Latn"), (0x0370, 0x03FF, "Grek"), (0x0400, 0x052F, "Cyrl"), (0x0530, 0x058F, "Armn"),
        (0x0590, 0x05FF, "Hebr"), (0x0600, 0x06FF, "Arab"), (0x0750, 0x077F, "Arab"), (0x0780, 0x07BF, "Thaa"),
        (0x0870, 0x08FF, "Arab"), (0x0900, 0x097F, "Deva"), (0x0980, 0x09FF, "Beng"), (0x0B80, 0x0BFF, "Taml"),
        (0x0D80, 0x0DFF, "Sinh"), (0x10A0, 0x10FF, "Geor"), (0x1C80, 0x1C8F, "Cyrl"), (0x1C90, 0x1CBF, "Geor"),
        (0x1E00, 0x1EFF, "Latn"), (0x1F00, 0x1FFF, "Grek"), (0x2D00, 0x2D2F, "Geor"), (0x2DE0, 0x2DFF, "Cyrl"),
        (0xA640, 0xA69F, "Cyrl"), (0xA720, 0xA7FF, "Latn"), (0xA8E0, 0xA8FF, "Deva"), (0xFB00, 0xFB06, "Latn"),
        (0xFB13, 0xFB17, "Armn"), (0xFB1D, 0xFB4F, "Hebr"), (0xFB50, 0xFDFF, "Arab"), (0xFE70, 0xFEFF, "Arab"),
        (0xFF21, 0xFF5A, "Latn"),
    ];

    /// <summary>The code of the script that most letters belong to, the first of equals; <c>Zyyy</c> where none is known.</summary>
    public static string Of(string text)
    {
        Dictionary<string, int> letters = new(StringComparer.Ordinal);
        var best = Undetermined;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune) && Array.Find(Blocks, block => block.First <= rune.Value && rune.Value <= block.Last).Code is { } code)
            {
                letters[code] = letters.GetValueOrDefault(code) + 1;
            }
        }

        foreach (var (code, count) in letters)
        {
            best = count > letters.GetValueOrDefault(best) ? code : best;
        }

        return best;
    }

    /// <summary>Fills in the script of every name of a valid record where it is empty.</summary>
    public static void Fill(Record record)
    {
        Fill(record.Person?.Names);
        Fill(record.Organisation?.Names);
        Fill(record.Organisation?.Wings);
    }

    private static void Fill(RepeatedField<Name>? names)
    {
        foreach (var name in names ?? [])
        {
            if (name.Script.Length == 0)
            {
                name.Script = Of(name.Text);
            }
        }
    }
}
