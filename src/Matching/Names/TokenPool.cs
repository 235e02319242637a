namespace Kalkan.Matching.Names;

/// <summary>
/// Tokens of common words are made once and shared. Bounded: a word takes the place of another of the same hash; what is
/// found is always right, only not always found.
/// </summary>
internal static class TokenPool
{
    private const int Places = 1 << 17;

    private static readonly Entry?[] Entries = new Entry?[Places];

    internal static NameToken Get(string text, Func<string, NameToken> make)
    {
        ref var place = ref Entries[(uint)string.GetHashCode(text, StringComparison.Ordinal) % Places];
        var entry = Volatile.Read(ref place);
        if (entry is not null && entry.Text == text)
        {
            return entry.Token;
        }

        entry = new(text, make(text));
        Volatile.Write(ref place, entry);
        return entry.Token;
    }

    private sealed record Entry(string Text, NameToken Token);
}
