using Kalkan.Matching.Identity;
using Kalkan.Matching.Names;
using Kalkan.Matching.Names.Index;

namespace Kalkan.Bench.Identity;

/// <summary>Which entries of a list a name brings up.</summary>
internal sealed class Candidates
{
    private const int Most = 100;

    private readonly NameIndex _index;

    public Candidates(IReadOnlyList<PersonFacts> list) =>
        _index = NameIndex.Build([.. list.SelectMany((person, i) => NamesOf(person).Select(name => new IndexedName(i, 0, name)))]);

    public IEnumerable<int> Find(PersonFacts asked) =>
        NamesOf(asked).SelectMany(name => _index.Search(name, Most)).Select(hit => hit.Record).Distinct();

    private static IEnumerable<FoldedName> NamesOf(PersonFacts person) => person.Names.Concat(person.Aliases).Concat(person.WeakAliases);
}
