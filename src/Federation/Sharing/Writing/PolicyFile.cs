using System.Text;
using YamlDotNet.Core;

namespace Kalkan.Federation.Sharing.Writing;

/// <summary>The text form of a policy, <c>policy.yaml</c>; docs/policy.md describes it.</summary>
public static class PolicyFile
{
    /// <summary>A policy is at most so many bytes of UTF-8.</summary>
    public const int MostBytes = 192 * 1024;

    /// <summary>What a new node begins with: nothing is shared, and the text tells how to change that.</summary>
    public const string Default = """
        # Who gets what. Nothing is shared until a rule here says so: every peer, purpose,
        # kind and category of record, and every field, must be named.
        #
        #   kalkan policy check                     finds mistakes
        #   kalkan policy preview --peer GE --purpose border_check --record ID
        #                                           shows exactly what Georgia would get
        #   kalkan policy apply                     shows the difference, asks, and puts it in force
        #
        # The first rule that names a record's kind and one of its categories governs it alone.
        # Each field has its own rights:
        #   match     may be used to find the record
        #   show      goes out with a hit
        #   confirm   goes out only after a human here released it
        #
        # An example; take away the marks to use it.
        #
        # groups:
        #   neighbours: [TJ, UZ, KZ]
        #
        # rules:
        #   - name: border-persons
        #     peers: [GE, neighbours]
        #     purposes: [border_check]
        #     kinds: [person]
        #     categories: [suspect, convicted]
        #     fields:
        #       name: [match, show]
        #       birth_date: [match]
        #       document: [match]
        #       custody: [confirm]
        #     score_floor: 0.8
        #     most_candidates: 5
        #     daily_quota: 10000
        #     unsigned: allow          # refuse (the default), test_records or allow; no question is signed yet
        #     valid_until: 2027-12-31
        #
        # tests:
        #   - name: Georgia sees the name of a suspect at the border
        #     peer: GE
        #     purpose: border_check
        #     record: { kind: person, categories: [suspect] }
        #     shows: [name]

        rules: []

        """;

    /// <summary>Reads a policy; never throws for what the text says.</summary>
    public static PolicyReading Read(string yaml)
    {
        var findings = new Findings();
        if (Encoding.UTF8.GetByteCount(yaml) > MostBytes)
        {
            findings.Error(0, "policy", $"is larger than {MostBytes} bytes");
            return new(null, findings.All);
        }

        try
        {
            var document = new PolicyReader(findings).Read(YamlReader.Read(yaml));
            return new(findings.HasErrors ? null : document, findings.All);
        }
        catch (YamlException e)
        {
            findings.Error((int)e.Start.Line, "policy", $"is not readable YAML: {e.Message}");
            return new(null, findings.All);
        }
    }
}
