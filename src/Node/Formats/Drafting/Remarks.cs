using System.Text;
using Kalkan.Node.Formats.Reading;

namespace Kalkan.Node.Formats.Drafting;

/// <summary>Collects what has no field of its own, each under a label, up to what a record holds.</summary>
internal sealed class Remarks
{
    private const int Longest = 4_096;
    private const string CutMark = "… [cut]";

    private readonly StringBuilder _text = new();

    public bool Cut { get; private set; }

    public void Add(string label, string? text)
    {
        if (Cut)
        {
            return;
        }

        var plain = PlainText.Of(text);
        if (plain.Length == 0)
        {
            return;
        }

        var entry = label.Length == 0 ? plain : $"{label}: {plain}";
        var separator = _text.Length == 0 ? "" : "; ";
        if (_text.Length + separator.Length + entry.Length > Longest)
        {
            CutAt(separator + entry);
            return;
        }

        _text.Append(separator).Append(entry);
    }

    public override string ToString() => _text.ToString();

    private void CutAt(string entry)
    {
        Cut = true;
        _text.Append(entry.AsSpan(0, Math.Min(entry.Length, Longest)));
        _text.Length = Longest - CutMark.Length;

        // Half a surrogate pair is no text.
        _text.Length -= char.IsHighSurrogate(_text[^1]) ? 1 : 0;
        _text.Append(CutMark);
    }
}
