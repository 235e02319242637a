using System.Text.RegularExpressions;

namespace Kalkan.Node.Tests.Docs;

public sealed class SecurityTestsPageTests
{
    [Fact]
    public void Every_test_that_the_page_names_exists()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "Kalkan.Federated.sln")))
        {
            root = root.Parent;
        }

        var page = File.ReadAllText(Path.Combine(root.FullName, "docs", "security-tests.md"));
        var named = Regex.Matches(page, "`(?<test>[A-Z][A-Za-z]*_[A-Za-z_]+)`", RegexOptions.NonBacktracking).Select(m => m.Groups["test"].Value).Distinct(StringComparer.Ordinal).ToList();
        var sources = string.Concat(Directory.EnumerateFiles(Path.Combine(root.FullName, "tests"), "*Tests.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.True(named.Count > 30);
        Assert.All(named, test => Assert.Contains($" {test}(", sources, StringComparison.Ordinal));
    }
}
