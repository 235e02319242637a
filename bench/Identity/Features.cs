using System.Collections.Immutable;
using Kalkan.Matching.Dates;
using Kalkan.Matching.Identity;
using Kalkan.Matching.Names;

namespace Kalkan.Bench.Identity;

/// <summary>
/// A pair of persons as numbers that the weights multiply: a weight for each rule, and for each name the height of its piecewise
/// linear map at the first knot and the rise from each knot to the next.
/// </summary>
internal sealed class Features
{
    private static readonly BirthDateRule[] BirthRules =
    [
        BirthDateRule.SameYear, BirthDateRule.SameYearMonth, BirthDateRule.Exact, BirthDateRule.DayMonthSwapped, BirthDateRule.BothFirstOfJanuary,
        BirthDateRule.FirstOfJanuary, BirthDateRule.CenturyUnknown, BirthDateRule.OneDigitDiffers, BirthDateRule.OnePartDiffers,
    ];

    private readonly List<Feature> _all = [];
    private readonly Map _name;
    private readonly Map _parent;
    private readonly Map _place;
    private readonly int _birth;
    private readonly int _birthRange;
    private readonly int _birthNear;
    private readonly int _birthFar;
    private readonly int _sex;
    private readonly int _country;

    public Features()
    {
        _name = new Map(this, "Name", Weights.NameKnots, perPart: true);
        _parent = new Map(this, "ParentName", Weights.RelativeKnots, perPart: true);
        _place = new Map(this, "BirthPlace", Weights.RelativeKnots, perPart: false);
        _birth = _all.Count;
        foreach (var rule in BirthRules)
        {
            Add(NameOf(rule), 0, double.PositiveInfinity);
        }

        _birthRange = Add("BirthRange", 0, double.PositiveInfinity);
        Add("BirthRangePerLogYear", -1, -1);
        _birthNear = Add("BirthContradictedNear", double.NegativeInfinity, 0);
        _birthFar = Add("BirthContradicted", double.NegativeInfinity, 0);
        _sex = Add("Sex", 0, double.PositiveInfinity);
        Add("SexContradicted", double.NegativeInfinity, 0);
        _country = Add("Nationality", 0, double.PositiveInfinity);
        Add("NationalityContradicted", double.NegativeInfinity, 0);
    }

    public IReadOnlyList<Feature> All => _all;

    /// <summary>The pair's features; of several names and dates those count that weigh most under the weights at hand.</summary>
    public (int Index, double Value)[] Of(PersonFacts a, PersonFacts b, double[] weights)
    {
        var row = new List<(int, double)>(24);
        _name.Add(row, Names(a), Names(b), weights);
        _parent.Add(row, a.FatherNames, b.FatherNames, weights);
        _parent.Add(row, a.MotherNames, b.MotherNames, weights);
        _place.Add(row, a.BirthPlaces, b.BirthPlaces, weights);
        AddPlain(row, a, b);
        return [.. row];
    }

    /// <summary>The constants of <see cref="Weights"/> by name, with the text of their values.</summary>
    public IEnumerable<(string Constant, string Value)> Constants(double[] weights)
    {
        foreach (var constant in new[] { _name, _parent, _place }.SelectMany(map => map.Constants(weights)))
        {
            yield return constant;
        }

        for (var i = _birth; i < _all.Count; i++)
        {
            var height = i <= _birth + 2 ? weights[_birth..(i + 1)].Sum() : weights[i];
            yield return (_all[i].Name, FormattableString.Invariant($"{height:0.##}"));
        }
    }

    /// <summary>
    /// For each feature of birth dates, which depend little on the rest, the logarithm of how much oftener it is met in pairs of one
    /// person than in pairs of two; null for the others.
    /// </summary>
    public double?[] Ratios(IReadOnlyList<(PersonFacts Asked, PersonFacts Listed)> same, IReadOnlyList<PersonFacts> asked, IReadOnlyList<PersonFacts> listed)
    {
        var (ofOne, ofTwo) = (new double[_all.Count], new double[_all.Count]);
        var row = new List<(int Index, double Value)>();
        foreach (var (a, b) in same)
        {
            Count(a, b, ofOne, 1.0 / same.Count);
        }

        foreach (var a in asked)
        {
            foreach (var b in listed)
            {
                Count(a, b, ofTwo, 1.0 / asked.Count / listed.Count);
            }
        }

        var ratios = new double?[_all.Count];
        for (var i = _birth; i < _sex; i++)
        {
            ratios[i] = i == _birthRange + 1 ? -1 : Math.Log((ofOne[i] + 1e-5) / (ofTwo[i] + 1e-7));
        }

        // Year, month and day stand on one another.
        (ratios[_birth + 2], ratios[_birth + 1]) = (ratios[_birth + 2] - ratios[_birth + 1], ratios[_birth + 1] - ratios[_birth]);
        return ratios;

        void Count(PersonFacts a, PersonFacts b, double[] counts, double share)
        {
            row.Clear();
            AddPlain(row, a, b);
            var width = row.Find(each => each.Index == _birthRange + 1).Value;
            for (var i = 0; i < row.Count; i++)
            {
                // Of year, month and day only the last that agrees is counted.
                var isStep = row[i].Index >= _birth && row[i].Index < _birth + 2 && i + 1 < row.Count && row[i + 1].Index == row[i].Index + 1;
                counts[row[i].Index] += isStep ? 0 : row[i].Index == _birthRange && counts == ofTwo ? share / Math.Exp(width) : share;
            }
        }
    }

