using System.Text;
using System.Xml;
using Kalkan.Node.Formats.Reading;

namespace Kalkan.Node.Formats.UnitedNations;

/// <summary>One entry of the list, read whole: at most 1 MiB and 64 levels, which the reader beneath it guards.</summary>
internal sealed class UnElement
{
    private readonly List<UnElement> _children = [];

    private UnElement(string name) => Name = name;

    public string Name { get; }

    /// <summary>The element's own text on one line.</summary>
    public string Text { get; private set; } = "";

    public IReadOnlyList<UnElement> Children => _children;

    /// <summary>The text of the first child of that name; empty where there is none.</summary>
    public string this[string child] => _children.Find(element => element.Name == child)?.Text ?? "";

    /// <summary>The texts of all children, as words for a remark.</summary>
    public string Words => string.Join(", ", _children.Select(child => child.Text).Where(text => text.Length > 0));

    public IEnumerable<UnElement> All(string name) => _children.Where(element => element.Name == name);

    /// <summary>Reads the element on which the reader stands, to its end tag.</summary>
    public static UnElement Read(XmlReader reader)
    {
        var element = new UnElement(reader.LocalName);
        if (reader.IsEmptyElement)
        {
            return element;
        }

        var text = new StringBuilder();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth > EntryLimits.Depth:
                    throw new BrokenFileException("elements stand more than 64 levels deep");
                case XmlNodeType.Element:
                    element._children.Add(Read(reader));
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    text.Append(reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    element.Text = PlainText.Of(text.ToString());
                    return element;
            }
        }

        throw new BrokenFileException("the file ends inside an entry");
    }
}
