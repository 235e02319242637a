using FsCheck;
using FsCheck.Fluent;
using Kalkan.Matching.Dates;

namespace Kalkan.Matching.Tests.Dates;

public sealed class BirthDatesTests
{
    [Theory]
    [InlineData("1980-05-12", "1980-05-12", BirthDateRule.Exact)]
    [InlineData("1980-05-12", "1980-12-05", BirthDateRule.DayMonthSwapped)]
    [InlineData("1980-05-12", "1980-05", BirthDateRule.SameYearMonth)]
    [InlineData("1980-05", "1980-05", BirthDateRule.SameYearMonth)]
    [InlineData("1980-05-12", "1980", BirthDateRule.SameYear)]
    [InlineData("1980-05-12", "1980-01-01", BirthDateRule.FirstOfJanuary)]
    [InlineData("1980-01-01", "1980-01-01", BirthDateRule.BothFirstOfJanuary)]
    [InlineData("1980-05", "1980-01-01", BirthDateRule.FirstOfJanuary)]
    [InlineData("1980-05-12", "1980-05-13", BirthDateRule.OneDigitDiffers)]
    [InlineData("1980-05-12", "1980-05-21", BirthDateRule.OneDigitDiffers)]
    [InlineData("1980-05-12", "1930-05-12", BirthDateRule.OneDigitDiffers)]
    [InlineData("1978-05-12", "1987-05-12", BirthDateRule.OneDigitDiffers)]
    [InlineData("1980-05-12", "1880-05-12", BirthDateRule.Contradicted)]
    [InlineData("1980-05-12", "1980-05-27", BirthDateRule.OnePartDiffers)]
    [InlineData("1980-05-12", "1979-05-12", BirthDateRule.OnePartDiffers)]
    [InlineData("1980-05-12", "1982-05-12", BirthDateRule.OneDigitDiffers)]
    [InlineData("1979-05-12", "1981-05-12", BirthDateRule.OnePartDiffers)]
    [InlineData("1979-05-12", "1982-05-12", BirthDateRule.Contradicted)]
    [InlineData("1980-05-12", "1980-06-13", BirthDateRule.Contradicted)]
    [InlineData("1980-05-12", "1980-06", BirthDateRule.Contradicted)]
    [InlineData("1980-05-12", "1981", BirthDateRule.Contradicted)]
    [InlineData("1980-13-12", "1980", BirthDateRule.Absent)]
    public void Two_dates_relate_by_the_parts_they_share(string a, string b, BirthDateRule expected)
    {
        Assert.Equal(expected, BirthDates.Compare(Dates(a), Dates(b)).Rule);
        Assert.Equal(expected, BirthDates.Compare(Dates(b), Dates(a)).Rule);
    }

    [Theory]
    [InlineData(1980, 2, "1982-07-01", BirthDateRule.WithinTolerance)]
    [InlineData(1980, 2, "1983-01-01", BirthDateRule.Contradicted)]
    [InlineData(1980, 1, "1980", BirthDateRule.WithinTolerance)]
    public void An_estimate_agrees_as_far_as_it_reaches(int year, int plusMinus, string other, BirthDateRule expected)
    {
        Assert.True(PartialDate.TryCreate(year, null, null, plusMinus, out var estimate));
        Assert.Equal(expected, BirthDates.Compare(BirthDates.Of(estimate), Dates(other)).Rule);
    }

    [Theory]
    [InlineData("1981-05-01", BirthDateRule.WithinRange, 0, 3)]
    [InlineData("1981", BirthDateRule.WithinRange, 0, 4)]
    [InlineData("1983-01-01", BirthDateRule.Contradicted, 0, 0)]
    [InlineData("1990-01-01", BirthDateRule.Contradicted, 7, 0)]
    public void A_range_agrees_with_what_lies_in_it_and_says_how_wide_it_is(string other, BirthDateRule expected, int yearsApart, int width)
    {
        Assert.True(DateRange.TryCreate(new DateOnly(1980, 1, 1), new DateOnly(1982, 12, 31), out var range));
        Assert.Equal(new BirthDateComparison(expected, yearsApart, width), BirthDates.Compare(BirthDates.Of([], [range]), Dates(other)));
    }

