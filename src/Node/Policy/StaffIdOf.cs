using Grpc.Core;

namespace Kalkan.Node.Policy;

/// <summary>Port: the pseudonymous id in the certificate of the member of staff who calls.</summary>
internal delegate string StaffIdOf(ServerCallContext context);
