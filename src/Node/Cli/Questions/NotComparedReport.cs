namespace Kalkan.Node.Cli.Questions;

/// <summary>A template of the question that one country could compare with nothing: no hit there says nothing of it.</summary>
/// <param name="Country">Who could not.</param>
/// <param name="Modality">fingerprint, face, iris or voice.</param>
/// <param name="Template">Which of the question's templates, from 1.</param>
/// <param name="Reason">Why, for example "not comparable: facenet-v1 against arcface-r100".</param>
internal sealed record NotComparedReport(string Country, string Modality, int Template, string Reason);
