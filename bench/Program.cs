using Kalkan.Bench;
using Kalkan.Bench.Names;
using Kalkan.Bench.Vectors;

try
{
    return await RunAsync(args);
}
catch (Exception e) when (e is ArgumentException or FormatException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}

static async Task<int> RunAsync(string[] args) => args switch
{
    ["empty", var directory, var port] => await EmptyService.RunAsync(directory, int.Parse(port, System.Globalization.CultureInfo.InvariantCulture)),
    ["node"] or ["quick"] or ["search"] or ["audit"] or ["all"] or [] => await Report.RunAsync(args.Length == 0 ? "all" : args[0]),
    ["gallery", .. var rest] => GalleryFile.Run(new(rest, "--count", "--seed", "--out", "--base", "--queries", "--queries-out", "--per-set")),
    ["names", .. var rest] => await NamesBench.RunAsync(new(rest, "--gallery", "--queries", "--postgres")),
    ["fingers", .. var rest] => Kalkan.Bench.Fingers.FingersBench.Run(new(rest, "--count", "--templates")),
    ["calibrate", .. var rest] => Kalkan.Bench.Fusion.Calibrate.Run(new(rest, "--templates", "--scores", "--gallery", "--labels", "--dimensions", "--metric")),
    ["ten-print", .. var rest] => await TenPrint(new(rest, "--persons", "--pause")),
    ["vectors", .. var rest] => await VectorsBench.RunAsync(new(rest, "--count", "--faiss")),
    ["fit-identity", "--write", var weights] => Kalkan.Bench.Identity.FitIdentity.Run("../shared", weights),
    ["fit-identity", .. var rest] => Kalkan.Bench.Identity.FitIdentity.Run(rest.Length > 0 ? rest[0] : "../shared", write: null),
    _ => Usage(),
};

static async Task<int> TenPrint(Arguments arguments)
{
    var pause = TimeSpan.FromMilliseconds(arguments.Number("--pause", 10));
    Report.Print([.. await new Kalkan.Bench.TenPrint.TenPrintBench(arguments.Number("--persons", 10_000), TimeSpan.FromSeconds(10), pause).RunAsync()]);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("dotnet run -c Release --project bench -- [node|quick|search|audit|all]");
    Console.Error.WriteLine("dotnet run -c Release --project bench -- gallery --out FILE [--count 1000000] [--seed 1] [--base GALLERY] [--queries FILE --queries-out FILE [--per-set 200]]");
    Console.Error.WriteLine("dotnet run -c Release --project bench -- names --gallery FILE --queries FILE [--postgres no]");
    Console.Error.WriteLine("dotnet run -c Release --project bench -- fingers [--count 10000 | --templates DIR]");
    Console.Error.WriteLine("dotnet run -c Release --project bench -- calibrate --templates DIR[,DIR] | --scores FILE | --gallery FILE --labels FILE [--dimensions 512] [--metric hamming]");
    Console.Error.WriteLine("dotnet run -c Release --project bench -- ten-print [--persons 10000] [--pause 10]");
    Console.Error.WriteLine("dotnet run -c Release --project bench -- vectors [--count 1000000] [--faiss no]");
    Console.Error.WriteLine("dotnet run -c Release --project bench -- fit-identity [directory of lists | --write src/Matching/Identity/Weights.cs]");
    return 2;
}
