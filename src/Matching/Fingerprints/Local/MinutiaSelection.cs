namespace Kalkan.Matching.Fingerprints.Local;

/// <summary>The minutiae of a view that the matcher uses: distinct, at most <see cref="Most"/>, in one frame and one order.</summary>
internal static class MinutiaSelection
{
    /// <summary>More than any whole finger has; beyond it the best and most central are kept.</summary>
    public const int Most = 128;

    private const double StandardResolution = 500 / 2.54;

    public static MinutiaPlace[] Of(FingerprintView view)
    {
        var scaleX = Scale(view.ResolutionX);
        var scaleY = Scale(view.ResolutionY);
        var places = view.Minutiae.Distinct()
            .Select(m => Placed(m, scaleX, scaleY))
            .DistinctBy(p => (p.X, p.Y, p.Angle))
            .ToArray();
        if (places.Length == 0)
        {
            return places;
        }

        places = places.Length <= Most ? places : Best(places);
        var middleX = (places.Min(p => p.X) + places.Max(p => p.X)) / 2;
        var middleY = (places.Min(p => p.Y) + places.Max(p => p.Y)) / 2;
        return [.. places.Select(p => p with { X = p.X - middleX, Y = p.Y - middleY })
            .OrderBy(p => p.Angle).ThenBy(p => p.X).ThenBy(p => p.Y)];
    }

    /// <summary>A view that does not tell its resolution is taken as 500 dpi.</summary>
    private static double Scale(int pixelsPerCentimetre) => pixelsPerCentimetre > 0 ? StandardResolution / pixelsPerCentimetre : 1;

    /// <summary>Where the two resolutions differ, the direction is stretched as the picture is.</summary>
    private static MinutiaPlace Placed(Minutia m, double scaleX, double scaleY)
    {
        var angle = m.Angle * Math.PI / 180;
        if (scaleX != scaleY)
        {
            angle = Math.Atan2(Math.Sin(angle) * scaleY, Math.Cos(angle) * scaleX);
        }

        return new MinutiaPlace(m.X * scaleX, -m.Y * scaleY, angle, m.Quality);
    }

    private static MinutiaPlace[] Best(MinutiaPlace[] places)
    {
        var centreX = places.Average(p => p.X);
        var centreY = places.Average(p => p.Y);
        return [.. places
            .OrderByDescending(p => p.Quality)
            .ThenBy(p => ((p.X - centreX) * (p.X - centreX)) + ((p.Y - centreY) * (p.Y - centreY)))
            .ThenBy(p => p.Angle).ThenBy(p => p.X).ThenBy(p => p.Y)
            .Take(Most)];
    }
}
