using RrbPortal.Core.Pictures;

namespace RrbPortal.Web.Pages;

/// <summary>Words in a picture, of one kind.</summary>
/// <param name="Style">The class that says how they are set.</param>
/// <param name="Upwards">Whether they are written from the foot upwards.</param>
public sealed record LabelsOfPicture(IReadOnlyList<PictureLabel> Labels, string Style, bool Upwards = false);
