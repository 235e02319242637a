namespace Kalkan.Tests.Support;

/// <summary>Finds the evaluation data that lies beside the checkout; tests that use it skip where it is absent.</summary>
public static class SharedData
{
    /// <summary>The file's full path, or null where <c>../shared/data</c> does not hold it.</summary>
    public static string? Find(string relativePath)
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (!File.Exists(Path.Combine(directory.FullName, "Kalkan.Federated.sln")))
            {
                continue;
            }

            var path = Path.Combine(directory.FullName, "..", "shared", "data", relativePath);
            return File.Exists(path) || Directory.Exists(path) ? Path.GetFullPath(path) : null;
        }

        return null;
    }
}
