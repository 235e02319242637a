using LiteDB;

namespace Kalkan.Node.Storage;

/// <summary>
/// One LiteDB file, held by this process alone. LiteDB takes no lock for writers on Linux, so a lock file beside it
/// does; a transaction belongs to a thread, so each is one synchronous call; open readers are bounded, so reads are
/// materialised before they leave.
/// </summary>
/// <remarks>
/// A committed write survives a killed process; it survives a power failure from the next <see cref="Checkpoint"/> on.
/// After an I/O error LiteDB closes the file for good: every later call fails until the node is started again.
/// </remarks>
public sealed class NodeDatabase : IDisposable
{
    private const int MostReaders = 32;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly string _path;
    private readonly FileStream _lockFile;
    private readonly LiteDatabase _database;
    private readonly SemaphoreSlim _readers = new(MostReaders);
    private readonly Lock _writer = new();

    private NodeDatabase(string path, FileStream lockFile, LiteDatabase database) =>
        (_path, _lockFile, _database) = (path, lockFile, database);

    /// <summary>Opens or creates the file; a new directory is its owner's alone.</summary>
    /// <exception cref="DatabaseInUseException">Another process holds it.</exception>
    /// <exception cref="StorageUnavailableException">It is no database of ours, or cannot be read.</exception>
    public static NodeDatabase Open(string path)
    {
        path = Path.GetFullPath(path);
        CreateDirectory(Path.GetDirectoryName(path)!);
        var lockFile = Hold(path);
        try
        {
            var database = new LiteDatabase(new ConnectionString
            {
                Filename = path,
                Connection = ConnectionType.Direct,
                Collation = Collation.Binary,
                AutoRebuild = false,
            });
            if (!database.UtcDate)
            {
                database.UtcDate = true;
            }

            return new(path, lockFile, database);
        }
        catch (Exception e) when (e is IOException or LiteException or UnauthorizedAccessException)
        {
            lockFile.Dispose();
            throw new StorageUnavailableException(path, e);
        }
        catch
        {
            lockFile.Dispose();
            throw;
        }
    }

    /// <summary>Reads; the result must not be lazy.</summary>
    /// <exception cref="StorageUnavailableException">The file cannot be read.</exception>
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
        catch (Exception e) when (IsStorageFault(e))
        {
            throw new StorageUnavailableException(_path, e);
        }
        finally
        {
            _readers.Release();
        }
    }

    /// <summary>One transaction on the calling thread: committed when <paramref name="write"/> returns, rolled back when it throws.</summary>
    /// <exception cref="StorageUnavailableException">The file cannot be written; nothing was.</exception>
    public T Write<T>(Func<ILiteDatabase, T> write)
    {
        lock (_writer)
        {
            try
            {
                return Transact(write);
            }
            catch (Exception e) when (IsStorageFault(e))
            {
                throw new StorageUnavailableException(_path, e);
            }
        }
    }

    /// <summary>Moves the log file into the data file and has both on disk when it returns.</summary>
    /// <exception cref="StorageUnavailableException">The file cannot be written.</exception>
    public void Checkpoint()
    {
        lock (_writer)
        {
            try
            {
                _database.Checkpoint();
            }
            catch (Exception e) when (IsStorageFault(e))
            {
                throw new StorageUnavailableException(_path, e);
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _database.Dispose();
        _lockFile.Dispose();
        _readers.Dispose();
    }

    private T Transact<T>(Func<ILiteDatabase, T> write)
    {
        if (!_database.BeginTrans())
        {
            throw new InvalidOperationException("A transaction is open on this thread already.");
        }

        try
        {
            var result = write(_database);
            _database.Commit();
            return result;
        }
        catch (Exception e)
        {
            if (!IsStorageFault(e))
            {
                _database.Rollback();
            }

            throw;
        }
    }

    // After an I/O error the engine answers every call with that error, or with the word that it is closed.
    private static bool IsStorageFault(Exception e) =>
        e is IOException or ObjectDisposedException or LiteException { ErrorCode: LiteException.ENGINE_DISPOSED };

    private static FileStream Hold(string path)
    {
        const int wouldBlock = 11; // EWOULDBLOCK on Linux
        const int sharingViolation = unchecked((int)0x80070020); // Windows

        try
        {
            return new(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e.HResult is wouldBlock or sharingViolation)
        {
            throw new DatabaseInUseException(path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailableException(path, e);
        }
    }

    private static void CreateDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
