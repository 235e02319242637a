using Google.Protobuf.WellKnownTypes;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Requests;
using Refusal = Kalkan.Federation.Requests.Refusal;

namespace Kalkan.Node.AuditTrail;

/// <summary>From the request of an auditor to a query, or to all its faults.</summary>
internal static class AuditQueryRules
{
    private const uint Default = 100;
    private const uint Most = 10_000;
    private const int RequestIdLength = 32;

    public static AuditQuery Read(ListEntriesRequest request)
    {
        var faults = new List<FieldFault>();
        if (request.RequestId.Length > 0
            && (request.RequestId.Length != RequestIdLength || !request.RequestId.All(char.IsAsciiHexDigitLower)))
        {
            faults.Add(new("request_id", "must be 32 lower-case hexadecimal digits, or empty"));
        }

        if (request.Country.Length > 0 && !CountryCodes.TryParse(request.Country, out _))
        {
            faults.Add(new("country", "is no member's two-letter code"));
        }

        if (request.Most > Most)
        {
            faults.Add(new("most", $"is more than {Most}"));
        }

        var from = Time(request.From, "from", faults);
        var until = Time(request.Until, "until", faults);
        if (from > until)
        {
            faults.Add(new("until", "lies before from"));
        }

        return faults.Count > 0
            ? throw new RefusedException(Refusal.ForFaults(faults))
            : new(
                (int)(request.Most == 0 ? Default : request.Most),
                request.RequestId.Length == 0 ? null : request.RequestId,
                request.Country.Length == 0 ? null : request.Country,
                from,
                until);
    }

    private static DateTimeOffset? Time(Timestamp? stamp, string field, List<FieldFault> faults)
    {
        try
        {
            return stamp?.ToDateTimeOffset();
        }
        catch (InvalidOperationException)
        {
            faults.Add(new(field, "is no valid timestamp"));
            return null;
        }
    }
}
