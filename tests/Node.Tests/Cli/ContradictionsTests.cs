using Kalkan.Federation.Contracts;
using Kalkan.Node.Cli.Questions;

namespace Kalkan.Node.Tests.Cli;

public sealed class ContradictionsTests
{
    private static readonly Evidence[] Evidence =
    [
        new() { Field = Field.Fingerprint, Agreement = Agreement.Agreed },
        new() { Field = Field.Voice, Agreement = Agreement.Agreed },
        new() { Field = Field.Name, Agreement = Agreement.Contradicted },
        new() { Field = Field.BirthDate, Agreement = Agreement.Contradicted },
        new() { Field = Field.Sex, Agreement = Agreement.Agreed },
        new() { Field = Field.FatherName, Agreement = Agreement.Absent },
    ];

    [Fact]
    public void A_contradiction_tells_what_agreed_and_what_contradicted() =>
        Assert.Equal("fingerprint, voice agreed; name, birth_date contradicted", Contradictions.Of(new() { Contradiction = true, Evidence = { Evidence } }));

    [Fact]
    public void A_hit_that_the_owner_does_not_call_a_contradiction_is_none() =>
        Assert.Equal("", Contradictions.Of(new() { Evidence = { Evidence } }));
}
