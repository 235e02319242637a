using System.Collections.Immutable;
using Kalkan.Matching.Dates;

namespace Kalkan.Matching.Documents;

/// <summary>One reading: goes through the fields of a layout and collects everything that is wrong.</summary>
internal sealed class MrzReader(MrzLayout layout, string[] lines, DateOnly reference)
{
    private const char Filler = '<';

    private readonly List<MrzFault> _faults = [];
    private readonly List<MrzSuggestion> _suggestions = [];

    internal MrzReading Read()
    {
        FindBadCharacters();
        if (_faults.Count > 0)
        {
            return Refused();
        }

        var code = ReadDocumentCode();
        var state = ReadState(MrzLayout.State, MrzField.IssuingState);
        var (primary, secondary) = ReadName();
        var (number, optional) = ReadNumber();
        var nationality = ReadState(layout.Nationality, MrzField.Nationality);
        var birth = ReadDate(layout.BirthDate, MrzField.BirthDate, isBirth: true);
        var sex = ReadSex();
        var expiry = ReadDate(layout.ExpiryDate, MrzField.ExpiryDate, isBirth: false);
        if (layout.OptionalIsChecked)
        {
            Check(layout.Optional, MrzField.PersonalNumber, lettersAllowed: true);
        }

        CheckComposite();
        if (_faults.Count > 0)
        {
            return Refused();
        }

        return new MrzReading(new MrzDocument
        {
            Format = layout.Format,
            DocumentCode = code,
            IssuingState = state,
            DocumentNumber = number,
            Nationality = nationality,
            BirthDate = birth,
            Sex = sex,
            ExpiryDate = expiry?.Range()?.Earliest,
            PrimaryIdentifier = primary,
            SecondaryIdentifier = secondary,
            NameMayBeTruncated = layout.Name.Of(lines)[^1] != Filler,
            OptionalData = layout.OptionalIsChecked ? "" : optional,
            SecondOptionalData = layout.Format == MrzFormat.Td1 ? Trimmed(layout.SecondOptional) : "",
            PersonalNumber = layout.OptionalIsChecked ? optional : "",
        });
    }

    private MrzReading Refused() => new([.. _faults.OrderBy(f => f.Line).ThenBy(f => f.Position)], [.. _suggestions]);

    private void FindBadCharacters()
    {
        for (var line = 0; line < lines.Length; line++)
        {
            for (var i = 0; i < lines[line].Length; i++)
            {
                if (lines[line][i] is not ((>= 'A' and <= 'Z') or (>= '0' and <= '9') or Filler))
                {
                    _faults.Add(new MrzFault(layout.FieldAt(line, i), MrzFaultReason.BadCharacter, line + 1, i + 1));
                }
            }
        }
    }

    private string ReadDocumentCode()
    {
        var code = MrzLayout.Code.Of(lines);
        if (!layout.FirstLetters.Contains(code[0]))
        {
            Fault(MrzField.DocumentCode, MrzFaultReason.UnknownDocumentCode, MrzLayout.Code);
        }

        return code.TrimEnd(Filler).ToString();
    }

    private string ReadState(MrzSpan span, MrzField field)
    {
        var state = span.Of(lines).TrimEnd(Filler);
        if (state.IsEmpty)
        {
            Fault(field, MrzFaultReason.Missing, span);
        }

        FaultAtFirst(state, field, span, static c => !char.IsAsciiLetterUpper(c));
        return state.ToString();
    }

    /// <summary>Doc 9303-3 section 4.6: primary identifier, two fillers, secondary identifier; single fillers inside each.</summary>
    private (string Primary, string Secondary) ReadName()
    {
        var name = layout.Name.Of(lines).TrimEnd(Filler);
        if (name.IsEmpty)
        {
            Fault(MrzField.Name, MrzFaultReason.Missing, layout.Name);
            return ("", "");
        }

        FaultAtFirst(name, MrzField.Name, layout.Name, char.IsAsciiDigit);
        var divide = name.IndexOf("<<", StringComparison.Ordinal);
        var primary = divide < 0 ? name : name[..divide];
        var secondary = divide < 0 ? [] : name[(divide + 2)..];
        if (primary.IsEmpty || primary[0] == Filler)
        {
            Fault(MrzField.Name, MrzFaultReason.Fillers, layout.Name);
        }
        else if (!secondary.IsEmpty && (secondary[0] == Filler || secondary.Contains("<<", StringComparison.Ordinal)))
        {
            var within = secondary[0] == Filler ? 0 : secondary.IndexOf("<<", StringComparison.Ordinal);
            Fault(MrzField.Name, MrzFaultReason.Fillers, layout.Name, divide + 2 + within);
        }

        return (primary.ToString().Replace(Filler, ' '), secondary.ToString().Replace(Filler, ' '));
    }

