using System.Formats.Asn1;

namespace Kalkan.Federation.Trust.Certificates;

/// <summary>One GeneralName: its text where the form is a string, else its bytes (an address, or a Name's DER).</summary>
internal sealed record GeneralName(GeneralNameKind Kind, string Text, ReadOnlyMemory<byte> Bytes)
{
    private const int MaxNames = 64;

    /// <summary>A not empty SEQUENCE OF GeneralName.</summary>
    public static List<GeneralName> ReadAll(AsnReader sequence)
    {
        var names = new List<GeneralName>();
        do
        {
            names.Add(names.Count < MaxNames ? Read(sequence) : throw new AsnContentException("There are too many names."));
        }
        while (sequence.HasData);

        return names;
    }

    public static GeneralName Read(AsnReader reader)
    {
        var tag = reader.PeekTag();
        if (tag.TagClass != TagClass.ContextSpecific || tag.TagValue > (int)GeneralNameKind.RegisteredId)
        {
            throw new AsnContentException("A name has an unknown form.");
        }

        var kind = (GeneralNameKind)tag.TagValue;
        switch (kind)
        {
            case GeneralNameKind.Email or GeneralNameKind.Dns or GeneralNameKind.Uri:
                return new GeneralName(kind, reader.ReadCharacterString(UniversalTagNumber.IA5String, tag), default);
            case GeneralNameKind.Address:
                return new GeneralName(kind, "", reader.ReadOctetString(tag));
            case GeneralNameKind.Directory:
                var wrapped = reader.ReadSequence(tag);
                var name = DerReading.Name(wrapped);
                wrapped.ThrowIfNotEmpty();
                return new GeneralName(kind, "", name);
            default:
                return new GeneralName(kind, "", reader.ReadEncodedValue());
        }
    }
}
