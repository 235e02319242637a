using Kalkan.Federation.Asking;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;

namespace Kalkan.Federation.Tests.Asking;

internal static class Reading
{
    public static async Task<Dictionary<Country, PeerAnswer>> AllAsync(Inquiry inquiry)
    {
        var answers = new Dictionary<Country, PeerAnswer>();
        await foreach (var answer in inquiry.AnswersAsync(TestContext.Current.CancellationToken))
        {
            answers.Add(Enum.Parse<Country>(answer.Coverage.Country), answer);
        }

        return answers;
    }

    public static string Line(this PeerAnswer answer) => $"{answer.Coverage.Status} {answer.Coverage.Reason}".TrimEnd();
}
