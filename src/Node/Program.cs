return await Kalkan.Node.Cli.Shell.RunAsync(args);
