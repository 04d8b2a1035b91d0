using System.Net;
using System.Net.Sockets;

namespace RrbPortal.Web.Security;

/// <summary>Where a request comes from, for counting.</summary>
internal static class NetworkOrigin
{
    private const int NetworkBytesOfIPv6 = 8;

    /// <summary>An address; of IPv6 the network, since a customer gets a whole one.</summary>
    public static string Of(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytesOfIPv6)),
        _ => address.ToString(),
    };
}
