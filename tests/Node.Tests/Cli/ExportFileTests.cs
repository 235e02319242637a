using Kalkan.Node.Cli;
using Kalkan.Node.Setup;

namespace Kalkan.Node.Tests.Cli;

public sealed class ExportFileTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("kalkan-export-");

    private string Target => Path.Combine(_directory.FullName, "person.an2");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task A_file_is_written_whole_and_for_its_owner_alone()
    {
        await ExportFile.WriteAsync(Target, stream => stream.WriteAsync("whole"u8.ToArray()).AsTask());
        Assert.Equal([Target], Files);
        Assert.Equal("whole", await File.ReadAllTextAsync(Target, TestContext.Current.CancellationToken));
        Assert.False(PrivateFile.IsOpenToOthers(Target));
    }

    [Fact]
    public async Task Of_an_export_that_fails_nothing_is_left_and_the_older_file_stays()
    {
        await ExportFile.WriteAsync(Target, stream => stream.WriteAsync("older"u8.ToArray()).AsTask());
        await Assert.ThrowsAsync<InvalidOperationException>(() => ExportFile.WriteAsync(Target, async stream =>
        {
            await stream.WriteAsync("half of a"u8.ToArray());
            throw new InvalidOperationException("the node went away");
        }));
        Assert.Equal([Target], Files);
        Assert.Equal("older", await File.ReadAllTextAsync(Target, TestContext.Current.CancellationToken));
    }

    private string[] Files => Directory.GetFiles(_directory.FullName);
}
