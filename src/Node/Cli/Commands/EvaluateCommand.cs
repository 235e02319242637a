using System.CommandLine;
using Kalkan.Node.Cli.Evaluations;
using Kalkan.Node.Evaluate;
using Spectre.Console;

namespace Kalkan.Node.Cli.Commands;

/// <summary><c>kalkan evaluate</c>: how well names are found, measured on a member's own data; talks to no node.</summary>
internal static class EvaluateCommand
{
    private const int MostMisses = 10_000;

    private const string NamesHelp = """
        Build the index from the gallery, ask every query, and count. A set is the queries with one word in the first column.
        rank-1, recall@10, recall@100: the share of a set's queries whose expected record (any, where several are named) is first, among the first 10, among the first 100; a wrong record of equal score stands before the right one. In brackets Wilson's 95 % interval: with other queries of the same kind the share would lie there.
        Sets named nontarget_… hold names of people who are not in the gallery. FPIR is the share of them that would raise an alert, that is, have any candidate whose score is above the threshold; printed are the thresholds at which it is at most 1 % and 0.1 %, and TPIR, the share of the queries with expected records whose record scores above that threshold. Choose the set that is most like the people whom you screen.
        Build time: from opening the gallery to an index that answers. Peak memory: of the whole process. p50 and p99: what half and 99 % of the queries stay under, asked one at a time, each for the ten best candidates with explanation. Queries per second: the same on all cores.
        """;

    private const string PairsHelp = """
        Score labelled pairs of names, and count, for each schema and for all together. Person is compared as person, every other schema as organisation.
        AUC: the chance that a pair that is the same scores higher than one that is not (0.5 is guessing, ties count half). F1: harmonic mean of precision (share of the matches that are right) and recall (share of the same that are found), at the default threshold, and the best that any threshold reaches.
        """;

    private static readonly Option<string> Gallery = new("--gallery") { Description = "The names that are searched: lines id<TAB>name; an id on several lines is one record with several names.", Required = true, HelpName = "FILE" };
    private static readonly Option<string> Queries = new("--queries") { Description = "What is asked: lines set<TAB>query<TAB>expected ids, separated by commas; none where nobody of that name is in the gallery.", Required = true, HelpName = "FILE" };
    private static readonly Option<string> Cases = new("--cases") { Description = "Labelled pairs: lines schema<TAB>name<TAB>name<TAB>1 (the same) or 0.", Required = true, HelpName = "FILE" };
    private static readonly Option<string> Kind = new("--kind") { Description = "What bears the names: person or organisation.", DefaultValueFactory = _ => "person" };
    private static readonly Option<int> Misses = new("--misses") { Description = "Also print up to N failures of each set, with the names in them.", HelpName = "N" };

    public static Command Create()
    {
        Kind.AcceptOnlyFromAmong("person", "organisation");
        Misses.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() is < 0 or > MostMisses)
            {
                result.AddError($"--misses: from 0 to {MostMisses}.");
            }
        });
        return new("evaluate", "Measure, on files of your own, how well names are found, and choose thresholds.") { Names(), Pairs() };
    }

    private static Command Names()
    {
        var command = new Command("names", NamesHelp) { Gallery, Queries, Kind, Misses };
        command.SetAction((parsed, stop) => Guard.RunAsync(parsed, async terminal =>
        {
            var kind = parsed.GetValue(Kind) == "organisation" ? NameKind.Organisation : NameKind.Person;
            var report = await ShowProgressAsync(terminal, progress => new NamesEvaluation(TimeProvider.System, progress).Run(
                parsed.GetRequiredValue(Gallery), parsed.GetRequiredValue(Queries), kind, parsed.GetValue(Misses), stop));
            NamesView.Draw(terminal, report);
            terminal.Answer(report);
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Pairs()
    {
        var command = new Command("pairs", PairsHelp) { Cases, Misses };
        command.SetAction((parsed, stop) => Guard.RunAsync(parsed, async terminal =>
        {
            var report = await ShowProgressAsync(terminal, progress => PairsEvaluation.Run(
                parsed.GetRequiredValue(Cases), parsed.GetValue(Misses), done => progress("Comparing", done), stop));
            PairsView.Draw(terminal, report);
            terminal.Answer(report);
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Task<T> ShowProgressAsync<T>(Terminal terminal, Func<Action<string, double>, T> run) =>
        terminal.Errors.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(progress => Task.Run(() => run(new ProgressSteps(progress).Report)));
}
