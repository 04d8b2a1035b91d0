namespace RrbPortal.Core.Reading.Documents;

/// <summary>
/// Thrown deep inside a reader where a document cannot be read on; <see cref="DocumentReader"/> turns it into a refusal.
/// The message goes behind the file's name: "is protected by a password. Save …".
/// </summary>
internal sealed class UnreadableDocumentException(string message) : Exception(message);
