using Kalkan.Matching.Identity;
using Kalkan.Matching.Names;

namespace Kalkan.Bench.Identity;

/// <summary>Which entries of a list a name brings up.</summary>
internal sealed class Candidates
{
    private readonly Dictionary<ulong, List<int>> _entries = [];

    public Candidates(IReadOnlyList<PersonFacts> list)
    {
        for (var i = 0; i < list.Count; i++)
        {
            foreach (var key in NamesOf(list[i]).SelectMany(name => name.Keys).Distinct())
            {
                if (!_entries.TryGetValue(key, out var entries))
                {
                    _entries.Add(key, entries = []);
                }

                entries.Add(i);
            }
        }
    }

    public IEnumerable<int> Find(PersonFacts asked) =>
        NamesOf(asked).SelectMany(name => name.Keys).Distinct().SelectMany(key => _entries.GetValueOrDefault(key) ?? []).Distinct();

    private static IEnumerable<FoldedName> NamesOf(PersonFacts person) => person.Names.Concat(person.Aliases).Concat(person.WeakAliases);
}
