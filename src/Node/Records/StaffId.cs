using Grpc.Core;

namespace Kalkan.Node.Records;

/// <summary>The pseudonymous id of the member of staff who makes this call, from the certificate.</summary>
public delegate string StaffId(ServerCallContext call);
