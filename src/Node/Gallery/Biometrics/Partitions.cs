using System.Collections.Immutable;
using Kalkan.Federation.Sharing;

namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>A number for each kind of traits, so that rights are asked once for each kind and not for each template.</summary>
internal sealed class Partitions
{
    private readonly Dictionary<RecordTraits, int> _numbers = [];
    private ImmutableArray<RecordTraits> _traits = [];

    /// <summary>The number of these traits. One writer.</summary>
    public int Of(RecordTraits traits)
    {
        if (!_numbers.TryGetValue(traits, out var number))
        {
            _numbers[traits] = number = _traits.Length;
            ImmutableInterlocked.InterlockedExchange(ref _traits, _traits.Add(traits));
        }

        return number;
    }

    /// <summary>For each number known now, whether it may take part.</summary>
    public bool[] Allowed(Func<RecordTraits, bool> mayTakePart) => [.. _traits.Select(mayTakePart)];
}
