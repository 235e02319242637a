using Kalkan.Matching.Documents;
using Kalkan.Tests.Support;

namespace Kalkan.Matching.Tests.Documents;

/// <summary>
/// Specimen lines that other readers are tested with. The file does not say which lines belong together, so within one
/// source all combinations are tried: a line reads if it is part of any zone that does.
/// </summary>
public sealed class MrzSpecimenTests
{
    private static readonly DateOnly Reference = new(2020, 1, 1);

    // Where a specimen does not read, the reason lies in the specimen.
    private static readonly (string Source, int Lines, string Reason)[] Unread =
    [
        ("errors.test.ts", 4, "an old French card, whose format is not of Doc 9303, and the same stretched to 44"),
        ("frenchNationalId.test.ts", 6, "the old French card again"),
        ("frenchDrivingLicense.test.ts", 2, "one line only, not of Doc 9303"),
        ("swissDrivingLicense.test.ts", 5, "a Swiss licence of 9, 30 and 30 characters, whose first line is not in the file"),
        ("id_card_bad.py", 3, "made wrong throughout"),
        ("passport_inp.py", 2, "wrong check digit of the expiry date"),
        ("td1_chk_04.py", 5, "expiry dates changed without their check digits"),
        ("visa_mrva_usa.py", 1, "second line not in the file"),
        ("visa_mrva_usa2.py", 1, "second line not in the file"),
        ("mrva_chk_01.py", 1, "second line not in the file"),
        ("mrva_chk_03.py", 1, "second line not in the file"),
        ("mrva_gnt_02.py", 1, "second line not in the file"),
        ("check.test.ts", 4, "first lines alone"),
        ("td1.test.ts", 5, "misread characters, a name without its first part, an old Belgian card that counts the filler into the check digit, and that card with another digit"),
        ("td2.test.ts", 2, "misread characters"),
        ("td3.test.ts", 4, "misread characters, a wrong check digit, a name without its first part"),
    ];

    [Fact]
    public void Of_171_specimen_lines_those_that_do_not_read_are_wrong_themselves()
    {
        var lines = Lines();
        var unread = lines.Where(line => Zones(line).All(zone => !Mrz.Read(zone, Reference).IsValid)).ToList();
        Assert.Equal(171, lines.Count);
        Assert.Equal(
            Unread.Select(entry => (entry.Source, entry.Lines)).Order(),
            unread.CountBy(line => Path.GetFileName(line.Source)).Select(entry => (entry.Key, entry.Value)).Order());
        Assert.Equal(124, lines.Count - unread.Count);
    }

    [Fact]
    public void Every_check_digit_that_is_called_wrong_is_wrong_by_a_calculation_of_its_own()
    {
        var checkedDigits = 0;
        foreach (var zone in Lines().SelectMany(Zones).Distinct())
        {
            var text = zone.Split('\n');
            foreach (var fault in Mrz.Read(zone, Reference).Faults.Where(fault => fault.Reason == MrzFaultReason.CheckDigit))
            {
                var length = fault.Field switch
                {
                    MrzField.BirthDate or MrzField.ExpiryDate => 6,
                    MrzField.DocumentNumber when text[fault.Line - 1][fault.Position - 1] != '<' && fault.Position is 10 or 15 => 9,
                    MrzField.PersonalNumber => 14,
                    _ => 0,
                };
                if (length > 0)
                {
                    var data = text[fault.Line - 1].Substring(fault.Position - 1 - length, length);
                    Assert.NotEqual(Calculated(data), text[fault.Line - 1][fault.Position - 1]);
                    checkedDigits++;
                }
            }
        }

        Assert.True(checkedDigits > 100);
    }

    private static List<(string Source, string Text, List<string> Group)> Lines()
    {
        var path = SharedData.Find("mrz_specimen_lines.tsv");
        Assert.SkipWhen(path is null, "The specimen lines do not lie beside this checkout.");
        return [.. File.ReadAllLines(path).Select(row => row.Split('\t')).GroupBy(row => $"{row[0]}/{row[1]}", row => row[3])
            .SelectMany(group => group.Select(text => (group.Key, text, group.ToList())))];
    }

    private static IEnumerable<string> Zones((string Source, string Text, List<string> Group) line)
    {
        var (_, text, group) = line;
        var others = group.Where(other => other.Length == text.Length && other != text).ToList();
        return text.Length == 30
            ? from a in others from b in others where a != b from zone in new[] { $"{text}\n{a}\n{b}", $"{a}\n{text}\n{b}", $"{a}\n{b}\n{text}" } select zone
            : from a in others from zone in new[] { $"{text}\n{a}", $"{a}\n{text}" } select zone;
    }

    private static char Calculated(string data) =>
        (char)('0' + (data.Select((c, i) => (c is >= 'A' ? c - 55 : c is '<' ? 0 : c - 48) * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1)).Sum() % 10));
}
