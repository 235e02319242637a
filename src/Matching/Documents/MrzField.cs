namespace Kalkan.Matching.Documents;

/// <summary>The data elements of a machine readable zone.</summary>
public enum MrzField
{
    /// <summary>The zone as a whole: its lines and their lengths.</summary>
    Zone,

    /// <summary>The one or two letters that say what the document is.</summary>
    DocumentCode,

    /// <summary>The State or organisation that issued it.</summary>
    IssuingState,

    /// <summary>The holder's primary and secondary identifiers.</summary>
    Name,

    /// <summary>The document's number.</summary>
    DocumentNumber,

    /// <summary>The holder's nationality.</summary>
    Nationality,

    /// <summary>The holder's birth date.</summary>
    BirthDate,

    /// <summary>The holder's sex.</summary>
    Sex,

    /// <summary>The last day of validity.</summary>
    ExpiryDate,

    /// <summary>Data at the issuing State's choice (TD1: of the first line).</summary>
    OptionalData,

    /// <summary>TD1: data at the issuing State's choice, second line.</summary>
    SecondOptionalData,

    /// <summary>TD3: personal number or other data at the issuing State's choice.</summary>
    PersonalNumber,

    /// <summary>The check digit over the other fields and their check digits.</summary>
    Composite,
}
