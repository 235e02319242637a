using Kalkan.Federation.Contracts;
using Kalkan.Node.Formats.Drafting;

namespace Kalkan.Node.Formats.UnitedNations;

/// <summary>A date of birth: EXACT, APPROXIMATELY or BETWEEN; a day, a year, or a year whose month stands in the note.</summary>
internal static class UnBirthDate
{
    public static void Add(RecordDraft draft, UnElement birth)
    {
        var words = birth.Words;
        if (words.Length == 0 || words == birth["TYPE_OF_DATE"])
        {
            return;
        }

        var note = birth["NOTE"];
        var saysAbout = note.Equals("Approximately", StringComparison.OrdinalIgnoreCase);
        var approximate = saysAbout || birth["TYPE_OF_DATE"].Equals("APPROXIMATELY", StringComparison.OrdinalIgnoreCase);
        var withNote = SourceDates.Parse($"{note} {birth["YEAR"]}".Trim());
        var date = Between(birth, approximate) ?? One(SourceDates.Parse(birth["DATE"]) ?? withNote ?? SourceDates.Year(birth["YEAR"]), approximate);
        draft.Birth(date, words);
        if (date is not null && !saysAbout && withNote is null)
        {
            draft.Remark("Date of birth", note);
        }
    }

    private static BirthDate? Between(UnElement birth, bool approximate) =>
        SourceDates.Year(birth["FROM_YEAR"]) is { } from ? SourceDates.Range(from, SourceDates.Year(birth["TO_YEAR"]), approximate) : null;

    private static BirthDate? One(PartialDate? date, bool approximate) => date is null ? null : new BirthDate { Date = date, Approximate = approximate };
}
