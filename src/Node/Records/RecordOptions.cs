namespace Kalkan.Node.Records;

/// <summary>Bounds of the calls about records.</summary>
public sealed record RecordOptions
{
    /// <summary>Records in one batch of an import, and on one page of a list.</summary>
    public int MostRecords { get; init; } = 500;

    /// <summary>Records on a page where the caller does not say.</summary>
    public int UsualPage { get; init; } = 50;

    /// <summary>Bytes of records in one message of an export, so that the message stays below 1 MiB.</summary>
    public int MostExportBytes { get; init; } = 768 * 1024;

    /// <summary>An import that sends no batch, or takes no acknowledgement, for so long is ended.</summary>
    public TimeSpan ImportIdle { get; init; } = TimeSpan.FromMinutes(1);
}
