using Kalkan.Node.Setup;

namespace Kalkan.Node.Cli;

/// <summary>A file of records: whole or not there, and for its owner's eyes alone.</summary>
internal static class ExportFile
{
    /// <summary>Writes beside the file and renames; of what fails nothing is left.</summary>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        var part = path + ".part";
        File.Delete(part);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = PrivateFile.Mode;
        }

        var file = new FileStream(part, options);
        try
        {
            await using (file)
            {
                await write(file);
            }

            File.Move(part, path, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }
}
