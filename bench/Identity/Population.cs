namespace Kalkan.Bench.Identity;

/// <summary>
/// Draws invented people of the fifteen countries from a seed. Names follow Zipf's law over <c>people.tsv</c>; for the long tail
/// of rare names, a share of them are blends of two others. The shares are set so that about as many people bear exactly a listed name as
/// in the region: 0.93 % against a list of 730 persons with 3,194 names.
/// </summary>
internal sealed class Population(Random random, PeopleWords words, double male)
{
    /// <summary>
    /// Country, its share of the people, how many men have Muhammad (Md., Mohamed) before their name, how many papers say
    /// 1 January for an unknown birthday.
    /// </summary>
    private static readonly (string Code, double Share, double Muhammad, double FirstOfJanuary)[] Countries =
    [
        ("PK", 0.24, 0.29, 0.12), ("AF", 0.16, 0.14, 0.35), ("IN", 0.12, 0.02, 0.06), ("BD", 0.09, 0.30, 0.15), ("IR", 0.08, 0.04, 0.02),
        ("TR", 0.08, 0.01, 0.08), ("UZ", 0.05, 0.01, 0.03), ("TJ", 0.05, 0.01, 0.04), ("AZ", 0.03, 0, 0.02), ("KG", 0.02, 0, 0.03),
        ("KZ", 0.02, 0, 0.02), ("NP", 0.02, 0, 0.05), ("LK", 0.02, 0.02, 0.03), ("MV", 0.01, 0.1, 0.03), ("GE", 0.01, 0, 0.02),
    ];

    private static readonly string[] NoFamilyNames = ["AF", "PK", "BD", "MV"];

    private const double RareGiven = 0.35;
    private const double RareFamily = 0.45;

    /// <summary>How many of the people have a fixed second name that is a given name or the father's, where families have none.</summary>
    private const double SecondGiven = 0.4;

    public InventedPerson Next()
    {
        var at = random.NextDouble();
        var country = Countries[^1];
        foreach (var each in Countries)
        {
            at -= each.Share;
            if (at < 0)
            {
                country = each;
                break;
            }
        }

        var isMale = random.NextDouble() < male;
        var father = Given(country.Code, isMale: true);
        var mother = Given(country.Code, isMale: false);
        if (random.NextDouble() < 0.3)
        {
            mother += " " + Family(country.Code);
        }

        return new InventedPerson(
            country.Code,
            isMale,
            Name(country.Code, isMale, isMale && random.NextDouble() < country.Muhammad, father, family: null),
            father,
            mother,
            Birth(country.FirstOfJanuary),
            PeopleWords.Draw(random, words.Of(country.Code, "place")));
    }

    /// <summary>A brother or sister: other given name and birth date, the rest the same.</summary>
    public InventedPerson SiblingOf(InventedPerson person)
    {
        var country = Countries.First(each => each.Code == person.Country);
        var isMale = random.NextDouble() < male;
        var name = Name(person.Country, isMale, isMale && random.NextDouble() < country.Muhammad, person.Father, person.Name[^1]);
        var birth = person.Birth.AddDays(random.Next(2) == 0 ? random.Next(330, 4000) : -random.Next(330, 4000));
        return person with { Male = isMale, Name = name, Birth = birth };
    }

    /// <summary>A given name; people of other countries are called as those of the largest.</summary>
    public string Given(string country, bool isMale)
    {
        var names = words.Of(Countries.Any(each => each.Code == country) ? country : Countries[0].Code, isMale ? "male" : "female");
        var name = PeopleWords.Draw(random, names);
        return random.NextDouble() < RareGiven ? Blend(name, names[random.Next(names.Length)]) : name;
    }

    private string[] Name(string country, bool isMale, bool muhammad, string father, string? family)
    {
        var parts = new List<string>();
        if (muhammad)
        {
            parts.Add(country switch { "BD" => random.Next(4) == 0 ? "Mohammad" : "Md", "MV" => "Mohamed", "PK" => "Muhammad", _ => "Mohammad" });
        }

        parts.Add(Given(country, isMale));
        if (family is not null)
        {
            parts.Add(family);
        }
        else if (NoFamilyNames.Contains(country))
        {
            var kind = random.NextDouble();
            if (kind < SecondGiven)
            {
                parts.Add(random.Next(2) == 0 ? father : Given(country, isMale));
            }
            else if (kind < 0.92)
            {
                parts.Add(Family(country));
            }
        }
        else
        {
            parts.Add(Family(country));
        }

        if (country is "AZ" or "UZ" or "TJ" or "KZ" or "KG" && random.NextDouble() < 0.4)
        {
            parts.Add(father + (isMale ? "ovich" : "ovna"));
        }

        return [.. parts.SelectMany(part => part.Split(' '))];
    }

    private string Family(string country)
    {
        var (families, endings) = (words.Of(country, "family"), words.Of(country, "ending"));
        var name = PeopleWords.Draw(random, families);
        return endings.Length > 0 && random.Next(2) == 0
            ? Given(country, isMale: true).Split(' ')[0] + endings[random.Next(endings.Length)]
            : random.NextDouble() < RareFamily ? Blend(name, families[random.Next(families.Length)]) : name;
    }

    // The beginning of one and the end of another, in the last of their parts.
    private static string Blend(string a, string b)
    {
        var (from, last) = (a.LastIndexOf(' ') + 1, b[(b.LastIndexOf(' ') + 1)..]);
        return a[..(from + ((a.Length - from + 1) / 2))] + last[(last.Length / 2)..];
    }

    // Born 1945 to 2005, most around 1980; the years that end in 0 and 5 have half as many again where birthdays are unknown.
    private DateOnly Birth(double firstOfJanuary)
    {
        var year = 1945 + (int)((random.NextDouble() + random.NextDouble()) * 30.5);
        if (random.NextDouble() >= firstOfJanuary)
        {
            return new DateOnly(year, 1, 1).AddDays(random.Next(365));
        }

        return new DateOnly(random.Next(3) == 0 ? year / 5 * 5 : year, 1, 1);
    }
}
