using System.Text;
using Kalkan.Matching.Names.Scripts;

namespace Kalkan.Matching.Names.Organisations;

/// <summary>
/// The words of a text: divided at spaces and signs, between letters and digits, and where small letters are followed by a
/// legal form in capitals; single letters with points or spaces between them (J.e.M., A/S) are one word.
/// </summary>
internal sealed class OrganisationText
{
    private readonly string _text;
    private readonly List<Piece> _pieces = [];

    private OrganisationText(string text)
    {
        _text = text;
        Divide();
    }

    internal static List<RawWord> Words(string text)
    {
        var pieces = new OrganisationText(text)._pieces;
        var words = new List<RawWord>(pieces.Count);
        for (var i = 0; i < pieces.Count; i++)
        {
            var end = i;
            while (end + 1 < pieces.Count && BelongTogether(pieces, end))
            {
                end++;
            }

            words.Add(end == i ? pieces[i].Word : Join(pieces, i, end));
            i = end;
        }

        return words;
    }

    private static RawWord Join(List<Piece> pieces, int first, int last)
    {
        var (joined, forms) = (new StringBuilder(), new StringBuilder());
        var hasSmall = false;
        for (var i = first; i <= last; i++)
        {
            joined.Append(pieces[i].Word.Text);
            forms.Append(pieces[i].Word.Forms);
            hasSmall |= !pieces[i].Word.IsCapitals;
        }

        return new RawWord(joined.ToString(), forms.ToString(), IsCapitals: true, hasSmall, HasPoints: true);
    }

    // J.e.M., A/S, J-e-M; and, if no point follows the second, J M.
    private static bool BelongTogether(List<Piece> pieces, int at)
    {
        var (one, next) = (pieces[at], pieces[at + 1]);
        return one.IsLetter && next.IsLetter && (one.After switch
        {
            Gap.Point or Gap.PointAndSpace => true,
            Gap.Slash or Gap.Hyphen => true,
            Gap.Space => next.After is not (Gap.Point or Gap.PointAndSpace),
            _ => false,
        });
    }

    private void Divide()
    {
        var start = -1;
        for (var i = 0; i <= _text.Length; i++)
        {
            var inWord = i < _text.Length && OrganisationLetters.IsPartOfWord(_text[i]);
            if (inWord && start < 0)
            {
                start = i;
            }
            else if (inWord && i - start == 2 && IsElision(start))
            {
                start = i;
            }
            else if (inWord && IsBoundary(start, i))
            {
                Add(start, i, Gap.None);
                start = i;
            }
            else if (!inWord && start >= 0)
            {
                Add(start, i, GapAt(i));
                start = -1;
            }

            if (i < _text.Length && Sign(_text[i]) is { } sign)
            {
                _pieces.Add(new Piece(new RawWord(sign, sign, false, false), Gap.Other, false));
            }
        }
    }

    // l'Ouganda, d'Iran: the article of French and Italian.
    private bool IsElision(int start) =>
        _text[start] is 'l' or 'L' or 'd' or 'D' && _text[start + 1] is '\'' or '’' && start + 2 < _text.Length && "aeiouhéAEIOUHÉ".Contains(_text[start + 2], StringComparison.Ordinal);

    private static string? Sign(char c) => c switch
    {
        '&' or '+' => "and",
        '№' or '#' => "no",
        '%' => "percent",
        _ => null,
    };

    private bool IsBoundary(int start, int at)
    {
        var (before, c) = (_text[at - 1], _text[at]);
        if (char.IsDigit(before) != char.IsDigit(c))
        {
            return !IsOrdinal(start, at);
        }

        return char.IsLower(before) && char.IsUpper(c) && IsKnownBoundary(start, at);
    }

    // 1st, 2nd, 23rd, 5th.
    private bool IsOrdinal(int start, int at)
    {
        var end = at;
        while (end < _text.Length && char.IsLetter(_text[end]))
        {
            end++;
        }

        return char.IsDigit(_text[start]) && end - at == 2 && OrganisationLetters.Of(_text[at..end]) is "st" or "nd" or "rd" or "th";
    }

    // AlQaeda, SiemensAG: an article before, a legal form behind.
    private bool IsKnownBoundary(int start, int at)
    {
        var end = at;
        while (end < _text.Length && char.IsLetter(_text[end]))
        {
            end++;
        }

        return OrganisationLetters.Of(_text[start..at]) is "al" or "el" or "ul" or "ad" or "as" or "ash"
            || (at - start > 2 && OrganisationLexicon.TryFind(OrganisationLetters.Of(_text[at..end]), out var entry) && entry.Kind == OrganisationWordKind.Form);
    }

    private Gap GapAt(int at)
    {
        var point = _text.Length > at && _text[at] == '.';
        var next = at + (point ? 1 : 0);
        var space = next < _text.Length && char.IsWhiteSpace(_text[next]);
        return at >= _text.Length ? Gap.Other
            : point ? space ? Gap.PointAndSpace : Gap.Point
            : _text[at] switch
            {
                '/' => Gap.Slash,
                '-' => Gap.Hyphen,
                ' ' => Gap.Space,
                _ => Gap.Other,
            };
    }

    private void Add(int start, int end, Gap after)
    {
        // State's: the English genitive.
        end -= end - start > 3 && _text[end - 1] is 's' or 'S' && _text[end - 2] is '\'' or '’' ? 2 : 0;
        var (capitals, small, letters) = (0, 0, 0);
        for (var i = start; i < end; i++)
        {
            capitals += char.IsUpper(_text[i]) ? 1 : 0;
            small += char.IsLower(_text[i]) ? 1 : 0;
            letters += char.IsLetter(_text[i]) ? 1 : 0;
        }

        var forms = LookAlikeLetters.Right(LetterForms.Of(_text[start..end]));
        var plain = OrganisationLetters.Plain(forms);
        if (plain.Length > 0)
        {
            var isCapitals = capitals > 0 && small == 0;
            var isMixed = capitals > 1 && small > 0;
            _pieces.Add(new Piece(new RawWord(plain, forms, isCapitals || isMixed, isMixed), after, letters == 1 && plain.Length == 1));
        }
    }

    private enum Gap
    {
        None,
        Space,
        Point,
        PointAndSpace,
        Slash,
        Hyphen,
        Other,
    }

    private sealed record Piece(RawWord Word, Gap After, bool IsLetter);
}
