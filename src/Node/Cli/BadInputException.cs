namespace Kalkan.Node.Cli;

/// <summary>What the user gave cannot be used; the message names what and why.</summary>
#pragma warning disable CA1032, CA1064 // Internal to the command line; a message is required.
internal sealed class BadInputException(string message) : Exception(message);
