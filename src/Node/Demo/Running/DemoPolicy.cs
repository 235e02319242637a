using Kalkan.Federation.Countries;

namespace Kalkan.Node.Demo.Running;

/// <summary>
/// The sharing policies of the demonstration: everybody answers at the border and in aviation, each in its own measure, and India
/// answers no investigations, so that a refusal can be seen. Fingers and voices are compared and stay at home; faces and irises are
/// shared with nobody.
/// </summary>
internal static class DemoPolicy
{
    /// <summary>The member that refuses investigations.</summary>
    public const Country Refusing = Country.IN;

    /// <summary>The policy text of a member.</summary>
    public static string Of(Country country) => $"""
        # The sharing policy of {country.EnglishName()} in the demonstration.
        rules:
          - name: persons
            peers: all
            purposes: [{Purposes(country)}]
            kinds: [person]
            categories: all
            fields:
              name: [match, show]
              alias: [match]
              weak_alias: [match]
              father_name: [match, show]
              birth_date: [match, show]
              birth_place: [match]
              sex: [match]
              nationality: [match, show]
              document: [match, show]
              fingerprint: [match]
              voice: [match]
              category: [show]
              handling: [show]
              custody: [confirm]
              remarks: [confirm]
            score_floor: 0.6
            most_candidates: 5
            unsigned: allow
          - name: organisations
            peers: all
            purposes: [{Purposes(country)}]
            kinds: [organisation]
            categories: all
            fields:
              name: [match, show]
              alias: [match, show]
              acronym: [match, show]
              country: [match, show]
              category: [show]
              handling: [show]
              link: [confirm]
            score_floor: 0.5
            most_candidates: 5
            unsigned: allow
          - name: documents
            peers: all
            purposes: [{Purposes(country)}]
            kinds: [document]
            categories: all
            fields:
              document: [match, show]
              document_status: [show]
              category: [show]
              handling: [show]
            most_candidates: 5
            daily_quota: 1000000
            unsigned: allow
        tests:
          - name: Nobody sees where a prisoner is held before a human released it
            peer: {(country == Country.GE ? Country.TJ : Country.GE).Code()}
            purpose: border_check
            record: @[ kind: person, categories: [suspect] @]
            confirms: [custody, remarks]

        """.Replace("@[", "{", StringComparison.Ordinal).Replace("@]", "}", StringComparison.Ordinal);

    private static string Purposes(Country country) =>
        country == Refusing ? "border_check, aviation_security" : "border_check, aviation_security, investigation, prison_release";
}
