using System.Numerics;
using System.Runtime.Intrinsics;

namespace Kalkan.Matching.Fingerprints.Local;

/// <summary>Makes a view's cylinders and lays them out as <see cref="TemplateWords"/> says.</summary>
/// <remarks>Cappelli, Ferrara, Maltoni 2010, sections 3.1 and 4.1: a Gaussian of place times a Gaussian of direction, cut at a threshold.</remarks>
internal sealed class CylinderBuilder
{
    private const double Reach = 3 * CylinderShape.SpatialSpread;
    private static readonly float[] DirectionalShares = SharesByAngle();
    private static readonly double AtReach = Math.Exp(-Reach * Reach / (2 * CylinderShape.SpatialSpread * CylinderShape.SpatialSpread));
    private static readonly double StepOfStep = Math.Exp(-CylinderShape.CellSize * CylinderShape.CellSize / (CylinderShape.SpatialSpread * CylinderShape.SpatialSpread));
    private static readonly double SpatialPeak = 1 / (CylinderShape.SpatialSpread * Math.Sqrt(2 * Math.PI));

    private static readonly Vector512<double> Offsets = OfEight(Offset);
    private static readonly Vector512<double> SectionMiddles = OfEight(SectionMiddle);

    private readonly MinutiaPlace[] _places;
    private readonly ConvexHull _hull;
    private readonly float[] _cells = new float[CylinderShape.Sections * CylinderShape.BaseCells];

    private CylinderBuilder(MinutiaPlace[] places)
    {
        _places = places;
        _hull = new ConvexHull(places);
    }

    public static ulong[] Build(MinutiaPlace[] places)
    {
        var builder = new CylinderBuilder(places);
        var words = new ulong[TemplateWords.Length(places.Length)];
        for (var i = 0; i < places.Length; i++)
        {
            builder.Write(words, i);
        }

        return words;
    }

    private void Write(ulong[] words, int index)
    {
        var count = _places.Length;
        var valid = ValidCells(_places[index]);
        if (BitOperations.PopCount(valid) >= CylinderShape.LeastValidCells && Accumulate(index) >= CylinderShape.LeastNeighbours)
        {
            words[(TemplateWords.Mask * count) + index] = TemplateWords.Cells(valid);
            for (var section = 0; section < CylinderShape.Sections; section++)
            {
                words[(section * count) + index] = TemplateWords.Cells(Bits(section) & valid);
            }
        }

        var corner = IndexOf(_hull.Corners, index) + 1;
        words[(TemplateWords.Place * count) + index] = TemplateWords.Pack(_places[index], corner);
    }

    private ulong ValidCells(MinutiaPlace centre)
    {
        var (sin, cos) = Math.SinCos(centre.Angle);
        ulong valid = 0;
        for (var row = 0; row < CylinderShape.Side; row++)
        {
            var v = Offset(row);
            var x = Vector512.Create(centre.X) + (Offsets * cos) - Vector512.Create(v * sin);
            var y = Vector512.Create(centre.Y) + (Offsets * sin) + Vector512.Create(v * cos);
            var inCircle = Vector512.LessThanOrEqual((Offsets * Offsets) + Vector512.Create(v * v), Vector512.Create(CylinderShape.Radius * CylinderShape.Radius));
            valid |= (inCircle & _hull.IsWithin(x, y, CylinderShape.HullMargin)).ExtractMostSignificantBits() << (row * CylinderShape.Side);
        }

        return valid;
    }

    /// <summary>Sums every neighbour's contribution into the cells near it; tells how many neighbours there are.</summary>
    private int Accumulate(int index)
    {
        Array.Clear(_cells);
        var centre = _places[index];
        var (sin, cos) = Math.SinCos(centre.Angle);
        var neighbours = 0;
        for (var other = 0; other < _places.Length; other++)
        {
            var (dx, dy) = (_places[other].X - centre.X, _places[other].Y - centre.Y);
            var (u, v) = ((dx * cos) + (dy * sin), (dy * cos) - (dx * sin));
            if (other != index && (u * u) + (v * v) <= (CylinderShape.Radius + Reach) * (CylinderShape.Radius + Reach))
            {
                neighbours++;
                Spread(u, v, _places[other].Angle - centre.Angle);
            }
        }

        return neighbours;
    }

