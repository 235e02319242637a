namespace Kalkan.Node.Configuration;

/// <summary>The settings cannot be used; the message names the file and the key.</summary>
#pragma warning disable CA1032 // A message is required.
public sealed class SettingsException(string message) : Exception(message);
