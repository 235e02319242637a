using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;

namespace Kalkan.Federation.Sharing.Review;

/// <summary>The smallest thing a policy decides for: a peer, a purpose, a kind and a category of record.</summary>
internal sealed record Cell(Country Peer, Purpose Purpose, RecordKind Kind, Category Category)
{
    public static IEnumerable<Cell> All() =>
        from peer in CountryCodes.All
        from purpose in Enum.GetValues<Purpose>()
        where purpose != Purpose.Unspecified
        from kind in Enum.GetValues<RecordKind>()
        where kind != RecordKind.Unspecified
        from category in Enum.GetValues<Category>()
        where category != Category.Unspecified
        select new Cell(peer, purpose, kind, category);
}
