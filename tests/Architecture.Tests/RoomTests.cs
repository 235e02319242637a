using System.Reflection;
using ArchUnitNET.Domain.Dependencies;
using ArchUnitNET.Loader;

namespace Kalkan.Architecture.Tests;

/// <summary>The arrows between the rooms, read from the compiled code.</summary>
public sealed class RoomTests
{
    private static readonly ArchUnitNET.Domain.Architecture House = new ArchLoader().LoadAssemblies(
        typeof(Federation.Sharing.SharingPolicy).Assembly, typeof(Matching.Names.FoldedName).Assembly, typeof(Node.Hosting.NodeHost).Assembly).Build();

    private static readonly string[] OwnSlices = ["Gallery", "Records", "Policy", "Peers", "Search", "AuditTrail", "Access", "Formats", "Storage", "Secrets", "Configuration", "Setup"];

    [Fact]
    public void Federation_names_neither_Node_nor_Matching_nor_a_database() =>
        Assert.Empty(Breaches("Kalkan.Federation.", "Kalkan.Node.", "Kalkan.Matching.", "LiteDB."));

    [Fact]
    public void Matching_names_no_other_room() =>
        Assert.All(
            Breaches("Kalkan.Matching.", "Kalkan.Node.", "Kalkan.Federation.", "Google.", "Grpc.", "Microsoft.", "System.Net.", "System.IO."),
            breach => Assert.StartsWith("Kalkan.Matching.Names.Lexicon.LexiconFile", breach, StringComparison.Ordinal)); // reads what lies in the assembly itself

    [Fact]
    public void Matching_references_the_framework_and_nothing_else() =>
        Assert.All(typeof(Matching.Names.FoldedName).Assembly.GetReferencedAssemblies(), a => Assert.StartsWith("System.", a.Name, StringComparison.Ordinal));

    [Fact]
    public void National_slices_know_neither_the_command_line_nor_the_demonstration_nor_the_host() =>
        Assert.All(OwnSlices, slice => Assert.Empty(Breaches($"Kalkan.Node.{slice}.", "Kalkan.Node.Cli.", "Kalkan.Node.Demo.", "Kalkan.Node.Hosting.")));

    [Fact]
    public void Nothing_but_the_disclosure_builds_what_leaves_the_country()
    {
        var builders = House.Types
            .Where(type => !type.FullName.StartsWith("Kalkan.Federation.Contracts.", StringComparison.Ordinal))
            .Where(type => type.Members.SelectMany(m => m.MemberDependencies).OfType<MethodCallDependency>().Any(
                call => call.TargetMember.DeclaringType.FullName == "Kalkan.Federation.Contracts.Hit" && call.TargetMember.Name.StartsWith(".ctor", StringComparison.Ordinal)))
            .Select(type => type.FullName.Split('+')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(["Kalkan.Federation.Sharing.Disclosure", "Kalkan.Node.Search.LocalSearch"], builders);
    }

    [Fact]
    public void No_type_has_a_name_that_says_nothing()
    {
        string[] empty = ["Manager", "Helper", "Helpers", "Utils", "Util", "Common", "Base"];
        Assert.DoesNotContain(
            House.Types.Where(t => t.FullName.StartsWith("Kalkan.", StringComparison.Ordinal) && !t.FullName.StartsWith("Kalkan.Federation.Contracts.", StringComparison.Ordinal)),
            t => empty.Any(word => t.Name.EndsWith(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void Files_stay_small()
    {
        var root = Root();
        var large = Directory.EnumerateFiles(Path.Combine(root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(f => File.ReadLines(f).Count() > 310);
        Assert.Empty(large);
    }

    [Fact]
    public void Every_method_of_the_contract_stands_in_exactly_one_table()
    {
        var services = typeof(Federation.Contracts.Record).Assembly.GetTypes()
            .Where(t => t is { IsAbstract: true, IsSealed: true } && t.GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)?.PropertyType == typeof(Google.Protobuf.Reflection.ServiceDescriptor))
            .Select(t => (Google.Protobuf.Reflection.ServiceDescriptor)t.GetProperty("Descriptor")!.GetValue(null)!);
        var methods = services.SelectMany(s => s.Methods.Select(m => $"/{s.FullName}/{m.Name}")).ToHashSet(StringComparer.Ordinal);
        Assert.True(methods.Count > 20);
        Assert.All(methods, m => Assert.True(Federation.Answering.PeerAccess.Methods.Contains(m) ^ Node.Access.NationalAccess.Methods.ContainsKey(m), m));
        Assert.All(
            Federation.Answering.PeerAccess.Methods.Concat(Node.Access.NationalAccess.Methods.Keys).Where(m => m.StartsWith("/kalkan.", StringComparison.Ordinal)),
            m => Assert.Contains(m, methods));
    }

    private static IEnumerable<string> Breaches(string room, params string[] forbidden) =>
        from type in House.Types
        where type.FullName.StartsWith(room, StringComparison.Ordinal)
        from dependency in type.Dependencies
        where forbidden.Any(f => dependency.Target.FullName.StartsWith(f, StringComparison.Ordinal))
        select $"{type.FullName} -> {dependency.Target.FullName}";

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "Kalkan.Federated.sln")))
        {
            directory = directory.Parent;
        }

        return directory.FullName;
    }
}
