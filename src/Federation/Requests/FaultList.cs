namespace Kalkan.Federation.Requests;

/// <summary>
/// Collects the faults of one request. Bounded, because they travel in HTTP/2 headers: beyond the bound only their number is kept.
/// </summary>
internal sealed class FaultList
{
    /// <summary>So many are named one by one.</summary>
    public const int MostNamed = 64;

    private readonly List<FieldFault> _named = [];
    private int _more;

    /// <summary>How many were added, named or not.</summary>
    public int Total => _named.Count + _more;

    public void Add(string field, string description)
    {
        if (_named.Count < MostNamed)
        {
            _named.Add(new(field, description));
        }
        else
        {
            _more++;
        }
    }

    /// <summary>Adds the fault of a text, if it has one; true where the text is sound.</summary>
    public bool Text(string field, string text, int least, int most)
    {
        if (PlainText.FaultOf(text, least, most) is not { } fault)
        {
            return true;
        }

        Add(field, fault);
        return false;
    }

    /// <summary>Adds a fault where a repeated field has too many items; what is beyond the bound is not looked at.</summary>
    public int Count(string field, int count, int most)
    {
        if (count > most)
        {
            Add(field, $"has more than {most} items");
            return most;
        }

        return count;
    }

    public IReadOnlyList<FieldFault> All() =>
        _more == 0 ? _named : [.. _named, new("request", $"has {_more} faults more")];
}