    private (string Number, string Optional) ReadNumber()
    {
        var field = layout.Number.Of(lines);
        if (field.TrimEnd(Filler).IsEmpty)
        {
            Fault(MrzField.DocumentNumber, MrzFaultReason.Missing, layout.Number);
        }
        else if (field[0] == Filler)
        {
            Fault(MrzField.DocumentNumber, MrzFaultReason.Fillers, layout.Number);
        }

        var digit = lines[layout.Number.Line][layout.Number.End];
        if (digit == Filler && layout.AllowsLongNumber)
        {
            return ReadLongNumber(field);
        }

        Check(layout.Number, MrzField.DocumentNumber, lettersAllowed: true);
        return (field.TrimEnd(Filler).ToString(), Trimmed(layout.Optional));
    }

    /// <summary>
    /// A number longer than nine characters: its rest, its check digit and a filler lead the optional data, and a filler
    /// stands where the check digit would (Doc 9303-5 and -6, section 4.2.2, note j).
    /// </summary>
    private (string Number, string Optional) ReadLongNumber(ReadOnlySpan<char> field)
    {
        var optional = layout.Optional.Of(lines);
        var end = optional.IndexOf(Filler) is var filler and >= 0 ? filler : optional.Length;
        if (end < 2 || field.Contains(Filler))
        {
            Fault(MrzField.DocumentNumber, MrzFaultReason.CheckDigit, layout.Number, layout.Number.Length);
            return ("", "");
        }

        var number = string.Concat(field, optional[..(end - 1)]);
        if (MrzCheckDigit.Of(number) != optional[end - 1])
        {
            _faults.Add(new MrzFault(
                MrzField.DocumentNumber, MrzFaultReason.CheckDigit, layout.Optional.Line + 1, layout.Optional.Start + end));
        }

        return (number, optional[end..].Trim(Filler).ToString());
    }

    private MrzSex ReadSex()
    {
        switch (layout.Sex.Of(lines)[0])
        {
            case 'M': return MrzSex.Male;
            case 'F': return MrzSex.Female;
            case Filler: return MrzSex.Unspecified;
            default:
                Fault(MrzField.Sex, MrzFaultReason.BadCharacter, layout.Sex);
                return MrzSex.Unspecified;
        }
    }

    private PartialDate? ReadDate(MrzSpan span, MrzField field, bool isBirth)
    {
        if (!Check(span, field, lettersAllowed: false))
        {
            return null;
        }

        if (!MrzDate.TryRead(span.Of(lines), isBirth, reference, out var date))
        {
            Fault(field, MrzFaultReason.BadDate, span);
        }

        return date;
    }

    private void CheckComposite()
    {
        if (!layout.HasComposite)
        {
            return;
        }

        var digit = default(MrzCheckDigit);
        foreach (var span in layout.Composite)
        {
            digit.Add(span.Of(lines));
        }

        if (layout.CompositeDigit.Of(lines)[0] != digit.Digit)
        {
            Fault(MrzField.Composite, MrzFaultReason.CheckDigit, layout.CompositeDigit);
        }
    }

    /// <summary>Verifies the check digit that follows a field. An empty field may have a filler for it.</summary>
    private bool Check(MrzSpan span, MrzField field, bool lettersAllowed)
    {
        var data = span.Of(lines);
        var digit = lines[span.Line][span.End];
        if (MrzCheckDigit.Of(data) == digit || (digit == Filler && data.TrimEnd(Filler).IsEmpty))
        {
            return true;
        }

        _faults.Add(new MrzFault(field, MrzFaultReason.CheckDigit, span.Line + 1, span.End + 1));
        MrzMisreading.Suggest(lines, span, field, lettersAllowed, _suggestions);
        return false;
    }

    private string Trimmed(MrzSpan span) => span.Of(lines).TrimEnd(Filler).ToString();

    private void FaultAtFirst(ReadOnlySpan<char> text, MrzField field, MrzSpan span, Func<char, bool> isBad)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (isBad(text[i]))
            {
                Fault(field, MrzFaultReason.BadCharacter, span, i);
                return;
            }
        }
    }

    private void Fault(MrzField field, MrzFaultReason reason, MrzSpan span, int offset = 0) =>
        _faults.Add(new MrzFault(field, reason, span.Line + 1, span.Start + offset + 1));
}
