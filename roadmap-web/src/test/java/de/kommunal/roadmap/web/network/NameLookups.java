package de.kommunal.roadmap.web.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * Stands before the resolver of the whole Java process as long as this is on the class path: notes
 * every host name that is looked up, and refuses all that are not of this machine. Connections to a
 * numeric address need no lookup and are not seen.
 */
public final class NameLookups extends InetAddressResolverProvider {

    /** What a test looks up to see that it is noted; another one may run beside it. */
    public static final String WATCHED = "watched.example";

    private static final List<String> FOREIGN = new CopyOnWriteArrayList<>();

    /** Foreign names looked up since the process started. */
    public static List<String> foreign() {
        return List.copyOf(FOREIGN);
    }

    @Override
    public String name() {
        return "refuses foreign names";
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return new Refusing(configuration.builtinResolver(), configuration.lookupLocalHostName());
    }

    private record Refusing(InetAddressResolver builtin, String ownName)
            implements InetAddressResolver {

        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
                throws UnknownHostException {
            if (!host.equals("localhost") && !host.equals(ownName)) {
                FOREIGN.add(host);
                throw new UnknownHostException(host + " is not of this machine");
            }
            return builtin.lookupByName(host, policy);
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            if (!InetAddress.getByAddress(address).isLoopbackAddress()) {
                throw new UnknownHostException("no name for a foreign address");
            }
            return builtin.lookupByAddress(address);
        }
    }
}
