using Kalkan.Matching.Names.Organisations;

namespace Kalkan.Matching.Names.Index;

/// <summary>All names of an index as numbers: whose, in which partition, of which tokens; and for each token its names.</summary>
internal sealed class NameTable
{
    private readonly int[] _records;
    private readonly int[] _partitions;
    private readonly int[] _starts;
    private readonly int[] _tokens;
    private readonly byte[] _chain;
    private readonly float[] _weights;
    private readonly int[] _postingStarts;
    private readonly int[] _postings;
    private readonly OrganisationName?[] _organisations;

    private NameTable(int[] records, int[] partitions, int[] starts, int[] tokens, byte[] chain, float[] weights, int[] postingStarts, int[] postings, OrganisationName?[] organisations) =>
        (_records, _partitions, _starts, _tokens, _chain, _weights, _postingStarts, _postings, _organisations) =
        (records, partitions, starts, tokens, chain, weights, postingStarts, postings, organisations);

    internal int Count => _records.Length;

    internal int Record(int name) => _records[name];

    internal int Partition(int name) => _partitions[name];

    /// <summary>The sum of the weights of a name's parts.</summary>
    internal float Weight(int name) => _weights[name];

    internal ReadOnlySpan<int> Tokens(int name) => _tokens.AsSpan(_starts[name].._starts[name + 1]);

    /// <summary>The names that hold a token, ascending.</summary>
    internal ReadOnlySpan<int> Postings(int token) => _postings.AsSpan(_postingStarts[token].._postingStarts[token + 1]);

    /// <summary>The name, put together again.</summary>
    internal FoldedName Name(int name, Vocabulary vocabulary)
    {
        var ids = Tokens(name);
        var tokens = new NameToken[ids.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            tokens[i] = vocabulary[ids[i]];
        }

        return new(tokens, _chain[_starts[name].._starts[name + 1]], _organisations.Length > name ? _organisations[name] : null);
    }

    /// <summary>Takes names one after another.</summary>
    internal sealed class Builder(int count)
    {
        private readonly int[] _records = new int[count];
        private readonly int[] _partitions = new int[count];
        private readonly int[] _starts = new int[count + 1];
        private readonly float[] _weights = new float[count];
        private readonly List<int> _tokens = new(count * 3);
        private readonly List<byte> _chain = new(count * 3);
        private OrganisationName?[] _organisations = [];
        private int _name = -1;

        internal void Begin(int record, int partition, FoldedName name)
        {
            _name++;
            (_records[_name], _partitions[_name], _weights[_name], _starts[_name]) = (record, partition, name.Weight, _tokens.Count);
            _chain.AddRange(name.Chain);
            if (name.Organisation is { } organisation)
            {
                _organisations = _organisations.Length == 0 ? new OrganisationName?[count] : _organisations;
                _organisations[_name] = organisation;
            }
        }

        internal void Add(int token) => _tokens.Add(token);

        internal NameTable ToTable(int tokenCount)
        {
            _starts[^1] = _tokens.Count;
            var starts = new int[tokenCount + 1];
            var last = new int[tokenCount];
            Array.Fill(last, -1);
            ForEach((token, name) => starts[token + 1]++, last);
            for (var i = 0; i < tokenCount; i++)
            {
                starts[i + 1] += starts[i];
            }

            var postings = new int[starts[^1]];
            var next = starts[..^1];
            Array.Fill(last, -1);
            ForEach((token, name) => postings[next[token]++] = name, last);
            return new(_records, _partitions, _starts, [.. _tokens], [.. _chain], _weights, starts, postings, _organisations);
        }

        // Each name once for each of its different tokens.
        private void ForEach(Action<int, int> visit, int[] last)
        {
            for (var name = 0; name < _records.Length; name++)
            {
                for (var i = _starts[name]; i < _starts[name + 1]; i++)
                {
                    if (last[_tokens[i]] != name)
                    {
                        last[_tokens[i]] = name;
                        visit(_tokens[i], name);
                    }
                }
            }
        }
    }
}
