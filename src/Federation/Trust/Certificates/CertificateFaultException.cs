namespace Kalkan.Federation.Trust.Certificates;

/// <summary>A broken rule on its way to the door of <see cref="CertificateRules"/>, which turns it into a verdict.</summary>
internal sealed class CertificateFaultException(CertificateRefusal refusal) : Exception(refusal.Sentence)
{
    public CertificateFaultException(CertificateRule rule, int position, string sentence)
        : this(new CertificateRefusal(rule, TrustReasons.Rule(rule), position, sentence))
    {
    }

    public CertificateRefusal Refusal { get; } = refusal;
}
