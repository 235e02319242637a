using System.CommandLine;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Node.Cli.Questions;
using Kalkan.Node.Configuration;
using Kalkan.Node.Demo.Lists;
using Kalkan.Node.Demo.Running;
using Spectre.Console;

namespace Kalkan.Node.Cli.Commands;

/// <summary><c>kalkan demo</c>: the whole federation on one machine, five questions, and the lines to ask them by hand.</summary>
internal static class DemoCommand
{
    private static readonly Option<bool> Once = new("--once") { Description = "Exit after the questions." };
    private static readonly Option<bool> Processes = new("--processes") { Description = "Each node in a process of its own." };
    private static readonly Option<string> Dir = new("--dir") { Description = "Keep the state here; a temporary directory where none is named.", HelpName = "DIR" };
    private static readonly Option<string> Members = new("--members") { Description = "Who takes part, for example GE,TJ,UZ.", HelpName = "CC,CC" };

    public static Command Create()
    {
        var command = new Command("demo", "Start all fifteen members on this machine and ask from Georgia's border.") { Once, Processes, Dir, Members };
        command.SetAction((parsed, stop) => Guard.RunAsync(parsed, terminal => RunAsync(parsed, terminal, stop)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken stop)
    {
        var countries = ReadMembers(parsed.GetValue(Members));
        var root = parsed.GetValue(Dir) ?? Directory.CreateTempSubdirectory("kalkan-demo-").FullName;
        try
        {
            await using var federation = await StartAsync(terminal, root, countries, parsed.GetValue(Processes), stop);
            var reports = await AskAsync(terminal, federation, stop);
            terminal.Answer(new { Questions = reports });
            if (!parsed.GetValue(Once))
            {
                terminal.Line($"[bold]{countries.Count} nodes stay up[/] below {Terminal.Text(root)} until Ctrl-C. Look around: kalkan peer list --dir {Terminal.Text(Path.Combine(root, countries[0].Code()))}");
                await RunCommand.Forever(stop);
            }

            return ExitCodes.Done;
        }
        finally
        {
            if (parsed.GetValue(Dir) is null)
            {
                Directory.Delete(root, recursive: true);
            }
        }
    }

    private static Task<DemoFederation> StartAsync(
        Terminal terminal, string root, IReadOnlyList<Country> countries, bool processes, CancellationToken stop) =>
        terminal.Errors.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(progress =>
            {
                var tasks = new Dictionary<string, ProgressTask>(StringComparer.Ordinal);
                return DemoFederation.StartAsync(root, countries, processes, (step, done) =>
                {
                    lock (tasks)
                    {
                        if (!tasks.TryGetValue(step, out var task))
                        {
                            tasks[step] = task = progress.AddTask(step, maxValue: 1);
                        }

                        task.Value = Math.Max(task.Value, done);
                    }
                }, stop);
            });

    private static async Task<IReadOnlyList<QuestionReport>> AskAsync(Terminal terminal, DemoFederation federation, CancellationToken stop)
    {
        var reports = new List<QuestionReport>();
        foreach (var question in DemoQuestions.All)
        {
            var member = federation.Members.FirstOrDefault(m => m.Country == question.From) ?? federation.Members[0];
            var request = new SearchRequest
            {
                Context = QuestionContext.New(
                    question.Kind == "organisation" ? Purpose.Investigation : Purpose.BorderCheck,
                    $"{member.Country.EnglishName()}, border control act (demonstration)",
                    $"DEMO-{reports.Count + 1}",
                    $"{member.Country.Code()}-0042"),
                Probe = question.Probe,
            };
            var report = await QuestionReader.AskAsync(member.Officer.Search, request, question.Kind, question.Story, null, stop);
            reports.Add(report);
            terminal.Show(new Rule($"[bold]{reports.Count}. {Terminal.Text(question.Story)}[/]") { Justification = Justify.Left });
            QuestionView.Draw(terminal, report);
            ShowByHand(terminal, member.Directory, request);
        }

        return reports;
    }

    private static void ShowByHand(Terminal terminal, NodeDirectory directory, SearchRequest request)
    {
        var address = SettingsFile.Read(directory.Settings).NationalListen.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        terminal.Line("[grey]The same by hand:[/]");
        terminal.Raw(HandLines.Grpcurl(directory, address, request));
        terminal.Raw(HandLines.BufCurl(directory, address, request));
        terminal.Line();
    }

    private static IReadOnlyList<Country> ReadMembers(string? text)
    {
        if (text is null)
        {
            return CountryCodes.All;
        }

        var members = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(code => CountryCodes.TryParse(code, out var country)
                ? country
                : throw new BadInputException($"--members: '{SafeText.Clean(code)}' is no member; write two-letter codes, for example GE,TJ,UZ."))
            .Distinct().Order().ToList();
        return members.Count >= 2 ? members : throw new BadInputException("--members: a federation needs two members.");
    }
}
