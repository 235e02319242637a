using Kalkan.Matching.Dates;

namespace Kalkan.Matching.Tests.Dates;

public sealed class CalendarConversionTests
{
    [Theory]
    [InlineData(1970, 1, 1, "1913-04-13")]
    [InlineData(2000, 1, 1, "1943-04-14")]
    [InlineData(2000, 9, 17, "1944-01-01")]
    [InlineData(2072, 6, 3, "2015-09-20")]
    [InlineData(2073, 12, 15, "2017-03-28")]
    [InlineData(2076, 1, 1, "2019-04-14")]
    [InlineData(2077, 1, 1, "2020-04-13")]
    [InlineData(2080, 1, 1, "2023-04-14")]
    [InlineData(2081, 1, 1, "2024-04-13")]
    [InlineData(2082, 1, 1, "2025-04-14")]
    [InlineData(2083, 12, 30, "2027-04-13")]
    public void Bikram_Sambat_dates_fall_on_their_known_days(int year, int month, int day, string expected) =>
        Assert.Equal(Day(expected), Converted(Calendar.BikramSambat, year, month, day));

    [Fact]
    public void Every_Bikram_Sambat_year_has_365_or_366_days_and_begins_where_the_last_one_ended()
    {
        for (var year = 1970; year <= 2082; year++)
        {
            var whole = Range(Calendar.BikramSambat, year, null, null);
            Assert.InRange(whole.Latest.DayNumber - whole.Earliest.DayNumber + 1, 365, 366);
            Assert.Equal(Converted(Calendar.BikramSambat, year + 1, 1, 1), whole.Latest.AddDays(1));
            Assert.Equal(4, whole.Earliest.Month);
            Assert.InRange(whole.Earliest.Day, 12, 14);
        }
    }

    [Fact]
    public void Every_Bikram_Sambat_month_has_29_to_32_days_and_follows_the_last()
    {
        var next = Converted(Calendar.BikramSambat, 1970, 1, 1);
        for (var year = 1970; year <= 2083; year++)
        {
            for (var month = 1; month <= 12; month++)
            {
                var range = Range(Calendar.BikramSambat, year, month, null);
                Assert.Equal(next, range.Earliest);
                Assert.InRange(range.Latest.DayNumber - range.Earliest.DayNumber + 1, 29, 32);
                next = range.Latest.AddDays(1);
            }
        }
    }

    [Theory]
    [InlineData(1300, 1, 1, "1921-03-21")]
    [InlineData(1357, 11, 22, "1979-02-11")]
    [InlineData(1399, 12, 30, "2021-03-20")]
    [InlineData(1400, 1, 1, "2021-03-21")]
    public void Jalali_dates_fall_on_their_known_days(int year, int month, int day, string expected) =>
        Assert.Equal(Day(expected), Converted(Calendar.Jalali, year, month, day));

    [Theory]
    [InlineData(1400, 1, 1, "1979-11-20")]
    [InlineData(1445, 9, 1, "2024-03-11")]
    [InlineData(1318, 1, 1, "1900-04-30")]
    [InlineData(1, 1, 1, "0622-07-18")]
    public void Hijri_dates_fall_on_their_known_days(int year, int month, int day, string expected) =>
        Assert.Equal(Day(expected), Converted(Calendar.Hijri, year, month, day));

    [Fact]
    public void A_Jalali_year_lies_across_two_Gregorian_years()
    {
        var range = Range(Calendar.Jalali, 1360, null, null);
        Assert.Equal((Day("1981-03-21"), Day("1982-03-20")), (range.Earliest, range.Latest));
    }

    [Theory]
    [InlineData(Calendar.BikramSambat, 1969, 1, 1, CalendarFault.YearOutOfRange)]
    [InlineData(Calendar.BikramSambat, 2084, 1, 1, CalendarFault.YearOutOfRange)]
    [InlineData(Calendar.BikramSambat, 2000, 1, 31, CalendarFault.Day)]
    [InlineData(Calendar.BikramSambat, 2000, 0, 1, CalendarFault.Month)]
    [InlineData(Calendar.Jalali, 1400, 12, 30, CalendarFault.Day)]
    [InlineData(Calendar.Jalali, 1400, 13, 1, CalendarFault.Month)]
    [InlineData(Calendar.Jalali, int.MaxValue, 1, 1, CalendarFault.YearOutOfRange)]
    [InlineData(Calendar.Hijri, int.MinValue, 1, 1, CalendarFault.YearOutOfRange)]
    [InlineData(Calendar.Hijri, 1445, 1, 31, CalendarFault.Day)]
    [InlineData(Calendar.Gregorian, 2023, 2, 29, CalendarFault.Day)]
    [InlineData(Calendar.Gregorian, 2023, null, 29, CalendarFault.DayWithoutMonth)]
    [InlineData(Calendar.Gregorian, 2023, 2, 0, CalendarFault.Day)]
    public void A_date_that_does_not_exist_is_refused_with_its_part(Calendar calendar, int year, int? month, int? day, CalendarFault expected)
    {
        Assert.False(CalendarConversion.TryToGregorian(calendar, year, month, day, out _, out var fault));
        Assert.Equal(expected, fault);
    }

    [Fact]
    public void The_first_and_last_years_of_every_calendar_convert()
    {
        foreach (var (calendar, first, last) in new[] { (Calendar.Jalali, 1, 9377), (Calendar.Hijri, 1, 9665), (Calendar.Gregorian, 1, 9999) })
        {
            Assert.True(Range(calendar, first, null, null).Earliest < Range(calendar, last, null, null).Latest);
        }

        for (var year = 1316; year <= 1502; year++)
        {
            Assert.InRange(Range(calendar: Calendar.Hijri, year, null, null).Latest.DayNumber - Range(Calendar.Hijri, year, null, null).Earliest.DayNumber, 352, 355);
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    private static DateOnly Converted(Calendar calendar, int year, int month, int day)
    {
        var range = Range(calendar, year, month, day);
        Assert.Equal(range.Earliest, range.Latest);
        return range.Earliest;
    }

    private static DateRange Range(Calendar calendar, int year, int? month, int? day)
    {
        Assert.True(CalendarConversion.TryToGregorian(calendar, year, month, day, out var range, out var fault), fault.ToString());
        return range;
    }
}
