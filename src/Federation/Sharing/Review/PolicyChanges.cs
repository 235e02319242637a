using System.Collections.Immutable;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Sharing.Writing;

namespace Kalkan.Federation.Sharing.Review;

/// <summary>
/// What a new policy opens and closes, for a human: compared for every peer, purpose, record kind, category and
/// pair of categories, and grouped where the same change holds for many.
/// </summary>
public static class PolicyChanges
{
    /// <summary>
    /// Lines such as <c>+ GE, TJ · border_check · person · suspect: show name; match birth_date</c>; those that close
    /// begin with <c>-</c>. <c>suspect with financier</c> is a record of both, where this follows from neither alone.
    /// Empty where both policies give the same on that day.
    /// </summary>
    public static ImmutableArray<string> Between(SharingPolicy before, SharingPolicy after, DateOnly today)
    {
        var changes = new Dictionary<string, List<Cell>>(StringComparer.Ordinal);
        var single = Cell.All().ToDictionary(cell => cell, cell => Change(before, after, cell, today));
        foreach (var (cell, change) in single)
        {
            Note(changes, cell, change);
            foreach (var pair in cell.WithSecond())
            {
                var both = Change(before, after, pair, today);
                if (both != change && both != single[cell with { Category = pair.Second!.Value }])
                {
                    Note(changes, pair, both);
                }
            }
        }

        return
        [
            .. changes.OrderBy(change => change.Value[0].Second is not null)
                .SelectMany(change => Grouped(change.Value), (change, group) => $"{change.Key[..1]} {group}: {change.Key[1..]}"),
        ];
    }

    private static (string Opened, string Closed) Change(SharingPolicy before, SharingPolicy after, Cell cell, DateOnly today)
    {
        var (old, now) = (CellRights.Of(before, cell, today), CellRights.Of(after, cell, today));
        return (now.Opened(since: old), now.Closed(since: old));
    }

    private static void Note(Dictionary<string, List<Cell>> changes, Cell cell, (string Opened, string Closed) change)
    {
        Note(changes, "+", change.Opened, cell);
        Note(changes, "-", change.Closed, cell);
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
        .GroupBy(cell => (cell.Peer, cell.Purpose, cell.Kind))
        .Select(group => (group.Key.Peer, group.Key.Purpose, group.Key.Kind, Categories: Categories(group)))
        .GroupBy(part => (part.Peer, part.Purpose, part.Categories), part => part.Kind)
        .Select(group => (group.Key.Peer, group.Key.Purpose, Kinds: Words(group), group.Key.Categories))
        .GroupBy(part => (part.Peer, part.Kinds, part.Categories), part => part.Purpose)
        .Select(group => (group.Key.Peer, Purposes: Words(group), group.Key.Kinds, group.Key.Categories))
        .GroupBy(part => (part.Purposes, part.Kinds, part.Categories), part => part.Peer)
        .Select(group => $"{Codes(group)} · {group.Key.Purposes} · {group.Key.Kinds} · {group.Key.Categories}");

    private static string Categories(IEnumerable<Cell> cells)
    {
        var (singles, pairs) = (cells.Where(cell => cell.Second is null).ToList(), cells.Where(cell => cell.Second is not null));
        var words = pairs.Select(cell => $"{PolicyWords.Of(cell.Category)} with {PolicyWords.Of(cell.Second!.Value)}");
        return string.Join(", ", singles.Count == 0 ? words : words.Prepend(Words(singles.Select(cell => cell.Category))));
    }

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
