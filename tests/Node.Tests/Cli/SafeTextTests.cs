using Kalkan.Node.Cli;

namespace Kalkan.Node.Tests.Cli;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("\u001b[2J", "\uFFFD[2J")]
    [InlineData("a\u009bb", "a\uFFFDb")]
    [InlineData("a\u007f", "a\uFFFD")]
    [InlineData("evil\u202Etxt", "evil\uFFFDtxt")]
    [InlineData("x\u2066y\u2028z", "x\uFFFDy\uFFFDz")]
    [InlineData("line\nline", "line\uFFFDline")]
    [InlineData("علی\u200cرضا", "علی\u200cرضا")]
    [InlineData("Раҳимов", "Раҳимов")]
    public void What_steers_a_terminal_is_replaced(string text, string shown) => Assert.Equal(shown, SafeText.Clean(text));
}
