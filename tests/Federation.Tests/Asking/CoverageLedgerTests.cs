using Kalkan.Federation.Asking;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;

namespace Kalkan.Federation.Tests.Asking;

public sealed class CoverageLedgerTests
{
    [Fact]
    public void Silence_is_never_shown_as_no_hit()
    {
        var ledger = new CoverageLedger([Country.UZ, Country.KZ]);
        ledger.Add(new() { Country = "UZ", Status = CoverageStatus.NoHit });

        Assert.Equal(["KZ", "UZ"], ledger.Lines.Select(line => line.Country));
        Assert.Equal([CoverageStatus.TimedOut, CoverageStatus.NoHit], ledger.Lines.Select(line => line.Status));
    }
}
