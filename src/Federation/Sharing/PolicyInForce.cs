namespace Kalkan.Federation.Sharing;

/// <summary>The policy that answers the next question; swapped whole.</summary>
public sealed class PolicyInForce(SharingPolicy first)
{
    private volatile SharingPolicy _current = first;

    /// <summary>Read it once a question, so that one question sees one policy.</summary>
    public SharingPolicy Current => _current;

    /// <summary>Puts a newer policy in force.</summary>
    /// <exception cref="InvalidOperationException">It is not newer.</exception>
    public void Replace(SharingPolicy next)
    {
        if (next.Version <= _current.Version)
        {
            throw new InvalidOperationException("A policy's version only rises.");
        }

        _current = next;
    }
}
