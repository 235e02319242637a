using System.Globalization;

namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>Reads the literal in a NumPy file's header: <c>{'descr': '&lt;f4', 'fortran_order': False, 'shape': (458, 512), }</c>.</summary>
/// <param name="text">The header, a character a byte.</param>
/// <param name="path">The file, for messages.</param>
/// <param name="start">Where the text begins in it.</param>
internal sealed class NpyHeaderText(string text, string path, int start)
{
    private int _at;

    /// <summary>All of it, in any order of the keys.</summary>
    public NpyHeader Read()
    {
        var (type, rows, columns, order) = (default(ElementType?), 0, 0, false);
        Expect('{');
        while (!Accept('}'))
        {
            var key = Quoted();
            Expect(':');
            switch (key)
            {
                case "descr":
                    type = Type();
                    break;
                case "fortran_order":
                    order = Word("False") ? true : throw Fault(Word("True") ? "The array is stored column by column (fortran_order); save it in C order" : "True or False is expected");
                    break;
                case "shape":
                    (rows, columns) = Shape();
                    break;
                default:
                    throw Fault($"'{(key.Length > 20 ? key[..20] : key)}' is no key of a header");
            }

            if (!Accept(','))
            {
                Expect('}');
                break;
            }
        }

        return type is { } known && rows > 0 && order && text.AsSpan(_at).Trim(" \n").IsEmpty
            ? new(known, rows, columns, start + text.Length)
            : throw Fault("The header is one literal with descr, fortran_order and shape, and nothing after it");
    }

    private ElementType Type() => Quoted() switch
    {
        "<f2" => ElementType.Float16,
        "<f4" => ElementType.Float32,
        "<f8" => ElementType.Float64,
        "|u1" or "<u1" => ElementType.UInt8,
        _ => throw Fault("Elements are '<f2', '<f4', '<f8' or '|u1'"),
    };

    private (int Rows, int Columns) Shape()
    {
        Expect('(');
        var rows = Number();
        Expect(',');
        if (Accept(')'))
        {
            throw Fault("The array has one dimension; a table of two is expected");
        }

        var columns = Number();
        Accept(',');
        Expect(')');
        return (rows, columns);
    }

    private string Quoted()
    {
        Skip();
        var quote = _at < text.Length && text[_at] is '\'' or '"' ? text[_at++] : throw Fault("A quoted text is expected");
        var end = text.IndexOf(quote, _at);
        if (end < 0)
        {
            throw Fault("The quoted text does not end");
        }

        var inner = text[_at..end];
        _at = end + 1;
        return inner;
    }

    private int Number()
    {
        Skip();
        var end = _at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        var number = int.TryParse(text.AsSpan(_at, end - _at), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0 ? value : throw Fault("A number from 1 is expected");
        _at = end;
        return number;
    }

    private bool Word(string word)
    {
        Skip();
        var isHere = text.AsSpan(_at).StartsWith(word);
        _at += isHere ? word.Length : 0;
        return isHere;
    }

    private bool Accept(char mark)
    {
        Skip();
        var isHere = _at < text.Length && text[_at] == mark;
        _at += isHere ? 1 : 0;
        return isHere;
    }

    private void Expect(char mark)
    {
        if (!Accept(mark))
        {
            throw Fault($"'{mark}' is expected");
        }
    }

    private void Skip()
    {
        while (_at < text.Length && text[_at] is ' ' or '\n')
        {
            _at++;
        }
    }

    private MalformedFileException Fault(string reason) => new(path, start + _at, reason + ".");
}
