using System.CommandLine;
using Kalkan.Federation.Countries;
using Kalkan.Node.Configuration;
using Kalkan.Node.Setup;

namespace Kalkan.Node.Cli.Commands;

/// <summary><c>kalkan init</c>: a new node's directory.</summary>
internal static class InitCommand
{
    public static Command Create()
    {
        var country = new Option<string>("--country") { Description = "The member, two letters.", Required = true, HelpName = "CC" };
        country.AcceptOnlyFromAmong([.. CountryCodes.All.Select(c => c.Code())]);
        var trustDomain = new Option<string>("--trust-domain") { Description = "SPIFFE trust domain; kz.kalkan for KZ where none is given.", HelpName = "DOMAIN" };
        var peersListen = new Option<string>("--peers-listen") { Description = "Address and port of the peers' listener.", DefaultValueFactory = _ => "127.0.0.1:7443" };
        var address = new Option<string[]>("--address") { Description = "host:port under which peers reach it; may be repeated.", HelpName = "HOST:PORT" };
        var nationalListen = new Option<string>("--national-listen") { Description = "Address and port of the national listener.", DefaultValueFactory = _ => "127.0.0.1:7444" };
        var command = new Command("init", "Make a node's directory: keys, own roots, settings, a policy that shares nothing.")
        {
            country, CommonOptions.Dir, trustDomain, peersListen, address, nationalListen,
        };
        command.SetAction((parsed, _) => Guard.RunAsync(parsed, terminal =>
        {
            var member = CountryCodes.All.First(c => c.Code() == parsed.GetRequiredValue(country));
            var directory = new NodeDirectory(parsed.GetRequiredValue(CommonOptions.Dir));
            using var identity = NodeSetup.Init(member, directory.Root, new()
            {
                TrustDomain = parsed.GetValue(trustDomain) ?? "",
                PeersListen = parsed.GetRequiredValue(peersListen),
                PeersAddresses = [.. parsed.GetValue(address) ?? []],
                NationalListen = parsed.GetRequiredValue(nationalListen),
            }, TimeProvider.System);
            terminal.Line($"[green]{Terminal.Text(member.EnglishName())}'s node[/] lies in [bold]{Terminal.Text(directory.Root)}[/].");
            terminal.Line("  It shares nothing with anybody until a rule says so.");
            terminal.Line($"  Take [yellow]{Terminal.Text(directory.RootKey)}[/] and [yellow]{Terminal.Text(directory.StaffRootKey)}[/] offline when the first certificates are out.");
            terminal.Line($"\nNext: kalkan run --dir {Terminal.Text(directory.Root)}");
            terminal.Answer(new { Country = member.Code(), Directory = directory.Root, Pin = identity.Keys.Current.Pin.ToString(), identity.Settings.PeersListen, identity.Settings.NationalListen });
            return Task.FromResult(ExitCodes.Done);
        }));
        return command;
    }
}
