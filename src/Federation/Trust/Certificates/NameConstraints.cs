using System.Formats.Asn1;

namespace Kalkan.Federation.Trust.Certificates;

/// <summary>
/// The name constraints of an authority (RFC 5280 §4.2.1.10). Read strictly: at least one subtree, no empty list, no minimum or
/// maximum, no leading dot, only forms that can be evaluated here (DNS, URI, address, directory).
/// </summary>
internal sealed class NameConstraints
{
    private const int MaxSubtrees = 64;

    private static readonly Asn1Tag PermittedTag = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag ExcludedTag = new(TagClass.ContextSpecific, 1, isConstructed: true);

    private readonly List<GeneralName> _permitted;
    private readonly List<GeneralName> _excluded;

    private NameConstraints(List<GeneralName> permitted, List<GeneralName> excluded) => (_permitted, _excluded) = (permitted, excluded);

    public static NameConstraints Read(ReadOnlyMemory<byte> der)
    {
        var sequence = DerReading.Whole(der);
        var permitted = Subtrees(sequence, PermittedTag);
        var excluded = Subtrees(sequence, ExcludedTag);
        sequence.ThrowIfNotEmpty();
        return permitted.Count + excluded.Count > 0
            ? new NameConstraints(permitted, excluded)
            : throw new AsnContentException("The name constraints are empty.");
    }

    /// <summary>True where the certificate's subject and alternative names all lie within.</summary>
    public bool Allow(CertificateDer certificate)
    {
        IEnumerable<GeneralName> names = certificate.Extensions.SubjectAltName ?? [];
        return names.All(Allow)
            && (DistinguishedName.IsEmpty(certificate.Subject) || Allow(new GeneralName(GeneralNameKind.Directory, "", certificate.Subject)));
    }

    private bool Allow(GeneralName name)
    {
        var permitted = _permitted.Where(subtree => subtree.Kind == name.Kind).ToList();
        return (permitted.Count == 0 || permitted.Exists(subtree => NameSubtree.Contains(subtree, name)))
            && !_excluded.Exists(subtree => subtree.Kind == name.Kind && NameSubtree.Contains(subtree, name));
    }

    private static List<GeneralName> Subtrees(AsnReader sequence, Asn1Tag tag)
    {
        var subtrees = new List<GeneralName>();
        if (!sequence.HasData || !sequence.PeekTag().HasSameClassAndValue(tag))
        {
            return subtrees;
        }

        var list = sequence.ReadSequence(tag);
        do
        {
            var subtree = list.ReadSequence();
            var name = GeneralName.Read(subtree);
            subtree.ThrowIfNotEmpty();
            if (subtrees.Count == MaxSubtrees || !NameSubtree.IsWellFormed(name))
            {
                throw new AsnContentException("A name constraint is malformed, of a form that cannot be evaluated, or there are too many.");
            }

            subtrees.Add(name);
        }
        while (list.HasData);

        return subtrees;
    }
}
