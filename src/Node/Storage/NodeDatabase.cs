using System.Collections.Concurrent;
using LiteDB;

namespace Kalkan.Node.Storage;

/// <summary>
/// One LiteDB file, held by this process alone. LiteDB takes no lock for writers on Linux, so a lock file beside it
/// does; a transaction belongs to a thread, so each is one synchronous call; open readers are bounded, so reads are
/// materialised before they leave; readers and the writer take turns, as a reader that meets a collection being
/// created makes LiteDB give up the file, and readers that overlap for ever let its log grow without end.
/// </summary>
/// <remarks>
/// A committed write survives a killed process; it survives a power failure from the next <see cref="Checkpoint"/> on.
/// After a fault of the disk nothing more is read or written until the node is started again: what LiteDB holds in
/// memory need not be what lies in the file then.
/// </remarks>
public sealed class NodeDatabase : IDisposable
{
    private const int MostReaders = 32;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // The finalizer of a LiteDB transaction throws after a failed commit, which would end the process: what has failed stays reachable.
    private static readonly ConcurrentBag<LiteDatabase> Failed = [];

    private readonly string _path;
    private readonly FileStream _lockFile;
    private readonly LiteDatabase _database;
    private readonly SemaphoreSlim _readers = new(MostReaders);
    private readonly ReaderWriterLockSlim _turn = new(LockRecursionPolicy.NoRecursion);
    private volatile Exception? _fault;

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
        catch (Exception e)
        {
            lockFile.Dispose();
            throw new StorageUnavailableException(path, e);
        }
    }

    /// <summary>Reads; the result must not be lazy, and no other call may be made from inside.</summary>
    /// <exception cref="StorageUnavailableException">The file cannot be read.</exception>
    public T Read<T>(Func<ILiteDatabase, T> read)
    {
        if (!_readers.Wait(Patience))
        {
            throw TooBusy();
        }

        try
        {
            if (!_turn.TryEnterReadLock(Patience))
            {
                throw TooBusy();
            }

            try
            {
                return Guarded(() => read(_database));
            }
            finally
            {
                _turn.ExitReadLock();
            }
        }
        finally
        {
            _readers.Release();
        }
    }

    /// <summary>
    /// One transaction on the calling thread: committed when <paramref name="write"/> returns, rolled back when it
    /// throws. No other call may be made from inside.
    /// </summary>
    /// <exception cref="StorageUnavailableException">The file cannot be written; nothing was.</exception>
    public T Write<T>(Func<ILiteDatabase, T> write) => Alone(() =>
    {
        _database.BeginTrans();
        T result;
        try
        {
            result = write(_database);
        }
        catch (Exception e) when (!IsStorageFault(e))
        {
            Finish(() => _database.Rollback());
            throw;
        }

        Finish(() => _database.Commit());
        return result;
    });

    /// <summary>Moves the log file into the data file and has both on disk when it returns.</summary>
    /// <exception cref="StorageUnavailableException">The file cannot be written.</exception>
    public void Checkpoint() => Alone(() =>
    {
        Finish(_database.Checkpoint);
        return true;
    });

    /// <summary>Closes the file once whoever is at work in it has finished; who comes later is told that it is closed.</summary>
    public void Dispose()
    {
        if (!_turn.TryEnterWriteLock(Patience))
        {
            Failed.Add(_database);
        }

        _fault ??= new ObjectDisposedException(nameof(NodeDatabase));
        _database.Dispose();
        _lockFile.Dispose();
        if (_turn.IsWriteLockHeld)
        {
            _turn.ExitWriteLock();
        }
    }

    private T Alone<T>(Func<T> work)
    {
        if (!_turn.TryEnterWriteLock(Patience))
        {
            throw TooBusy();
        }

        try
        {
            return Guarded(work);
        }
        finally
        {
            _turn.ExitWriteLock();
        }
    }

    private T Guarded<T>(Func<T> work)
    {
        if (_fault is { } before)
        {
            throw new StorageUnavailableException(_path, before);
        }

        try
        {
            return work();
        }
        catch (Exception e) when (IsStorageFault(e))
        {
            _fault = e;
            Failed.Add(_database);
            throw new StorageUnavailableException(_path, e);
        }
    }

    // Here LiteDB alone is at work: whatever fails is the file's fault (a size limit comes as an ArgumentException).
    private static void Finish(Action step)
    {
        try
        {
            step();
        }
        catch (Exception e)
        {
            throw new IOException(e.Message, e);
        }
    }

    private static bool IsStorageFault(Exception e) => e is IOException
        or LiteException { ErrorCode: LiteException.ENGINE_DISPOSED or LiteException.INVALID_DATAFILE_STATE };

    private StorageUnavailableException TooBusy() => new(_path, new TimeoutException($"It was busy for {Patience.TotalSeconds:0} seconds."));

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
