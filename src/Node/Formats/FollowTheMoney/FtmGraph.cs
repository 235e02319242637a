using Kalkan.Node.Formats.Reading;

namespace Kalkan.Node.Formats.FollowTheMoney;

/// <summary>
/// The first pass over the file: what hangs on persons and organisations, and what these are called. Held up to
/// 64 million characters.
/// </summary>
internal sealed class FtmGraph
{
    private readonly Dictionary<string, List<FtmEntity>> _byEnd = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FtmEntity> _addresses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<long> _used = [];
    private long _held;

    /// <exception cref="BrokenFileException">There is more than can be held.</exception>
    public static FtmGraph Read(Stream stream)
    {
        var graph = new FtmGraph();
        foreach (var line in BoundedLines.Read(stream))
        {
            if (line.Text is not null)
            {
                graph.Add(line);
            }
        }

        return graph;
    }

    /// <summary>The name of a person or an organisation of the file, or null.</summary>
    public string? NameOf(string id) => _names.GetValueOrDefault(id);

    /// <summary>What hangs on an entity; it counts as used from now on.</summary>
    public IReadOnlyList<FtmEntity> HangingOn(string id)
    {
        var found = _byEnd.GetValueOrDefault(id) ?? [];
        found.ForEach(entity => _used.Add(entity.Line));
        return found;
    }

    public FtmEntity? Address(string id)
    {
        if (_addresses.GetValueOrDefault(id) is not { } address)
        {
            return null;
        }

        _used.Add(address.Line);
        return address;
    }

    /// <summary>What hangs on nothing that the file holds.</summary>
    public IEnumerable<FtmEntity> Unused() =>
        _byEnd.Values.SelectMany(entities => entities).Concat(_addresses.Values)
            .Where(entity => !_used.Contains(entity.Line))
            .DistinctBy(entity => entity.Line)
            .OrderBy(entity => entity.Line);

    private void Add(TextLine line)
    {
        FtmEntity entity;
        try
        {
            entity = FtmEntity.Parse(line);
        }
        catch (RejectedEntryException)
        {
            // The second pass reports it.
            return;
        }

        if (FtmSchemas.IsSubject(entity.Schema))
        {
            var name = entity.First("name");
            _names.TryAdd(entity.Id, name);
            Hold(entity.Id.Length + name.Length);
        }
        else if (entity.Schema == FtmSchemas.Address)
        {
            _addresses.TryAdd(entity.Id, entity);
            Hold(entity.Size);
        }
        else if (FtmSchemas.IsHeld(entity.Schema))
        {
            Attach(entity);
            Hold(entity.Size);
        }
    }

    private void Attach(FtmEntity entity)
    {
        var ends = FtmSchemas.Links.TryGetValue(entity.Schema, out var link)
            ? entity[link.From].Concat(entity[link.To])
            : entity[FtmSchemas.Attachments[entity.Schema]];
        foreach (var end in ends.DefaultIfEmpty("").Distinct(StringComparer.Ordinal))
        {
            if (!_byEnd.TryGetValue(end, out var hanging))
            {
                _byEnd.Add(end, hanging = []);
            }

            hanging.Add(entity);
        }
    }

    private void Hold(long characters)
    {
        _held += characters;
        if (_held > EntryLimits.HeldCharacters)
        {
            throw new BrokenFileException("names, links and documents of the file are more than 64 million characters; split the file");
        }
    }
}