    private void Spread(double u, double v, double turn)
    {
        Span<double> rows = stackalloc double[CylinderShape.Side];
        Span<double> columns = stackalloc double[CylinderShape.Side];
        Fall(rows, v);
        Fall(columns, u);
        var columnShares = Vector512.Create<double>(columns);
        var turns = Vector512.ConvertToInt64(Vector512.Round((SectionMiddles - Vector512.Create(turn)) / (2 * Math.PI) * 65536));
        Span<float> directional = stackalloc float[CylinderShape.Sections];
        for (var section = 0; section < directional.Length; section++)
        {
            directional[section] = DirectionalShares[(int)(turns[section] & 0xffff) >> 6];
        }

        for (var row = 0; row < CylinderShape.Side; row++)
        {
            // What falls below the share of the reach is cut off: a circle in the paper, the same circle here, since the falls multiply.
            var shares = columnShares * rows[row];
            var inReach = Vector512.GreaterThanOrEqual(shares, Vector512.Create(AtReach));
            if (inReach == Vector512<double>.Zero)
            {
                continue;
            }

            var near = Vector512.Narrow((shares * SpatialPeak) & inReach, Vector512<double>.Zero).GetLower();
            for (var section = 0; section < directional.Length; section++)
            {
                ref var cells = ref _cells[(section * CylinderShape.BaseCells) + (row * CylinderShape.Side)];
                var sum = Vector256.LoadUnsafe(ref cells) + (near * directional[section]);
                sum.StoreUnsafe(ref cells);
            }
        }
    }

    /// <summary>
    /// A Gaussian at the middles of eight cells in a row: from one cell to the next it falls by a factor that itself falls by a constant one, so two
    /// exponentials serve all eight.
    /// </summary>
    private static void Fall(Span<double> shares, double from)
    {
        const double Square = 2 * CylinderShape.SpatialSpread * CylinderShape.SpatialSpread;
        const double Step = CylinderShape.CellSize;
        var first = Offset(0) - from;
        var share = Math.Exp(-first * first / Square);
        var factor = Math.Exp(-((2 * first * Step) + (Step * Step)) / Square);
        for (var cell = 0; cell < shares.Length; cell++)
        {
            shares[cell] = share;
            share *= factor;
            factor *= StepOfStep;
        }
    }

    private ulong Bits(int section)
    {
        ulong bits = 0;
        for (var row = 0; row < CylinderShape.Side; row++)
        {
            var cells = Vector256.LoadUnsafe(ref _cells[(section * CylinderShape.BaseCells) + (row * CylinderShape.Side)]);
            bits |= (ulong)Vector256.GreaterThanOrEqual(cells, Vector256.Create((float)CylinderShape.BitThreshold)).ExtractMostSignificantBits() << (row * CylinderShape.Side);
        }

        return bits;
    }

    private static Vector512<double> OfEight(Func<int, double> number) => Vector512.Create([.. Enumerable.Range(0, 8).Select(number)]);

    private static double SectionMiddle(int section) => -Math.PI + ((section + 0.5) * 2 * Math.PI / CylinderShape.Sections);

    private static double Offset(int cell) => ((cell + 0.5) * CylinderShape.CellSize) - CylinderShape.Radius;

    private static int IndexOf(IReadOnlyList<int> corners, int index)
    {
        for (var i = 0; i < corners.Count; i++)
        {
            if (corners[i] == index)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The share of a directional normal that falls into a section, by 1024ths of a turn between the section's middle and the direction.</summary>
    private static float[] SharesByAngle()
    {
        const int Steps = 64;
        const double Width = 2 * Math.PI / CylinderShape.Sections;
        var shares = new float[1024];
        for (var i = 0; i < shares.Length; i++)
        {
            var turn = Math.IEEERemainder(i * 2 * Math.PI / shares.Length, 2 * Math.PI);
            var sum = 0.0;
            for (var step = 0; step < Steps; step++)
            {
                var at = (turn + (Width * (((step + 0.5) / Steps) - 0.5))) / CylinderShape.DirectionalSpread;
                sum += Math.Exp(-at * at / 2);
            }

            shares[i] = (float)(sum * Width / Steps / (CylinderShape.DirectionalSpread * Math.Sqrt(2 * Math.PI)));
        }

        return shares;
    }
}
