using System.CommandLine;
using Kalkan.Matching.Names;
using Kalkan.Node.Cli.Evaluations;
using Kalkan.Node.Evaluate;
using Spectre.Console;

namespace Kalkan.Node.Cli.Commands;

/// <summary><c>kalkan evaluate</c>: how well names are found, measured on a member's own data; talks to no node.</summary>
internal static class EvaluateCommand
{
    private const int MostMisses = 10_000;

    private static readonly (string Figure, string Meaning)[] NamesFigures =
    [
        ("Set", "The queries with the same word in the first column."),
        ("Rank-1, Recall@10, Recall@100", "The share of a set's queries whose expected record is the first, among the first 10, among the first 100. Of several expected records one suffices. A wrong record with the same score stands before the right one."),
        ("(low–high)", "Wilson's 95 % interval: what the share may be over all queries of the kind, of which these are a sample. Few queries, wide interval."),
        ("Candidates", "The share of a set's queries whose expected record is among those that the index selects for comparison; no ranking can find more."),
        ("Non-targets", $"Sets named {QueryFile.NonTargets}…: names of people who are not in the gallery. Take names like those you screen: strangers' names raise few alerts and flatter the threshold."),
        ("FPIR", "False-positive identification rate: the share of the non-targets that raise an alert, that is, have any candidate whose score is above the threshold."),
        ("Threshold", "The lowest score at which FPIR stays within 1 %, and within 0.1 %."),
        ("TPIR", "True-positive identification rate: the share of the queries with expected records, of all sets together, whose expected record scores above that threshold."),
        ("Built", "Reading the gallery, folding its names, and making the index that answers."),
        ("Peak memory", "The most that the whole process has held, queries included; MB of a million bytes."),
        ("p50, p99", "What half, and 99 %, of the queries stay under when asked one at a time, each for the ten best candidates with explanation; over up to 2,000 queries spread over the file."),
        ("Queries/s", "The same with every core asking; over up to 10,000 queries."),
    ];

    private static readonly (string Figure, string Meaning)[] PairsFigures =
    [
        ("Schema", "The word in the first column. Person is compared as a person, every other as an organisation."),
        ("AUC", "The chance that two names of one bearer score higher than two names of different bearers: 0.5 is guessing, 1 perfect; equal scores count half."),
        ("F1", "Harmonic mean of precision (the share of the matches that are right) and recall (the share of the same that are matched), with scores from the default threshold on taken as matches."),
        ("Best F1, at", "The best that any threshold reaches, and that threshold. It is chosen on the very pairs it is counted on, so expect less on others."),
    ];

    private static readonly Option<string> Gallery = new("--gallery") { Description = "The names that are searched: lines id<TAB>name; an id on several lines is one record with several names.", Required = true, HelpName = "FILE" };
    private static readonly Option<string> Queries = new("--queries") { Description = "What is asked: lines set<TAB>query<TAB>expected ids, separated by commas; none where nobody of that name is in the gallery.", Required = true, HelpName = "FILE" };
    private static readonly Option<string> Cases = new("--cases") { Description = "Labelled pairs: lines schema<TAB>name<TAB>name<TAB>1 (the same) or 0.", Required = true, HelpName = "FILE" };
    private static readonly Option<string> Kind = new("--kind") { Description = "What bears the names: person or organisation.", DefaultValueFactory = _ => "person" };
    private static readonly Option<int> Misses = new("--misses") { Description = "Also print up to N failures of each set, with the names in them.", HelpName = "N" };

    public static Command Create()
    {
        Kind.AcceptOnlyFromAmong("person", "organisation");
        return new("evaluate", "Measure, on files of your own, how well names are found, and choose thresholds.") { Names(), Pairs(), EvaluateFingerprints.Create(), EvaluateEmbeddings.Create(), EvaluateScores.Create() };
    }

    private static Command Names()
    {
        var command = new ExplainedCommand("names", "Ask a file of names with other names, and count how often, how well and how fast the right one is found.", NamesFigures)
        {
            Gallery, Queries, Kind, Misses,
        };
        command.SetAction((parsed, stop) => Guard.RunAsync(parsed, async terminal =>
        {
            var kind = parsed.GetValue(Kind) == "organisation" ? NameKind.Organisation : NameKind.Person;
            var report = await ShowProgressAsync(terminal, progress => new NamesEvaluation(TimeProvider.System, progress).Run(
                parsed.GetRequiredValue(Gallery), parsed.GetRequiredValue(Queries), kind, ReadMisses(parsed), stop));
            NamesView.Draw(terminal, report);
            terminal.Answer(report);
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Pairs()
    {
        var command = new ExplainedCommand("pairs", "Compare pairs of names of which you know whether they are one, and count.", PairsFigures) { Cases, Misses };
        command.SetAction((parsed, stop) => Guard.RunAsync(parsed, async terminal =>
        {
            var report = await ShowProgressAsync(terminal, progress => PairsEvaluation.Run(
                parsed.GetRequiredValue(Cases), ReadMisses(parsed), done => progress("Comparing", done), stop));
            PairsView.Draw(terminal, report);
            terminal.Answer(report);
            return ExitCodes.Done;
        }));
        return command;
    }

    private static int ReadMisses(ParseResult parsed) =>
        parsed.GetValue(Misses) is >= 0 and <= MostMisses and var misses ? misses : throw new BadInputException($"--misses: from 0 to {MostMisses}.");

    internal static Task<T> ShowProgressAsync<T>(Terminal terminal, Func<Action<string, double>, T> run) =>
        terminal.Errors.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(progress => Task.Run(() => run(new ProgressSteps(progress).Report)));
}
