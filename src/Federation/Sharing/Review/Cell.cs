using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;

namespace Kalkan.Federation.Sharing.Review;

/// <summary>
/// The smallest thing a policy decides for: a peer, a purpose, a kind of record and its category, or two categories at
/// once, for which the order of the rules decides.
/// </summary>
internal sealed record Cell(Country Peer, Purpose Purpose, RecordKind Kind, Category Category, Category? Second = null)
{
    private static readonly Category[] Categories =
        [.. Enum.GetValues<Category>().Where(category => category != Category.Unspecified)];

    /// <summary>One bit for each category.</summary>
    public ulong CategoryBits => (1UL << (int)Category) | (Second is { } second ? 1UL << (int)second : 0);

    /// <summary>The cells of records of one category, for each peer, purpose and kind.</summary>
    public static IEnumerable<Cell> All() =>
        from peer in CountryCodes.All
        from purpose in Enum.GetValues<Purpose>()
        where purpose != Purpose.Unspecified
        from kind in Enum.GetValues<RecordKind>()
        where kind != RecordKind.Unspecified
        from category in Categories
        select new Cell(peer, purpose, kind, category);

    /// <summary>The cells of records of two categories of which this is the first.</summary>
    public IEnumerable<Cell> WithSecond() =>
        Categories.Where(second => second > Category).Select(second => this with { Second = second });
}
