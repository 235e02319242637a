using System.Collections.Immutable;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;

namespace Kalkan.Federation.Asking;

/// <summary>The national rule: may this search be treated as clear? Pure.</summary>
/// <param name="MustAnswer">Peers that must have answered; empty is every known peer.</param>
/// <param name="MostListAgeDays">How old a must-answer peer's declared list date may be, in days; 0 asks for none.</param>
public sealed record ClearRule(ImmutableArray<Country> MustAnswer, int MostListAgeDays)
{
    /// <summary>Why not, a sentence each; none where the search may be treated as clear.</summary>
    /// <param name="coverage">What became of the question at each peer that was asked.</param>
    /// <param name="known">Every active peer, asked or not.</param>
    /// <param name="localHit">Whether this node itself has a hit.</param>
    /// <param name="test">A test question finds test records only, so it clears nobody.</param>
    /// <param name="today">The day, UTC.</param>
    /// <param name="notCompared">Peers, and this node itself, that could compare a template of the probe with nothing: no hit there says nothing of it.</param>
    public ImmutableArray<string> WhyNot(
        IReadOnlyCollection<Coverage> coverage,
        IReadOnlyCollection<Country> known,
        bool localHit,
        bool test,
        DateOnly today,
        IReadOnlySet<Country>? notCompared = null)
    {
        var reasons = ImmutableArray.CreateBuilder<string>();
        if (test)
        {
            reasons.Add("This was a test question.");
        }

        if (localHit)
        {
            reasons.Add("This node itself has a hit.");
        }

        if (coverage.Count == 0 && known.Count > 0)
        {
            reasons.Add("No peer was asked.");
        }

        var byCode = coverage.ToDictionary(line => line.Country, StringComparer.Ordinal);
        var must = MustAnswer.IsDefaultOrEmpty ? [.. known] : MustAnswer.ToHashSet();
        foreach (var country in CountryCodes.All)
        {
            var line = byCode.GetValueOrDefault(country.Code());
            if (line?.Status == CoverageStatus.Answered)
            {
                reasons.Add($"{country.EnglishName()} has a hit.");
            }
            else if (must.Contains(country) && Lacking(country.EnglishName(), line, today) is { } lack)
            {
                reasons.Add(lack);
            }
            else if (notCompared?.Contains(country) == true && (line is null || must.Contains(country)))
            {
                reasons.Add($"{country.EnglishName()} could not compare every template.");
            }
        }

        return reasons.ToImmutable();
    }

    private string? Lacking(string name, Coverage? line, DateOnly today) => line?.Status switch
    {
        null => $"{name} was not asked.",
        CoverageStatus.NoHit => Stale(name, line.ListsAsOf, today),
        CoverageStatus.Refused => $"{name} refused to answer ({line.Reason}).",
        CoverageStatus.TimedOut => $"{name} did not answer in time.",
        _ => $"{name} could not be reached.",
    };

    private string? Stale(string name, PartialDate? asOf, DateOnly today)
    {
        if (MostListAgeDays <= 0)
        {
            return null;
        }

        if (FirstDay(asOf) is not { } day)
        {
            return $"{name} does not say how old its lists are.";
        }

        var age = today.DayNumber - day.DayNumber;

        // A day ahead is another time zone; more is a clock or a claim that nobody can rely on.
        return age < -1 ? $"{name} says that its lists are from the future."
            : age > MostListAgeDays ? $"{name}'s lists are {age} days old; at most {MostListAgeDays} are allowed."
            : null;
    }

    /// <summary>The first day that the date can mean; null where it is none, or not in the Gregorian calendar.</summary>
    private static DateOnly? FirstDay(PartialDate? date)
    {
        if (date is null || date.Calendar is not (Calendar.Unspecified or Calendar.Gregorian) || date.Year is < 1 or > 9999)
        {
            return null;
        }

        var (month, day) = (Math.Max(1, date.Month), Math.Max(1, date.Day));
        return month <= 12 && day <= DateTime.DaysInMonth(date.Year, month) ? new DateOnly(date.Year, month, day) : null;
    }
}
