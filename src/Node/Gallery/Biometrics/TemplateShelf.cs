using Kalkan.Matching.Templates;

namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>The templates that compare with each other: one modality, one model or layout; counted by partition.</summary>
/// <typeparam name="T">A template.</typeparam>
/// <param name="name">The model or layout.</param>
/// <param name="cheaper">So many comparisons cost what one of two fingers costs.</param>
internal abstract class TemplateShelf<T>(ShelfName name, int cheaper) : ITemplateShelf
{
    private int[] _counts = [];

    /// <inheritdoc />
    public ShelfName Name => name;

    /// <summary>So many of its comparisons cost what one of two fingers costs, the unit of every budget.</summary>
    public int Cheaper => cheaper;

    /// <summary>Adds a template; one writer.</summary>
    public ShelvedTemplate Add(int owner, int partition, T template)
    {
        var counts = _counts;
        if (partition >= counts.Length)
        {
            Array.Resize(ref counts, partition + 16);
        }

        counts[partition]++;
        Volatile.Write(ref _counts, counts);
        return new(this, Put(owner, partition, template), partition);
    }

    /// <inheritdoc />
    public void Remove(ShelvedTemplate template)
    {
        Take(template.Slot);
        _counts[template.Partition]--;
    }

    /// <inheritdoc />
    public long Count(ReadOnlySpan<bool> allowed)
    {
        var counts = Volatile.Read(ref _counts);
        var sum = 0L;
        for (var i = 0; i < Math.Min(counts.Length, allowed.Length); i++)
        {
            sum += allowed[i] ? counts[i] : 0;
        }

        return sum;
    }

    /// <summary>The best owners for these probes together.</summary>
    /// <param name="probes">Of one person.</param>
    /// <param name="allowed">By partition; a template of another one takes no part.</param>
    /// <param name="most">How many owners are wanted.</param>
    /// <param name="cost">In comparisons of two fingers.</param>
    /// <param name="run">Who asks.</param>
    public abstract IReadOnlyList<TemplateHit> Search(IReadOnlyList<T> probes, bool[] allowed, int most, long cost, ScanRun run);

    /// <summary>Adds to the gallery beneath and gives the slot.</summary>
    protected abstract int Put(int owner, int partition, T template);

    /// <summary>Removes a slot of the gallery beneath.</summary>
    protected abstract void Take(int slot);
}
