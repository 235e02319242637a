using System.Collections.Immutable;
using Google.Protobuf.Collections;
using Kalkan.Federation.Contracts;
using Kalkan.Matching.Dates;
using Kalkan.Matching.Documents;
using Kalkan.Matching.Identity;
using Kalkan.Matching.Names;
using Calendar = Kalkan.Federation.Contracts.Calendar;
using MatchedKind = Kalkan.Matching.Names.NameKind;
using NameKind = Kalkan.Federation.Contracts.NameKind;
using PartialDate = Kalkan.Federation.Contracts.PartialDate;

namespace Kalkan.Node.Gallery;

/// <summary>From the treaty's messages to what Matching compares. What cannot be folded (a name without letters) is left out.</summary>
internal static class RecordFacts
{
    /// <summary>Years either side of a date that its source calls approximate.</summary>
    private const int ApproximateYears = 2;

    public static PersonFacts Of(Person person) => new()
    {
        Names = Fold(person.Names, IsPrimary),
        Aliases = Fold(person.Names, static n => !IsPrimary(n) && !IsWeak(n)),
        WeakAliases = Fold(person.Names, static n => !IsPrimary(n) && IsWeak(n)),
        FatherNames = Fold(person.FatherName),
        MotherNames = Fold(person.MotherName),
        BirthDates = Dates(person.BirthDates),
        BirthPlaces = person.Places.Count == 0 ? [] : Fold(person.Places.Where(p => p.Kind == PlaceKind.Birth).Select(p => p.Text)),
        Sex = Of(person.Sex),
        Nationalities = Countries(person.Nationalities),
        Documents = [.. person.Documents.Select(Of).OfType<DocumentFacts>()],
    };

    public static OrganisationFacts Of(Organisation organisation) => new()
    {
        Names = Fold(organisation.Names, IsPrimary, MatchedKind.Organisation),
        Aliases = Fold(organisation.Names, static n => !IsPrimary(n) && n.Kind != NameKind.Acronym && !IsWeak(n), MatchedKind.Organisation),
        WeakAliases = Fold(organisation.Names, static n => !IsPrimary(n) && n.Kind != NameKind.Acronym && IsWeak(n), MatchedKind.Organisation),
        Acronyms = Fold(organisation.Names, static n => n.Kind == NameKind.Acronym, MatchedKind.Organisation),
        Countries = Countries(organisation.Countries),
    };

    public static DocumentFacts? Of(TravelDocument document) => Document(document.Number, document.IssuingCountry, document.Type);

    public static DocumentFacts? Document(string number, string issuer, DocumentType type) =>
        DocumentNumber.TryCreate(number, out var read, out _)
            ? new(read, CountryCode.TryParse(issuer, out var country) ? country : null, type == DocumentType.Unspecified ? null : type.ToString())
            : null;

    public static PersonSex Of(Sex sex) => sex switch
    {
        Sex.Female => PersonSex.Female,
        Sex.Male => PersonSex.Male,
        _ => PersonSex.Unknown,
    };

    public static ImmutableArray<FoldedName> Fold(IEnumerable<string> names, MatchedKind kind = MatchedKind.Person)
    {
        var folded = ImmutableArray.CreateBuilder<FoldedName>();
        foreach (var text in names)
        {
            if (FoldedName.TryFold(text, kind, out var name, out _))
            {
                folded.Add(name);
            }
        }

        return folded.DrainToImmutable();
    }

    public static ImmutableArray<FoldedName> Fold(string text) =>
        FoldedName.TryFold(text, MatchedKind.Person, out var name, out _) ? [name] : [];

    private static ImmutableArray<FoldedName> Fold(RepeatedField<Name> names, Func<Name, bool> belongs, MatchedKind kind = MatchedKind.Person)
    {
        var folded = new FoldedName[names.Count];
        var count = 0;
        foreach (var name in names)
        {
            if (belongs(name) && FoldedName.TryFold(name.Text, kind, out var read, out _))
            {
                folded[count++] = read;
            }
        }

        return [.. folded.AsSpan(0, count)];
    }

    public static ImmutableArray<CountryCode> Countries(RepeatedField<string> codes)
    {
        var countries = ImmutableArray.CreateBuilder<CountryCode>(codes.Count);
        foreach (var code in codes)
        {
            if (CountryCode.TryParse(code, out var country))
            {
                countries.Add(country);
            }
        }

        return countries.DrainToImmutable();
    }

    public static BirthDates Dates(IEnumerable<BirthDate> births)
    {
        var dates = new List<Matching.Dates.PartialDate>();
        var ranges = new List<DateRange>();
        foreach (var birth in births)
        {
            var plusMinus = birth.Approximate ? ApproximateYears : 0;
            if (birth.Until is null && IsGregorian(birth.Date.Calendar))
            {
                if (Matching.Dates.PartialDate.TryCreate(
                    birth.Date.Year, Known(birth.Date.Month), Known(birth.Date.Day), plusMinus, out var date))
                {
                    dates.Add(date);
                }
            }
            else if (Range(birth.Date) is { } first && Range(birth.Until ?? birth.Date) is { } last)
            {
                Add(first, last, plusMinus, dates, ranges);
            }
        }

        return BirthDates.Of(dates, ranges);
    }

    private static void Add(DateRange first, DateRange last, int plusMinus, List<Matching.Dates.PartialDate> dates, List<DateRange> ranges)
    {
        if (plusMinus == 0 && first.Earliest == last.Latest)
        {
            dates.Add(Matching.Dates.PartialDate.Of(first.Earliest));
        }
        else if (DateRange.TryCreate(Years(first.Earliest, -plusMinus), Years(last.Latest, plusMinus), out var range))
        {
            ranges.Add(range);
        }
    }

    private static DateOnly Years(DateOnly day, int years) =>
        day.Year + years is >= 1 and <= 9999 ? day.AddYears(years) : day;

    private static DateRange? Range(PartialDate date) =>
        CalendarConversion.TryToGregorian(Of(date.Calendar), date.Year, Known(date.Month), Known(date.Day), out var range, out _) ? range : null;

    private static Matching.Dates.Calendar Of(Calendar calendar) => calendar switch
    {
        Calendar.Jalali => Matching.Dates.Calendar.Jalali,
        Calendar.BikramSambat => Matching.Dates.Calendar.BikramSambat,
        Calendar.Hijri => Matching.Dates.Calendar.Hijri,
        _ => Matching.Dates.Calendar.Gregorian,
    };

    private static bool IsGregorian(Calendar calendar) => calendar is Calendar.Unspecified or Calendar.Gregorian;

    private static int? Known(int part) => part == 0 ? null : part;

    private static bool IsPrimary(Name name) => name.Kind is NameKind.Unspecified or NameKind.Primary or NameKind.OriginalScript;

    private static bool IsWeak(Name name) => name.Quality == NameQuality.Weak;
}
