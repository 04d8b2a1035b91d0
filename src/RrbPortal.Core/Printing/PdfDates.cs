using System.Globalization;
using System.Text;

namespace RrbPortal.Core.Printing;

/// <summary>
/// Says of a PDF that it was made at another time. The dates of its making are all that a browser writes differently when
/// it prints the same page again, so that with one date the same page gives the same bytes.
/// </summary>
internal static class PdfDates
{
    private static readonly byte[][] Names = ["/CreationDate (D:"u8.ToArray(), "/ModDate (D:"u8.ToArray()];

    /// <summary>Writes the date over both, in place: both have one length, so nothing that the file says of positions changes.</summary>
    public static void Set(Span<byte> pdf, DateTimeOffset at)
    {
        var date = Encoding.ASCII.GetBytes($"{at.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}+00'00'");
        foreach (var name in Names)
        {
            var from = 0;
            while (pdf[from..].IndexOf(name) is >= 0 and var found)
            {
                var place = from + found + name.Length;
                if (place + date.Length < pdf.Length && pdf[place + date.Length] == (byte)')')
                {
                    date.CopyTo(pdf[place..]);
                }

                from = place;
            }
        }
    }
}
