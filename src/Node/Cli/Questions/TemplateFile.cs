namespace Kalkan.Node.Cli.Questions;

/// <summary>Reads a file that holds one template. No message tells a byte of it.</summary>
internal static class TemplateFile
{
    /// <summary>As in the contract.</summary>
    private const int MostBytes = 64 * 1024;

    /// <summary>The whole file.</summary>
    /// <exception cref="BadInputException">It cannot be read, is empty or larger than the contract allows.</exception>
    public static byte[] Read(string option, string path)
    {
        using var file = Open(option, path);
        var buffer = new byte[MostBytes + 1];
        var length = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return length switch
        {
            0 => throw Fault(option, path, "is empty"),
            > MostBytes => throw Fault(option, path, $"is larger than {MostBytes / 1024} KiB, which no template is"),
            _ => buffer[..length],
        };
    }

    /// <summary>
    /// <c>FILE:word</c> as a file and a word; no word where there is no such end, or where a file of the whole name exists.
    /// </summary>
    public static (string Path, string? Word) Split(string value, Func<string, bool> isWord)
    {
        var colon = value.LastIndexOf(':');
        return colon > 0 && isWord(value[(colon + 1)..]) && !File.Exists(value) ? (value[..colon], value[(colon + 1)..]) : (value, null);
    }

    /// <summary>What is wrong with a file.</summary>
    public static BadInputException Fault(string option, string path, string what) => new($"{option}: {SafeText.Clean(path)} {what}.");

    private static FileStream Open(string option, string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Fault(option, path, e is FileNotFoundException or DirectoryNotFoundException ? "does not exist" : "cannot be read");
        }
    }
}
