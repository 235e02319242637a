using System.Globalization;
using Kalkan.Federation.Sharing.Writing;

namespace Kalkan.Federation.Sharing.Review;

/// <summary>What a policy gives in one <see cref="Cell"/> on one day.</summary>
internal sealed record CellRights(
    bool Gives,
    FieldSet Match,
    FieldSet Show,
    FieldSet Confirm,
    double ScoreFloor,
    int MostCandidates,
    UnsignedQuestions Unsigned,
    DateOnly ValidUntil,
    long DailyQuota)
{
    private static readonly CellRights Nothing = new(
        false, FieldSet.None, FieldSet.None, FieldSet.None, 1, 0, UnsignedQuestions.Refuse, DateOnly.MinValue, 0);

    public static CellRights Of(SharingPolicy policy, Cell cell, DateOnly today)
    {
        var record = new RecordTraits(cell.Kind, cell.CategoryBits, 0, false, DateOnly.MaxValue, Complete: true);
        var rule = policy.Rules.FirstOrDefault(
            rule => rule.Names(cell.Peer, cell.Purpose, today) && rule.Scoped(test: false, signed: true).Covers(record));
        if (rule is not { Gives: true })
        {
            return Nothing;
        }

        var fields = FieldCatalog.FieldsOf(cell.Kind);
        var grant = rule.Grant;
        var (match, show, confirm) = (grant.Match & fields, grant.Show & fields, grant.Confirm & fields);
        return match.IsEmpty || (show | confirm).IsEmpty
            ? Nothing
            : new(
                true,
                match,
                show,
                confirm,
                grant.ScoreFloor,
                grant.MostCandidates,
                rule.Unsigned,
                rule.ValidUntil ?? DateOnly.MaxValue,
                policy.DailyQuota(cell.Peer, cell.Purpose, today) ?? long.MaxValue);
    }

    /// <summary>What is open here and was not before.</summary>
    public string Opened(CellRights since) => string.Join("; ", Fields(this, since).Concat(Settings(since, opening: true)));

    /// <summary>What was open before and is not here.</summary>
    public string Closed(CellRights since) => string.Join("; ", Fields(since, this).Concat(Settings(since, opening: false)));

    private static IEnumerable<string> Fields(CellRights more, CellRights less) =>
        new[] { ("show", more.Show - less.Show), ("match", more.Match - less.Match), ("confirm", more.Confirm - less.Confirm) }
            .Where(part => !part.Item2.IsEmpty)
            .Select(part => $"{part.Item1} {string.Join(", ", part.Item2.Fields().Select(PolicyWords.Of))}");

    private IEnumerable<string> Settings(CellRights since, bool opening)
    {
        if (!Gives || !since.Gives)
        {
            // What opens or closes whole says its settings by its rule; only the way in for unsigned questions is worth a word.
            return opening && Gives && Unsigned != UnsignedQuestions.Refuse ? [$"unsigned {PolicyWords.Of(Unsigned)}"] : [];
        }

        return new[]
        {
            Setting("score_floor", since.ScoreFloor.CompareTo(ScoreFloor), Number(since.ScoreFloor), Number(ScoreFloor)),
            Setting("most_candidates", MostCandidates.CompareTo(since.MostCandidates), Number(since.MostCandidates), Number(MostCandidates)),
            Setting("daily_quota", DailyQuota.CompareTo(since.DailyQuota), Quota(since.DailyQuota), Quota(DailyQuota)),
            Setting("unsigned", Unsigned.CompareTo(since.Unsigned), PolicyWords.Of(since.Unsigned), PolicyWords.Of(Unsigned)),
            Setting("valid_until", ValidUntil.CompareTo(since.ValidUntil), Day(since.ValidUntil), Day(ValidUntil)),
        }.Where(setting => setting.Wider == (opening ? 1 : -1)).Select(setting => setting.Text);
    }

    private static (int Wider, string Text) Setting(string name, int comparison, string before, string after) =>
        (Math.Sign(comparison), $"{name} {before} → {after}");

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Quota(long quota) => quota == long.MaxValue ? "none" : quota.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day == DateOnly.MaxValue ? "none" : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
