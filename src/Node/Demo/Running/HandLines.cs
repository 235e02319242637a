using Google.Protobuf;
using Kalkan.Federation.Contracts;
using Kalkan.Node.Configuration;

namespace Kalkan.Node.Demo.Running;

/// <summary>The lines that repeat a question by hand. The request id is made anew by the shell: a peer answers each only once.</summary>
internal static class HandLines
{
    private const string Placeholder = "00000000000000000000000000000000";

    /// <summary>For grpcurl.</summary>
    public static string Grpcurl(NodeDirectory directory, string nationalAddress, SearchRequest request) =>
        $"grpcurl -cacert {directory.RootCertificate} -cert {directory.StaffCertificate("officer")} -key {directory.StaffKey("officer")} -d {Json(request)} {nationalAddress} kalkan.search.v1.SearchService/Search";

    /// <summary>For buf curl.</summary>
    public static string BufCurl(NodeDirectory directory, string nationalAddress, SearchRequest request) =>
        $"buf curl --protocol grpc --cacert {directory.RootCertificate} --cert {directory.StaffCertificate("officer")} --key {directory.StaffKey("officer")} -d {Json(request)} https://{nationalAddress}/kalkan.search.v1.SearchService/Search";

    private static string Json(SearchRequest request)
    {
        var copy = request.Clone();
        copy.Context.RequestId = Placeholder;
        var json = JsonFormatter.Default.Format(copy).Replace("\\u003c", "<", StringComparison.Ordinal).Replace("'", "'\\''", StringComparison.Ordinal);
        return $"'{json.Replace(Placeholder, "'$(openssl rand -hex 16)'", StringComparison.Ordinal)}'";
    }
}
