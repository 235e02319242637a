namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>What a kind of template can do; scores are likenesses, higher is more alike.</summary>
internal interface IModality<T>
{
    /// <summary>Whether its gallery compares in full only what a cheaper comparison let through, so that a search may lose a mate.</summary>
    bool IsSearchedInStages { get; }

    /// <summary>One comparison, in full.</summary>
    double Compare(T probe, T reference);

    /// <summary>What a prepared template takes in memory.</summary>
    int BytesOf(T template);

    /// <summary>The gallery that a node searches, still empty.</summary>
    IModalityGallery<T> NewGallery();
}
