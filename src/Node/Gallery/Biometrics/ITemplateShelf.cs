namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>What is the same of all shelves.</summary>
internal interface ITemplateShelf
{
    /// <summary>What its templates are of.</summary>
    ShelfName Name { get; }

    /// <summary>How many templates take part.</summary>
    long Count(ReadOnlySpan<bool> allowed);

    /// <summary>Takes a template away.</summary>
    void Remove(ShelvedTemplate template);
}
