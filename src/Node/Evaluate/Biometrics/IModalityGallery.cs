using Kalkan.Matching.Templates;

namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>A node's gallery of one kind of template.</summary>
internal interface IModalityGallery<T>
{
    /// <summary>Takes a template in.</summary>
    void Add(int owner, int partition, T template);

    /// <summary>The best owners, at most <paramref name="most"/>, best first; higher is more alike.</summary>
    IReadOnlyList<TemplateHit> Search(T probe, ReadOnlySpan<bool> allowed, int most, ScanStep step);
}
