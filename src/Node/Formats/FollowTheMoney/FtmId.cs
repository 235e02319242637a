using System.Security.Cryptography;
using System.Text;
using Kalkan.Node.Formats.Drafting;
using Kalkan.Node.Formats.Reading;

namespace Kalkan.Node.Formats.FollowTheMoney;

/// <summary>Ids of the model are free text; those that do not fit a record's id are replaced by their digest.</summary>
internal static class FtmId
{
    public static string Of(string prefix, string id)
    {
        try
        {
            return RecordId.Of(prefix, "ftm", id);
        }
        catch (RejectedEntryException)
        {
            return RecordId.Of(prefix, "ftm", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 16)));
        }
    }
}