    [Theory]
    [InlineData(80, 5, 12, "1980-05-12", BirthDateRule.CenturyUnknown)]
    [InlineData(80, null, null, "1880", BirthDateRule.CenturyUnknown)]
    [InlineData(80, 6, null, "1980-05-12", BirthDateRule.Contradicted)]
    [InlineData(81, 5, 12, "1980-05-12", BirthDateRule.Contradicted)]
    public void Two_digits_of_a_year_agree_without_telling_the_century(int year, int? month, int? day, string other, BirthDateRule expected)
    {
        Assert.True(PartialDate.TryCreateWithoutCentury(year, month, day, out var date));
        Assert.Equal(expected, BirthDates.Compare(BirthDates.Of(date), Dates(other)).Rule);
    }

    [Fact]
    public void An_age_is_the_year_of_birthdays_that_it_leaves_open()
    {
        Assert.True(DateRange.TryOfAge(40, new DateOnly(2026, 3, 1), out var range));
        Assert.Equal((new DateOnly(1985, 3, 2), new DateOnly(1986, 3, 1)), (range.Earliest, range.Latest));
        Assert.Equal(new(BirthDateRule.WithinRange, 0, 1), BirthDates.Compare(BirthDates.Of([], [range]), Dates("1985-05-12")));
        Assert.Equal(BirthDateRule.Contradicted, BirthDates.Compare(BirthDates.Of([], [range]), Dates("1985-03-01")).Rule);
        Assert.False(DateRange.TryOfAge(-1, new DateOnly(2026, 3, 1), out _));
        Assert.False(DateRange.TryOfAge(151, new DateOnly(2026, 3, 1), out _));
    }

    [Fact]
    public void Of_several_dates_the_best_relation_counts()
    {
        Assert.Equal(BirthDateRule.Exact, BirthDates.Compare(Dates("1970-02-03", "1980-05-12"), Dates("1980-05-12", "1961")).Rule);
        Assert.Equal(new(BirthDateRule.Contradicted, 3), BirthDates.Compare(Dates("1950", "1964"), Dates("1961")));
    }

    [Fact]
    public void A_range_of_one_day_is_that_day()
    {
        Assert.True(DateRange.TryCreate(new DateOnly(1980, 5, 12), new DateOnly(1980, 5, 12), out var range));
        Assert.Equal(BirthDateRule.Exact, BirthDates.Compare(BirthDates.Of([], [range]), Dates("1980-05-12")).Rule);
    }

    [Fact]
    public void Comparing_is_symmetric_and_no_date_contradicts_itself()
    {
        var dates = from year in Gen.Choose(1975, 1985)
                    from month in Gen.Choose(0, 12)
                    from day in Gen.Choose(0, 28)
                    from plusMinus in Gen.Choose(-3, 2)
                    select PartialDate.TryCreate(year, month == 0 ? null : month, month == 0 || day == 0 ? null : day, Math.Max(0, plusMinus), out var date) ? date : default;
        Prop.ForAll(dates.Two().ToArbitrary(), pair =>
        {
            var (a, b) = (BirthDates.Of(pair.Item1), BirthDates.Of(pair.Item2));
            return BirthDates.Compare(a, b) == BirthDates.Compare(b, a)
                && BirthDates.Compare(a, a).Rule < BirthDateRule.Contradicted
                && (BirthDates.Compare(a, b).Rule != BirthDateRule.Contradicted || !pair.Item1.Range()!.Value.Overlaps(pair.Item2.Range()!.Value));
        }).QuickCheckThrowOnFailure();
    }

    private static BirthDates Dates(params string[] texts) =>
        BirthDates.Of([.. texts.Select(text => PartialDate.TryParse(text, out var date) ? date : (PartialDate?)null).OfType<PartialDate>()], []);
}
