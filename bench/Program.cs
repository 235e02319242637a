using Kalkan.Bench;

return args switch
{
    ["empty", var directory, var port] => await EmptyService.RunAsync(directory, int.Parse(port, System.Globalization.CultureInfo.InvariantCulture)),
    ["node"] or ["quick"] or ["search"] or ["audit"] or ["all"] or [] => await Report.RunAsync(args.Length == 0 ? "all" : args[0]),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("dotnet run -c Release --project bench -- [node|quick|search|audit|all]");
    return 2;
}
