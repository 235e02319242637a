using LiteDB;

namespace Kalkan.Node.Storage;

/// <summary>
/// One LiteDB file, held by this process alone. LiteDB takes no lock for writers on Linux, so a lock file beside it
/// does; a transaction belongs to a thread, so each is one synchronous call; open readers are bounded, so reads are
/// materialised before they leave.
/// </summary>
public sealed class NodeDatabase : IDisposable
{
    private const int MostReaders = 32;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly FileStream _lockFile;
    private readonly LiteDatabase _database;
    private readonly SemaphoreSlim _readers = new(MostReaders);
    private readonly Lock _writer = new();

    private NodeDatabase(FileStream lockFile, LiteDatabase database) => (_lockFile, _database) = (lockFile, database);

    /// <summary>Opens or creates the file.</summary>
    /// <exception cref="DatabaseInUseException">Another process holds it.</exception>
    public static NodeDatabase Open(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        FileStream lockFile;
        try
        {
            lockFile = new(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new DatabaseInUseException(path, e);
        }

        try
        {
            var database = new LiteDatabase(new ConnectionString
            {
                Filename = path,
                Connection = ConnectionType.Direct,
                Collation = Collation.Binary,
                AutoRebuild = false,
            });
            database.UtcDate = true;
            return new(lockFile, database);
        }
        catch
        {
            lockFile.Dispose();
            throw;
        }
    }

    /// <summary>Reads; the result must not be lazy.</summary>
    public T Read<T>(Func<ILiteDatabase, T> read)
    {
        if (!_readers.Wait(Patience))
        {
            throw new TimeoutException("The database has too many readers.");
        }

        try
        {
            return read(_database);
        }
        finally
        {
            _readers.Release();
        }
    }

    /// <summary>One transaction on the calling thread: committed when <paramref name="write"/> returns, rolled back when it throws.</summary>
    public T Write<T>(Func<ILiteDatabase, T> write)
    {
        lock (_writer)
        {
            _database.BeginTrans();
            try
            {
                var result = write(_database);
                _database.Commit();
                return result;
            }
            catch
            {
                _database.Rollback();
                throw;
            }
        }
    }

    /// <summary>Moves the log file into the data file; for a quiet second.</summary>
    public void Checkpoint()
    {
        lock (_writer)
        {
            _database.Checkpoint();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _database.Dispose();
        _lockFile.Dispose();
        _readers.Dispose();
    }
}
