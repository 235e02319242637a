using System.Collections.Immutable;

namespace Kalkan.Matching.Documents;

/// <summary>Where each field of a format stands. A field's check digit, where it has one, follows it at once.</summary>
internal sealed record MrzLayout(
    MrzFormat Format, int Lines, int Width, string FirstLetters,
    MrzSpan Name, MrzSpan Number, MrzSpan Nationality, MrzSpan BirthDate, MrzSpan Sex, MrzSpan ExpiryDate,
    MrzSpan Optional, MrzSpan SecondOptional, bool OptionalIsChecked, ImmutableArray<MrzSpan> Composite)
{
    internal static readonly MrzSpan Code = new(0, 0, 2);
    internal static readonly MrzSpan State = new(0, 2, 3);

    /// <summary>Doc 9303-5, section 4.2.2.</summary>
    internal static readonly MrzLayout Td1 = new(
        MrzFormat.Td1, 3, 30, "ACI",
        Name: new(2, 0, 30), Number: new(0, 5, 9), Nationality: new(1, 15, 3), BirthDate: new(1, 0, 6), Sex: new(1, 7, 1),
        ExpiryDate: new(1, 8, 6), Optional: new(0, 15, 15), SecondOptional: new(1, 18, 11), OptionalIsChecked: false,
        Composite: [new(0, 5, 25), new(1, 0, 7), new(1, 8, 7), new(1, 18, 11)]);

    /// <summary>Doc 9303-6, section 4.2.2.</summary>
    internal static readonly MrzLayout Td2 = SecondLineFirst(
        MrzFormat.Td2, 36, "ACI", optionalLength: 7, optionalIsChecked: false,
        [new(1, 0, 10), new(1, 13, 7), new(1, 21, 14)]);

    /// <summary>Doc 9303-4, section 4.2.2.</summary>
    internal static readonly MrzLayout Td3 = SecondLineFirst(
        MrzFormat.Td3, 44, "P", optionalLength: 14, optionalIsChecked: true, [new(1, 0, 10), new(1, 13, 7), new(1, 21, 22)]);

    /// <summary>Doc 9303-7, section 4.2.2: no composite check digit.</summary>
    internal static readonly MrzLayout MrvA = SecondLineFirst(MrzFormat.MrvA, 44, "V", optionalLength: 16, optionalIsChecked: false, []);

    /// <summary>Doc 9303-7, section 5.2.2: no composite check digit.</summary>
    internal static readonly MrzLayout MrvB = SecondLineFirst(MrzFormat.MrvB, 36, "V", optionalLength: 8, optionalIsChecked: false, []);

    internal bool HasComposite => !Composite.IsEmpty;

    /// <summary>The composite check digit is the last character of the last line that is not the name.</summary>
    internal MrzSpan CompositeDigit => new(1, Width - 1, 1);

    /// <summary>The document number may run on into the optional data (Doc 9303-5 and -6).</summary>
    internal bool AllowsLongNumber => Format is MrzFormat.Td1 or MrzFormat.Td2;

    internal static MrzLayout Of(MrzFormat format) => format switch
    {
        MrzFormat.Td1 => Td1,
        MrzFormat.Td2 => Td2,
        MrzFormat.Td3 => Td3,
        MrzFormat.MrvA => MrvA,
        _ => MrvB,
    };

    /// <summary>The field that a character belongs to, a check digit to the field it follows.</summary>
    internal MrzField FieldAt(int line, int position)
    {
        bool In(MrzSpan span, int checkDigits) => line == span.Line && position >= span.Start && position < span.End + checkDigits;
        return In(Code, 0) ? MrzField.DocumentCode
            : In(State, 0) ? MrzField.IssuingState
            : In(Name, 0) ? MrzField.Name
            : In(Number, 1) ? MrzField.DocumentNumber
            : In(Nationality, 0) ? MrzField.Nationality
            : In(BirthDate, 1) ? MrzField.BirthDate
            : In(Sex, 0) ? MrzField.Sex
            : In(ExpiryDate, 1) ? MrzField.ExpiryDate
            : HasComposite && In(CompositeDigit, 0) ? MrzField.Composite
            : OptionalIsChecked ? MrzField.PersonalNumber
            : line == Optional.Line ? MrzField.OptionalData
            : MrzField.SecondOptionalData;
    }

    private static MrzLayout SecondLineFirst(
        MrzFormat format, int width, string firstLetters, int optionalLength, bool optionalIsChecked, ImmutableArray<MrzSpan> composite) =>
        new(
            format, 2, width, firstLetters,
            Name: new(0, 5, width - 5), Number: new(1, 0, 9), Nationality: new(1, 10, 3), BirthDate: new(1, 13, 6), Sex: new(1, 20, 1),
            ExpiryDate: new(1, 21, 6), Optional: new(1, 28, optionalLength), SecondOptional: default, optionalIsChecked, composite);
}
