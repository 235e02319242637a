using System.CommandLine;
using System.Globalization;
using Kalkan.Federation.Contracts;
using Kalkan.Node.Configuration;
using Kalkan.Node.Formats;

namespace Kalkan.Node.Cli.Imports;

/// <summary><c>kalkan records import</c>: a file into the node, or with <c>--dry-run</c> only into a report, without a node.</summary>
internal static class ImportCommand
{
    private static readonly Option<string> Format = new("--format") { Description = "un, ofac, ftm, kalkan, csv or ansi-nist.", Required = true };
    private static readonly Option<string> FileOption = new("--file", "-f") { Description = "The file.", Required = true, HelpName = "FILE" };
    private static readonly Option<string> Alternates = new("--alt") { Description = "For ofac: the file of alternate names; else the one beside the file.", HelpName = "FILE" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only read and report; needs no node." };
    private static readonly Option<string> LegalGround = new("--legal-ground") { Description = "For formats without one: the law under which the entries are listed.", HelpName = "LAW" };
    private static readonly Option<string> ReviewOn = new("--review-on") { Description = "For formats without one: the last day on which the entries may match.", HelpName = "YYYY-MM-DD" };
    private static readonly Option<string> NeutralityOfficer = new("--neutrality-officer") { Description = "Pseudonymous id of who declares the neutrality check (INTERPOL Constitution art. 3).", HelpName = "ID" };
    private static readonly Option<string> SourceName = new("--source") { Description = "Replaces the format's own source name.", HelpName = "NAME" };
    private static readonly Option<string[]> Categories = new("--category") { Description = "Replaces the format's own categories; may be repeated." };
    private static readonly Option<string> IdPrefix = new("--id-prefix") { Description = "Stands before every id.", HelpName = "PREFIX" };
    private static readonly Option<bool> Test = new("--test") { Description = "The entries are found by test questions only." };
    private static readonly Option<string> AsOf = new("--as-of") { Description = "Declare the national lists complete up to this day; answers carry it to peers.", HelpName = "YYYY-MM-DD" };

    public static Command Create()
    {
        Format.AcceptOnlyFromAmong([.. RecordFormats.Names]);
        var asRole = CommonOptions.As("analyst");
        var command = new Command("import", "Read records from a file.")
        {
            Format, FileOption, Alternates, DryRun, LegalGround, ReviewOn, NeutralityOfficer, SourceName, Categories, IdPrefix, Test, AsOf,
            CommonOptions.Dir, asRole,
        };
        command.SetAction((parsed, stop) => Guard.RunAsync(parsed, terminal => RunAsync(parsed, parsed.GetRequiredValue(asRole), terminal, stop)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string role, Terminal terminal, CancellationToken stop)
    {
        var format = RecordFormats.Get(parsed.GetRequiredValue(Format));
        var defaults = ReadDefaults(parsed);
        var source = new ImportSource(format, parsed.GetRequiredValue(FileOption), parsed.GetValue(Alternates), defaults);
        var run = new ImportRun(terminal);
        if (parsed.GetValue(DryRun))
        {
            await run.CheckAsync(source, stop);
        }
        else
        {
            using var node = NodeClient.Connect(new NodeDirectory(parsed.GetRequiredValue(CommonOptions.Dir)), role);
            await source.RequireWholeAsync(terminal, stop);
            await run.SendAsync(source, node.Records, stop);
            if (parsed.GetValue(AsOf) is { } day)
            {
                await node.Records.DeclareListsCompleteAsync(new() { AsOf = Of(ReadDay(day, "--as-of")) }, cancellationToken: stop);
            }
        }

        run.Print(stored: !parsed.GetValue(DryRun));
        return run.Report.Rejected.Count == 0 ? ExitCodes.Done : ExitCodes.FaultsFound;
    }

    private static ImportDefaults ReadDefaults(ParseResult parsed)
    {
        var officer = parsed.GetValue(NeutralityOfficer);
        return new()
        {
            LegalGround = parsed.GetValue(LegalGround),
            ReviewOn = parsed.GetValue(ReviewOn) is { } day ? ReadDay(day, "--review-on") : null,
            NeutralityOfficer = officer,
            NeutralityOn = officer is null ? null : DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
            SourceName = parsed.GetValue(SourceName),
            Categories = [.. (parsed.GetValue(Categories) ?? []).Select(Words.Parse<Category>)],
            IdPrefix = parsed.GetValue(IdPrefix) ?? "",
            Test = parsed.GetValue(Test),
        };
    }

    private static DateOnly ReadDay(string text, string option) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new BadInputException($"{option}: write YYYY-MM-DD.");

    private static PartialDate Of(DateOnly day) => new() { Year = day.Year, Month = day.Month, Day = day.Day };
}