    private static string NameOf(BirthDateRule rule) => rule switch
    {
        BirthDateRule.SameYear => nameof(Weights.BirthYear),
        BirthDateRule.SameYearMonth => nameof(Weights.BirthYearMonth),
        BirthDateRule.Exact => nameof(Weights.BirthDateExact),
        BirthDateRule.DayMonthSwapped => nameof(Weights.BirthDateSwapped),
        _ => $"Birth{rule}",
    };

    private static ImmutableArray<FoldedName> Names(PersonFacts person) => [.. person.Names, .. person.Aliases, .. person.WeakAliases];

    private void AddPlain(List<(int, double)> row, PersonFacts a, PersonFacts b)
    {
        AddBirth(row, BirthDates.Compare(a.BirthDates, b.BirthDates));
        if (a.Sex != PersonSex.Unknown && b.Sex != PersonSex.Unknown)
        {
            row.Add((a.Sex == b.Sex ? _sex : _sex + 1, 1));
        }

        if (!a.Nationalities.IsEmpty && !b.Nationalities.IsEmpty)
        {
            row.Add((a.Nationalities.Any(b.Nationalities.Contains) ? _country : _country + 1, 1));
        }
    }

    private void AddBirth(List<(int, double)> row, BirthDateComparison found)
    {
        switch (found.Rule)
        {
            case BirthDateRule.Absent:
                break;
            case BirthDateRule.WithinTolerance or BirthDateRule.WithinRange:
                row.Add((_birthRange, 1));
                row.Add((_birthRange + 1, Math.Log(found.Width)));
                break;
            case BirthDateRule.Contradicted:
                row.Add((found.YearsApart <= Weights.BirthNearYears ? _birthNear : _birthFar, 1));
                break;
            case BirthDateRule.SameYearMonth or BirthDateRule.Exact:
                // What a month adds to the year, and the day to both.
                for (var part = 0; part <= Array.IndexOf(BirthRules, found.Rule); part++)
                {
                    row.Add((_birth + part, 1));
                }

                break;
            default:
                row.Add((_birth + Array.IndexOf(BirthRules, found.Rule), 1));
                break;
        }
    }

    private int Add(string name, double least, double most)
    {
        _all.Add(new Feature(name, least, most));
        return _all.Count - 1;
    }

    private sealed class Map
    {
        private readonly string _title;
        private readonly double[] _knots;
        private readonly int _first;
        private readonly bool _perPart;

        public Map(Features features, string title, ReadOnlySpan<double> knots, bool perPart)
        {
            (_title, _knots, _perPart, _first) = (title, knots.ToArray(), perPart, features._all.Count);
            for (var turn = 0; turn < (perPart ? 2 : 1); turn++)
            {
                for (var i = 0; i < knots.Length; i++)
                {
                    var what = FormattableString.Invariant($"{title}{(turn == 0 ? "" : "PerPart")}@{knots[i]}");
                    features.Add(what, i == 0 && turn == 0 ? double.NegativeInfinity : 0, double.PositiveInfinity);
                }
            }
        }

        public void Add(List<(int, double)> row, ImmutableArray<FoldedName> a, ImmutableArray<FoldedName> b, double[] weights)
        {
            var (best, most) = (default(NameLikeness), double.NegativeInfinity);
            foreach (var x in a)
            {
                foreach (var y in b)
                {
                    var likeness = NameLikeness.Of(x, y);
                    var weight = Weight(likeness, weights);
                    (best, most) = weight > most || (weight.Equals(most) && likeness.Score > best.Score) ? (likeness, weight) : (best, most);
                }
            }

            if (!double.IsNegativeInfinity(most))
            {
                foreach (var (index, value) in Values(best))
                {
                    row.Add((index, value));
                }
            }
        }

        public IEnumerable<(string Constant, string Value)> Constants(double[] weights)
        {
            for (var turn = 0; turn < (_perPart ? 2 : 1); turn++)
            {
                var sum = 0.0;
                var heights = _knots.Select((_, i) => sum += weights[_first + (turn * _knots.Length) + i]).ToList();
                yield return ($"{_title}{(turn == 0 ? "" : "PerPart")}", $"[{string.Join(", ", heights.Select(h => FormattableString.Invariant($"{h:0.##}")))}]");
            }
        }

        private double Weight(NameLikeness likeness, double[] weights)
        {
            var sum = 0.0;
            foreach (var (index, value) in Values(likeness))
            {
                sum += weights[index] * value;
            }

            return sum;
        }

        private IEnumerable<(int Index, double Value)> Values(NameLikeness likeness)
        {
            for (var turn = 0; turn < (_perPart ? 2 : 1); turn++)
            {
                var unit = turn == 0 ? 1 : Math.Min(likeness.Information, Weights.MostParts);
                for (var i = 0; i < _knots.Length; i++)
                {
                    var share = i == 0 ? 1 : Math.Clamp((likeness.Score - _knots[i - 1]) / (_knots[i] - _knots[i - 1]), 0, 1);
                    if (share > 0 && unit > 0)
                    {
                        yield return (_first + (turn * _knots.Length) + i, share * unit);
                    }
                }
            }
        }
    }
}
