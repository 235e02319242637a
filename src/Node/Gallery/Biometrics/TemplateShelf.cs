using Kalkan.Matching.Templates;

namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>The templates that compare with each other: one modality, one model or layout; counted by partition.</summary>
/// <typeparam name="T">A template.</typeparam>
/// <param name="name">The model or layout.</param>
/// <param name="cheaper">So many comparisons cost what one of two fingers costs.</param>
/// <param name="add">Adds to the gallery beneath and gives the slot.</param>
/// <param name="remove">Removes a slot.</param>
/// <param name="search">Finds the best owners.</param>
internal sealed class TemplateShelf<T>(
    ShelfName name, int cheaper, Func<int, int, T, int> add, Action<int> remove, TemplateShelf<T>.Searching search) : ITemplateShelf
{
    private int[] _counts = [];

    /// <summary>Searches the gallery beneath.</summary>
    public delegate IReadOnlyList<TemplateHit> Searching(IReadOnlyList<T> probes, ReadOnlySpan<bool> allowed, int most, ScanStep step);

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
        return new(this, add(owner, partition, template), partition);
    }

    /// <inheritdoc />
    public void Remove(ShelvedTemplate template)
    {
        remove(template.Slot);
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
    public IReadOnlyList<TemplateHit> Search(IReadOnlyList<T> probes, ReadOnlySpan<bool> allowed, int most, ScanStep step) =>
        search(probes, allowed, most, step);
}
