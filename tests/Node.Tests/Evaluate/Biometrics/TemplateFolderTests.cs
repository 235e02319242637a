using Kalkan.Node.Evaluate.Biometrics;

namespace Kalkan.Node.Tests.Evaluate.Biometrics;

public sealed class TemplateFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kalkan-templates-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_cannot_be_enrolled_is_named_with_the_reason()
    {
        Write("own_1_1.num", "1.5");
        Write("own_1_2.num", "broken");
        Write("own_2_1.num", "2.5");
        Write("own_2_1.txt", "2.5");
        Write("own_2_2.num", new string('7', TemplateFolder.MaxBytes + 1));
        Write("README", "3.5");
        var read = Read();
        Assert.Equal(["own_1_1", "own_2_1"], read.Names.Select(name => name.Text));
        Assert.Equal([1.5, 2.5], read.Templates);
        Assert.Equal(["README", "own_1_2.num", "own_2_1.txt", "own_2_2.num"], read.Failures.Keys);
        Assert.Equal("no number", read.Failures["own_1_2.num"]);
        Assert.Contains("larger", read.Failures["own_2_2.num"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_templates_is_refused_with_the_first_reason()
    {
        Assert.Contains("no files", Assert.Throws<FileNotFoundException>(Read).Message, StringComparison.Ordinal);
        Write("own_1_1.num", "broken");
        Assert.Contains("own_1_1.num: no number", Assert.Throws<FileNotFoundException>(Read).Message, StringComparison.Ordinal);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    private Enrolment<double> Read() => TemplateFolder.Read<double>(_folder.FullName, NumbersModality.TryEnrol, _ => { }, CancellationToken.None);
}
