using Kalkan.Federation.Contracts;
using Kalkan.Federation.Sharing.Review;
using Kalkan.Federation.Sharing.Writing;

namespace Kalkan.Federation.Tests.Sharing;

public sealed class PolicyDocsTests
{
    [Fact]
    public async Task Every_policy_in_the_manual_is_sound()
    {
        var examples = Manual().Split("```yaml\n").Skip(1).Select(part => part[..part.IndexOf("```", StringComparison.Ordinal)]).ToList();

        Assert.NotEmpty(examples);
        foreach (var yaml in examples)
        {
            var reading = await PolicyCheck.OfAsync(yaml, World.Today, new StoredRecords(), TestContext.Current.CancellationToken);
            Assert.Empty(reading.Findings.Select(finding => $"{finding.Line} {finding.Where}: {finding.Message}"));
        }
    }

    [Fact]
    public void The_manual_names_every_word()
    {
        var manual = Manual();
        Assert.All(
            [.. PolicyWords.All<Field>(), .. PolicyWords.All<Purpose>(), .. PolicyWords.All<Category>(), .. PolicyWords.All<RecordKind>()],
            word => Assert.Contains($"`{word}`", manual, StringComparison.Ordinal));
    }

    private static string Manual()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Kalkan.Federated.sln")))
        {
            directory = directory.Parent ?? throw new DirectoryNotFoundException("The checkout was not found.");
        }

        return File.ReadAllText(Path.Combine(directory.FullName, "docs", "policy.md"));
    }
}
