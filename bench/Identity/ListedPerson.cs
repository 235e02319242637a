using System.Text.RegularExpressions;
using Kalkan.Federation.Contracts;
using Kalkan.Matching.Identity;
using Kalkan.Node.Gallery;

namespace Kalkan.Bench.Identity;

/// <summary>A person of a published list with the life that a question about that person would be asked from.</summary>
/// <param name="Facts">What the list says.</param>
/// <param name="Life">One life that the list's entry fits; what the entry leaves open is invented.</param>
/// <param name="GoodAliases">The aliases that the list calls good.</param>
internal sealed partial record ListedPerson(PersonFacts Facts, InventedPerson Life, IReadOnlyList<string> GoodAliases)
{
    public static ListedPerson Of(Record record, Random random, Population population)
    {
        var facts = RecordFacts.Of(record.Person);
        var life = population.Next();
        var father = Father().Match(record.Remarks) is { Success: true } match ? match.Groups["name"].Value.Trim() : null;
        var country = facts.Nationalities.IsEmpty ? life.Country : facts.Nationalities[0].Value;
        facts = father is not null ? facts with { FatherNames = Writing.Fold(father) }
            : random.NextDouble() < ErrorRates.Father.Listed ? facts with { FatherNames = Writing.Fold(life.Father) }
            : facts;
        life = life with { Country = country, Male = facts.Sex != PersonSex.Female, Father = father ?? life.Father, Birth = Birth(record.Person, random) ?? life.Birth };
        life = record.Person.Places.FirstOrDefault(p => p.Kind == PlaceKind.Birth)?.Text is { Length: > 0 } place ? life with { Place = place } : life;
        return new ListedPerson(
            facts,
            life,
            [.. record.Person.Names.Where(n => n.Kind is NameKind.Alias or NameKind.Former && n.Quality != NameQuality.Weak).Select(n => n.Text)]);
    }

    // A day that the entry's date leaves possible: any day of a year, any year of a range, two years about an estimate.
    private static DateOnly? Birth(Person person, Random random)
    {
        if (person.BirthDates.Count == 0)
        {
            return null;
        }

        var birth = person.BirthDates[random.Next(person.BirthDates.Count)];
        var year = birth.Until is { } until ? random.Next(birth.Date.Year, until.Year + 1) : birth.Date.Year;
        year += birth.Approximate ? random.Next(-2, 3) : 0;
        var month = birth.Date.Month > 0 ? birth.Date.Month : random.Next(1, 13);
        return new DateOnly(year, month, birth.Date.Day > 0 ? birth.Date.Day : random.Next(1, DateTime.DaysInMonth(year, month) + 1));
    }

    [GeneratedRegex(
        @"[Ff]ather.s name( is|:)? (?<name>[\p{L}' -]{3,60})", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Father();
}
