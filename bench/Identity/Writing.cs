using System.Collections.Immutable;
using Kalkan.Matching.Dates;
using Kalkan.Matching.Identity;
using Kalkan.Matching.Names;

namespace Kalkan.Bench.Identity;

/// <summary>Writes invented people down: into a list, and into the papers that a question is asked from.</summary>
internal sealed class Writing(Random random, Population population)
{
    private readonly Spelling _spelling = new(random);

    /// <summary>An entry of a list: a name, up to three aliases, its name in the country's script, fields as lists have them.</summary>
    public PersonFacts Listed(InventedPerson person)
    {
        var names = Fold(_spelling.Write(person.Name, person.Country, person.Father));
        if (random.NextDouble() < 0.4)
        {
            names = [.. names, .. Fold(Spelling.InOtherScript(string.Join(' ', person.Name), person.Country))];
        }

        var aliases = Enumerable.Range(0, random.Next(4)).SelectMany(_ => Fold(Alias(person)));
        return new PersonFacts
        {
            Names = names,
            Aliases = [.. aliases],
            FatherNames = Has(ErrorRates.Father.Listed) ? Fold(Parent(person.Father, person, isMale: true)) : [],
            MotherNames = Has(ErrorRates.Mother.Listed) ? Fold(Parent(person.Mother, person, isMale: false)) : [],
            BirthDates = ListedBirth(person.Birth),
            BirthPlaces = Has(ErrorRates.Place.Listed) ? Fold(_spelling.Write(person.Place)) : [],
            Sex = Has(ErrorRates.Sex.Listed) ? SexOf(person) : PersonSex.Unknown,
            Nationalities = Has(ErrorRates.Country.Listed) ? Country(person.Country) : [],
        };
    }

    /// <summary>What is asked: one name, and fields as papers have them.</summary>
    public PersonFacts Asked(InventedPerson person) => Asked(Fold(Alias(person)), person);

    /// <summary>The same with a name that is given.</summary>
    public PersonFacts Asked(ImmutableArray<FoldedName> name, InventedPerson person)
    {
        var place = random.NextDouble() < ErrorRates.OtherPlace ? population.Next().Place : person.Place;
        var country = random.NextDouble() < ErrorRates.OtherCountry ? population.Next().Country : person.Country;
        return new PersonFacts
        {
            Names = name,
            FatherNames = Has(ErrorRates.Father.Asked) ? Fold(Parent(person.Father, person, isMale: true)) : [],
            MotherNames = Has(ErrorRates.Mother.Asked) ? Fold(Parent(person.Mother, person, isMale: false)) : [],
            BirthDates = AskedBirth(person.Birth),
            BirthPlaces = Has(ErrorRates.Place.Asked) ? Fold(_spelling.Write(place)) : [],
            Sex = Has(ErrorRates.Sex.Asked) ? SexOf(person) : PersonSex.Unknown,
            Nationalities = Has(ErrorRates.Country.Asked) ? Country(country) : [],
        };
    }

    // A parent's name as a list or papers give it: another one now and then, with the last part of the child's name or without.
    private string Parent(string name, InventedPerson child, bool isMale)
    {
        var given = random.NextDouble() < ErrorRates.OtherParent ? population.Given(child.Country, isMale) : name;
        return _spelling.Write(random.NextDouble() < ErrorRates.ParentInFull ? $"{given} {child.Name[^1]}" : given);
    }

    public static ImmutableArray<FoldedName> Fold(string text) => FoldedName.TryFold(text, NameKind.Person, out var name, out _) ? [name] : [];

    public static ImmutableArray<CountryCode> Country(string code) => CountryCode.TryParse(code, out var country) ? [country] : [];

    private string Alias(InventedPerson person) => random.NextDouble() < ErrorRates.OtherName
        ? string.Join(' ', population.Next().Name)
        : _spelling.Write(person.Name, person.Country, person.Father);

    private PersonSex SexOf(InventedPerson person) =>
        person.Male != random.NextDouble() < ErrorRates.OtherSex ? PersonSex.Male : PersonSex.Female;

    private BirthDates ListedBirth(DateOnly birth)
    {
        var kind = random.NextDouble();
        if ((kind -= ErrorRates.ListedMissing) < 0)
        {
            return BirthDates.None;
        }

        if ((kind -= ErrorRates.ListedYearOnly) < 0)
        {
            return Partial(birth.Year, null, 0);
        }

        if ((kind -= ErrorRates.ListedYearMonth) < 0)
        {
            return Partial(birth.Year, birth.Month, 0);
        }

        if ((kind -= ErrorRates.ListedEstimate) < 0)
        {
            return Partial(birth.Year + random.Next(-1, 2), null, 2);
        }

        if (kind - ErrorRates.ListedRange < 0)
        {
            var first = birth.Year - random.Next(0, 5);
            return DateRange.TryCreate(new DateOnly(first, 1, 1), new DateOnly(Math.Max(birth.Year, first + random.Next(1, 6)), 12, 31), out var range)
                ? BirthDates.Of([], [range])
                : BirthDates.None;
        }

        return BirthDates.Of(PartialDate.Of(birth));
    }

    private BirthDates AskedBirth(DateOnly birth)
    {
        var kind = random.NextDouble();
        if ((kind -= ErrorRates.DateMissing) < 0)
        {
            return BirthDates.None;
        }

        if ((kind -= ErrorRates.DateYearOnly) < 0)
        {
            return Partial(birth.Year, null, 0);
        }

        if ((kind -= ErrorRates.DateNoCentury) < 0)
        {
            return PartialDate.TryCreateWithoutCentury(birth.Year % 100, birth.Month, birth.Day, out var twoDigits)
                ? BirthDates.Of(twoDigits)
                : BirthDates.None;
        }

        if ((kind -= ErrorRates.DateFirstOfJanuary) < 0)
        {
            return BirthDates.Of(PartialDate.Of(new DateOnly(birth.Year, 1, 1)));
        }

        if ((kind -= ErrorRates.DateSwapped) < 0)
        {
            return BirthDates.Of(PartialDate.Of(birth.Day <= 12 ? new DateOnly(birth.Year, birth.Day, birth.Month) : birth));
        }

        if ((kind -= ErrorRates.DateDigit) < 0)
        {
            return BirthDates.Of(PartialDate.Of(DigitWrong(birth)));
        }

        if ((kind -= ErrorRates.DateNear) < 0)
        {
            return BirthDates.Of(PartialDate.Of(birth.AddDays(random.Next(-730, 731))));
        }

        return BirthDates.Of(PartialDate.Of(kind - ErrorRates.DateOther < 0 ? population.Next().Birth : birth));
    }

    private DateOnly DigitWrong(DateOnly birth)
    {
        var digits = birth.ToString("yyyyMMdd", null).ToCharArray();
        while (true)
        {
            var at = random.Next(2, 8);
            var was = digits[at];
            digits[at] = (char)('0' + random.Next(10));
            if (digits[at] != was && DateOnly.TryParseExact(new string(digits), "yyyyMMdd", out var wrong))
            {
                return wrong;
            }

            digits[at] = was;
        }
    }

    private static BirthDates Partial(int year, int? month, int plusMinus) =>
        PartialDate.TryCreate(year, month, null, plusMinus, out var date) ? BirthDates.Of(date) : BirthDates.None;

    private bool Has(double share) => random.NextDouble() < share;
}
