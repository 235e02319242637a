using System.Text;
using Kalkan.Node.Formats.Drafting;

namespace Kalkan.Node.Tests.Formats;

public sealed class RemarksTests
{
    /// <summary>Letters of two code units each, one unit shifted or not, up to where the mark of the cut must take some of them away again.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Full_remarks_are_cut_between_letters(int shift)
    {
        foreach (var letters in Enumerable.Range(2030, 18))
        {
            var remarks = new Remarks();
            remarks.Add("", new string('x', shift) + string.Concat(Enumerable.Repeat("𐰴", letters)));
            remarks.Add("", "𐰴𐰴𐰴");
            remarks.Add("", "more");
            var text = remarks.ToString();
            Assert.InRange(text.Length, 0, 4096);
            Assert.Equal(text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
            Assert.Equal(remarks.Cut, text.EndsWith("… [cut]", StringComparison.Ordinal));
        }
    }
}
