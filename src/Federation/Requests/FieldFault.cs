namespace Kalkan.Federation.Requests;

/// <summary>One faulty field: its path as in the proto (<c>probe.person.names[0]</c>) and what is wrong, without its value.</summary>
public sealed record FieldFault(string Field, string Description);
