namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>What is the same of all shelves.</summary>
internal interface ITemplateShelf
{
    /// <summary>The model or layout of its templates.</summary>
    string Name { get; }

    /// <summary>How many templates take part.</summary>
    long Count(ReadOnlySpan<bool> allowed);

    /// <summary>Takes a template away.</summary>
    void Remove(ShelvedTemplate template);
}
