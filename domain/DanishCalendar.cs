namespace Pipeline.Domain;

/// <summary>Working days in Denmark.</summary>
public static class DanishCalendar
{
    // Store bededag was abolished from 2024 (lov nr. 214 af 06/03/2023).
    private const int FirstYearWithoutGreatPrayerDay = 2024;

    /// <summary>Whether offices are open: not a Saturday, a Sunday or a public holiday.</summary>
    public static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    /// <summary>The day itself when it is a working day, else the last working day before it.</summary>
    public static DateOnly WorkingDayAtOrBefore(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>The day that lies a number of working days after another.</summary>
    /// <param name="day">The day before the first that counts; need not be a working day.</param>
    /// <param name="workingDays">How many; 0 or more.</param>
    public static DateOnly AddWorkingDays(DateOnly day, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        while (workingDays > 0)
        {
            day = day.AddDays(1);
            workingDays -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>Whether a day is a public holiday, or one of 5 June, 24 and 31 December, when municipal offices are closed.</summary>
    public static bool IsHoliday(DateOnly day) =>
        (day.Month, day.Day) is (1, 1) or (6, 5) or (12, 24) or (12, 25) or (12, 26) or (12, 31) || IsMovableHoliday(day);

    /// <summary>Easter Sunday of a year, by the Gregorian computus (Meeus/Jones/Butcher).</summary>
    public static DateOnly EasterSunday(int year)
    {
        var cycle = year % 19;
        var (century, ofCentury) = Math.DivRem(year, 100);
        var (leapCenturies, centuryRest) = Math.DivRem(century, 4);
        var correction = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * cycle) + century - leapCenturies - correction + 15) % 30;
        var (leapYears, yearRest) = Math.DivRem(ofCentury, 4);
        var weekday = (32 + (2 * centuryRest) + (2 * leapYears) - epact - yearRest) % 7;
        var late = (cycle + (11 * epact) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(epact + weekday - (7 * late) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }

    // Maundy Thursday, Good Friday, Easter Sunday and Monday, Great Prayer Day, Ascension, Whit Sunday and Monday.
    private static bool IsMovableHoliday(DateOnly day) =>
        (day.DayNumber - EasterSunday(day.Year).DayNumber) switch
        {
            -3 or -2 or 0 or 1 or 39 or 49 or 50 => true,
            26 => day.Year < FirstYearWithoutGreatPrayerDay,
            _ => false,
        };
}
