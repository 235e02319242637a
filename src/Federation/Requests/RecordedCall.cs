using Microsoft.AspNetCore.Http;

namespace Kalkan.Federation.Requests;

/// <summary>Marks a call whose refusal is recorded, so that it is not recorded twice.</summary>
internal sealed class RecordedCall
{
    private static readonly RecordedCall Marked = new();

    public static void Mark(HttpContext http) => http.Features.Set(Marked);

    public static bool Is(HttpContext http) => http.Features.Get<RecordedCall>() is not null;
}
