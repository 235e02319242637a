namespace Kalkan.Node.Formats;

/// <summary>
/// What is read: the file, and for <c>ofac</c> the second file with the alternate names. <c>ftm</c> reads its file twice
/// and needs a stream that can seek.
/// </summary>
public sealed record ImportInput(Stream Records, Stream? AlternateNames = null) : IDisposable
{
    /// <summary>
    /// Opens a file. For <c>ofac</c> the alternate names are taken from <paramref name="alternateNames"/>, or else from the
    /// file beside it whose name has <c>alt</c> where this one has <c>sdn</c>.
    /// </summary>
    /// <exception cref="IOException">A file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static ImportInput Open(string format, string path, string? alternateNames = null)
    {
        alternateNames ??= format == "ofac" ? Beside(path) : null;
        var records = File.OpenRead(path);
        try
        {
            return new ImportInput(records, alternateNames is null ? null : File.OpenRead(alternateNames));
        }
        catch
        {
            records.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Records.Dispose();
        AlternateNames?.Dispose();
    }

    private static string? Beside(string path)
    {
        var name = Path.GetFileName(path);
        var other = name.Replace("sdn", "alt", StringComparison.Ordinal).Replace("SDN", "ALT", StringComparison.Ordinal);
        var candidate = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".", other);
        return other != name && File.Exists(candidate) ? candidate : null;
    }
}
