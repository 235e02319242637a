using System.Text;

namespace Kalkan.Node.Tests.Evaluate;

/// <summary>A file for a test: one of the project's own, or written for the test and gone after it.</summary>
internal sealed class EvaluationFile : IDisposable
{
    public EvaluationFile(byte[] bytes, string extension = ".tsv")
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"kalkan-evaluate-{Guid.NewGuid():N}{extension}");
        File.WriteAllBytes(Path, bytes);
    }

    public EvaluationFile(string text)
        : this(Encoding.UTF8.GetBytes(text))
    {
    }

    public string Path { get; }

    /// <summary>Names of invented people in several scripts.</summary>
    public static string Own(string name)
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var path = System.IO.Path.Combine(directory.FullName, "tests", "Node.Tests", "Evaluate", "Files", name);
            if (File.Exists(path))
            {
                return path;
            }
        }

        throw new FileNotFoundException(name);
    }

    public void Dispose() => File.Delete(Path);
}
