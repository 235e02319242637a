using System.Globalization;
using Kalkan.Node.Storage;
using Kalkan.Tests.Crash;

// crash DIRECTORY RUN: stores and removes records for ever. Each line that begins with a question mark says what is
// about to be done, as NUMBER:REVISION, or NUMBER:- for a removal; a line "!" says that it was acknowledged.
var directory = args[0];
var run = int.Parse(args[1], CultureInfo.InvariantCulture);
try
{
    using var crash = new CrashStore(directory);
    Say("open");
    var random = new Random(run);
    for (var revision = run * 100_000; ; revision++)
    {
        var numbers = Enumerable.Range(0, random.Next(1, 30)).Select(_ => random.Next(400)).Distinct().ToList();
        if (random.Next(5) == 0)
        {
            Say($"? {numbers[0]}:-");
            await crash.Store.RemoveAsync(CrashRecords.IdOf(numbers[0]), CancellationToken.None);
        }
        else
        {
            Say("? " + string.Join(' ', numbers.Select(number => $"{number}:{revision}")));
            await crash.Store.ApplyAsync(numbers.ConvertAll(number => CrashRecords.Of(number, revision)), CancellationToken.None);
        }

        Say("!");
    }
}
catch (DatabaseInUseException)
{
    Say("in use");
    return 2;
}
catch (StorageUnavailableException)
{
    Say("unavailable");
    return 3;
}

static void Say(string line)
{
    Console.Out.WriteLine(line);
    Console.Out.Flush();
}
