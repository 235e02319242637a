using System.Collections.Immutable;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Sharing.Writing;

namespace Kalkan.Federation.Sharing.Review;

/// <summary>
/// What a new policy opens and closes, for a human: compared for every peer, purpose, record kind and category, and
/// grouped where the same change holds for many.
/// </summary>
public static class PolicyChanges
{
    /// <summary>
    /// Lines such as <c>+ GE, TJ · border_check · person · suspect: show name; match birth_date</c>; those that close
    /// begin with <c>-</c>. Empty where both policies give the same on that day.
    /// </summary>
    public static ImmutableArray<string> Between(SharingPolicy before, SharingPolicy after, DateOnly today)
    {
        var changes = new Dictionary<string, List<Cell>>(StringComparer.Ordinal);
        foreach (var cell in Cell.All())
        {
            var (old, now) = (CellRights.Of(before, cell, today), CellRights.Of(after, cell, today));
            Note(changes, "+", now.Opened(since: old), cell);
            Note(changes, "-", now.Closed(since: old), cell);
        }

        var lines = changes.SelectMany(change => Grouped(change.Value), (change, group) => $"{change.Key[..1]} {group}: {change.Key[1..]}");
        return [.. lines, .. MixedRecords(before, after, today, changes.Count > 0)];
    }

    private static void Note(Dictionary<string, List<Cell>> changes, string sign, string change, Cell cell)
    {
        if (change.Length == 0)
        {
            return;
        }

        if (!changes.TryGetValue(sign + change, out var cells))
        {
            changes.Add(sign + change, cells = []);
        }

        cells.Add(cell);
    }

    private static IEnumerable<string> Grouped(List<Cell> cells) => cells
        .GroupBy(cell => (cell.Peer, cell.Purpose, cell.Kind), cell => cell.Category)
        .Select(group => (group.Key.Peer, group.Key.Purpose, group.Key.Kind, Categories: Words(group)))
        .GroupBy(part => (part.Peer, part.Purpose, part.Categories), part => part.Kind)
        .Select(group => (group.Key.Peer, group.Key.Purpose, Kinds: Words(group), group.Key.Categories))
        .GroupBy(part => (part.Peer, part.Kinds, part.Categories), part => part.Purpose)
        .Select(group => (group.Key.Peer, Purposes: Words(group), group.Key.Kinds, group.Key.Categories))
        .GroupBy(part => (part.Purposes, part.Kinds, part.Categories), part => part.Peer)
        .Select(group => $"{Codes(group)} · {group.Key.Purposes} · {group.Key.Kinds} · {group.Key.Categories}");

    // Cells hold one category; a record may hold several, and then the order of the rules decides.
    private static IEnumerable<string> MixedRecords(SharingPolicy before, SharingPolicy after, DateOnly today, bool changed) =>
        !changed && !before.Rules.Where(rule => !(rule.ValidUntil < today)).SequenceEqual(after.Rules.Where(rule => !(rule.ValidUntil < today)))
            ? ["~ rules are ordered or written differently: a record of several categories may be governed by another of them"]
            : [];

    private static string Words<T>(IEnumerable<T> values)
        where T : struct, Enum
    {
        string[] words = [.. values.Order().Select(PolicyWords.Of)];
        return words.Length == PolicyWords.All<T>().Length ? $"every {Label<T>()}" : string.Join(", ", words);
    }

    private static string Label<T>() =>
        typeof(T) == typeof(RecordKind) ? "kind" : typeof(T).Name.ToLowerInvariant();

    private static string Codes(IEnumerable<Country> peers)
    {
        string[] codes = [.. peers.Order().Select(peer => peer.Code())];
        return codes.Length == CountryCodes.All.Length ? "every member" : string.Join(", ", codes);
    }
}
