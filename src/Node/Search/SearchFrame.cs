using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Kalkan.Federation.Asking;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Requests;

namespace Kalkan.Node.Search;

/// <summary>Whom a search asks and how long it may take: the part of a request that only a search has.</summary>
/// <param name="Peers">Empty is all.</param>
/// <param name="Budget">Null leaves it to the settings.</param>
internal sealed record SearchFrame(ImmutableArray<Country> Peers, TimeSpan? Budget)
{
    /// <summary>Reads it; every fault is added.</summary>
    public static SearchFrame Read(SearchRequest request, Country own, ImmutableArray<Country> known, List<FieldFault> faults)
    {
        if (request.Countries.Count > CountryCodes.All.Length)
        {
            faults.Add(new("countries", $"at most {CountryCodes.All.Length}"));
            return new([], null);
        }

        var peers = ImmutableArray.CreateBuilder<Country>();
        for (var i = 0; i < request.Countries.Count; i++)
        {
            if (!CountryCodes.TryParse(request.Countries[i], out var country))
            {
                faults.Add(new($"countries[{i}]", "must be a member's two-letter code in upper case"));
            }
            else if (country == own)
            {
                faults.Add(new($"countries[{i}]", "is this node's own country, which is always searched"));
            }
            else if (!known.Contains(country))
            {
                faults.Add(new($"countries[{i}]", $"{country.EnglishName()} is no active peer of this node"));
            }
            else
            {
                peers.Add(country);
            }
        }

        return new([.. peers.Distinct()], BudgetOf(request.Budget, faults));
    }

    private static TimeSpan? BudgetOf(Duration? budget, List<FieldFault> faults)
    {
        if (budget is null)
        {
            return null;
        }

        // Nanoseconds are finer than a TimeSpan, so the bounds are held against the message itself.
        var longest = (long)AskingLimits.LongestSearch.TotalSeconds;
        if (budget.Nanos is >= 0 and < Duration.NanosecondsPerSecond && budget.Seconds >= 0
            && (budget.Seconds < longest || (budget.Seconds == longest && budget.Nanos == 0))
            && budget.ToTimeSpan() is var span && span > TimeSpan.Zero)
        {
            return span;
        }

        faults.Add(new("budget", "must be more than 0 and at most 30 seconds"));
        return null;
    }
}
