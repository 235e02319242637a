using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Node.Access;
using Kalkan.Node.Cli;

namespace Kalkan.Node.Tests.EndToEnd;

/// <summary>Every method of the national listener, called with what no client of ours would send.</summary>
public sealed class NationalBadInputTests
{
    private static readonly Marshaller<byte[]> Bytes = Marshallers.Create(b => b, b => b);
    private static readonly string[] Hostile = ["\u202Eevil", "nul\0", new('x', 70_000), "../../etc/passwd", "\u001b[2J"];

    // Longer than the deadline of a call.
    private static readonly TimeSpan WriteAtMost = TimeSpan.FromSeconds(40);

    // What cannot be parsed as protobuf is INTERNAL by the gRPC library itself; nothing else may be.
    private static readonly StatusCode[] Clear =
    [
        StatusCode.OK, StatusCode.InvalidArgument, StatusCode.NotFound, StatusCode.FailedPrecondition, StatusCode.PermissionDenied,
        StatusCode.ResourceExhausted, StatusCode.AlreadyExists,
    ];

    [Fact]
    public async Task Every_national_method_survives_bad_input_and_changes_nothing()
    {
        await using var federation = await TestFederation.StartAsync(Country.GE, Country.TJ);
        await federation.ImportAsync(Country.TJ, Samples.Person());
        var before = await StateAsync(federation);
        var tried = 0;
        foreach (var (name, roles) in NationalAccess.Methods.Where(m => m.Key.StartsWith("/kalkan.", StringComparison.Ordinal)))
        {
            var role = roles.ToString().Split(',')[0].Trim().ToLowerInvariant();
            using var client = federation.Client(Country.TJ, role);
            var descriptor = Find(name);
            foreach (var payload in Payloads(descriptor.InputType).Where(p => Harmful(name, p)))
            {
                var status = await CallAsync(client, name, payload);
                Assert.True(Clear.Contains(status), $"{name} with {payload.Length} bytes: {status}");
                tried++;
            }

            Assert.Contains(await CallAsync(client, name, [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]), Clear.Append(StatusCode.Internal));

            // The node hangs up in the middle of the message; which of the two the client sees is a race.
            Assert.Contains(await CallAsync(client, name, new byte[2 * 1024 * 1024]), new[] { StatusCode.ResourceExhausted, StatusCode.Cancelled });
        }

        Assert.True(tried > 60, $"Only {tried} calls.");
        Assert.Equal(before, await StateAsync(federation));
    }

    [Fact]
    public async Task Every_national_method_is_closed_to_the_roles_that_the_table_does_not_name()
    {
        await using var federation = await TestFederation.StartAsync(Country.TJ);
        foreach (var (name, roles) in NationalAccess.Methods.Where(m => m.Key.StartsWith("/kalkan.", StringComparison.Ordinal)))
        {
            foreach (var role in new[] { "officer", "analyst", "admin", "auditor" }.Where(r => !roles.ToString().Contains(r, StringComparison.OrdinalIgnoreCase)))
            {
                using var client = federation.Client(Country.TJ, role);
                Assert.Equal(StatusCode.PermissionDenied, await CallAsync(client, name, []));
            }
        }
    }

    // An empty rotation or doctor request is faulty; an empty export or list is a lawful call and changes nothing.
    private static bool Harmful(string name, byte[] payload) => payload.Length > 0 || !name.EndsWith("/ImportRecords", StringComparison.Ordinal);

    private static IEnumerable<byte[]> Payloads(MessageDescriptor type)
    {
        yield return [];
        foreach (var field in type.Fields.InFieldNumberOrder())
        {
            foreach (var text in field.FieldType == FieldType.String ? Hostile : [])
            {
                var message = Activator.CreateInstance(type.ClrType) as IMessage;
                if (field.IsRepeated)
                {
                    ((System.Collections.IList)field.Accessor.GetValue(message!)).Add(text);
                }
                else
                {
                    field.Accessor.SetValue(message!, text);
                }

                yield return message.ToByteArray();
            }

            if (field.FieldType == FieldType.Enum)
            {
                // An undefined value of the enum: field number, varint 9999.
                using var bytes = new MemoryStream();
                using (var output = new CodedOutputStream(bytes, leaveOpen: true))
                {
                    output.WriteTag(field.FieldNumber, WireFormat.WireType.Varint);
                    output.WriteInt32(9999);
                }

                yield return bytes.ToArray();
            }
        }
    }

    private static MethodDescriptor Find(string fullName)
    {
        var (service, method) = (fullName.Split('/')[1], fullName.Split('/')[2]);
        var services = new[] { SearchService.Descriptor, RecordService.Descriptor, PolicyService.Descriptor, PeerService.Descriptor, AuditService.Descriptor, StatusService.Descriptor };
        return services.Single(s => s.FullName == service).FindMethodByName(method);
    }

    private static async Task<StatusCode> CallAsync(NodeClient client, string name, byte[] payload)
    {
        var method = new Method<byte[], byte[]>(MethodType.DuplexStreaming, name.Split('/')[1], name.Split('/')[2], Bytes, Bytes);
        using var call = client.Invoker.AsyncDuplexStreamingCall(method, null, new CallOptions(deadline: TimeProvider.System.GetUtcNow().AddSeconds(20).UtcDateTime));
        try
        {
            await call.RequestStream.WriteAsync(payload).WaitAsync(WriteAtMost);
            await call.RequestStream.CompleteAsync();
            await foreach (var _ in call.ResponseStream.ReadAllAsync())
            {
                // Read to the end for its status.
            }

            return call.GetStatus().StatusCode;
        }
        catch (RpcException e)
        {
            return e.StatusCode;
        }
        catch (InvalidOperationException)
        {
            return call.GetStatus().StatusCode;
        }
        catch (TimeoutException)
        {
            // A write that is under way when the node hangs up may never end, whatever the deadline of the call.
            return StatusCode.Cancelled;
        }
    }

    private static async Task<string> StateAsync(TestFederation federation)
    {
        using var auditor = federation.Client(Country.TJ, "auditor");
        var status = await auditor.Status.GetStatusAsync(new());
        return $"{status.Persons} {status.Organisations} {status.Documents} {status.Peers} {status.PolicyVersion}";
    }
}
