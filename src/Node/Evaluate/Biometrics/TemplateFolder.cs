namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>Reads a directory of templates, a file each, named <c>database_finger_impression.ext</c>.</summary>
internal static class TemplateFolder
{
    internal const int MaxFiles = 20_000;
    internal const int MaxBytes = 1024 * 1024;

    /// <summary>Reads every file in the order of the names. One that cannot be used is a failure to enrol, and is listed.</summary>
    /// <exception cref="IOException">There is no such directory, it has too many files, or none of them is a template.</exception>
    public static Enrolment<T> Read<T>(string path, TryEnrol<T> enrol, Action<double> progress, CancellationToken stop)
    {
        var files = new DirectoryInfo(path).EnumerateFiles().Take(MaxFiles + 1).OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        if (files.Count > MaxFiles)
        {
            throw new PathTooLongException($"{path}: more than {MaxFiles:N0} files.");
        }

        var (names, templates, failures) = (new List<SampleName>(), new List<T>(), new SortedDictionary<string, string>(StringComparer.Ordinal));
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            stop.ThrowIfCancellationRequested();
            if (Fault(file, enrol, known, out var name, out var template) is { } fault)
            {
                failures.Add(file.Name, fault);
            }
            else
            {
                names.Add(name!);
                templates.Add(template!);
            }

            progress((double)(names.Count + failures.Count) / files.Count);
        }

        return names.Count > 0 ? new(names, templates, failures) : throw new FileNotFoundException(
            failures.Count == 0 ? $"{path}: no files." : $"{path}: no file is a template; {failures.First().Key}: {failures.First().Value}");
    }

    private static string? Fault<T>(FileInfo file, TryEnrol<T> enrol, HashSet<string> known, out SampleName? name, out T? template)
    {
        template = default;
        if (!SampleName.TryParse(Path.GetFileNameWithoutExtension(file.Name), out name))
        {
            return "the name is not of the form database_finger_impression.ext";
        }

        if (!known.Add(name.Text))
        {
            return "another file has the same name with another extension";
        }

        if (file.Length > MaxBytes)
        {
            return $"larger than {MaxBytes:N0} bytes";
        }

        return enrol(File.ReadAllBytes(file.FullName), out template, out var fault) ? null : fault ?? "not a template";
    }
}
