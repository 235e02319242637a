using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Asking;

/// <summary>What comes in while a question is under way: one of the two.</summary>
/// <param name="Answer">A peer's answer or coverage, checked and on record.</param>
/// <param name="Progress">How far a peer is with a long search.</param>
public sealed record InquiryPart(PeerAnswer? Answer, SearchProgress? Progress);
