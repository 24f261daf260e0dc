package de.kommunal.roadmap.web.security;

import jakarta.servlet.http.HttpServletRequest;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** By what those are told apart who have no name. */
final class Sender {

    private static final Pattern COLON = Pattern.compile(":");
    private static final int NETWORK = 4;

    private Sender() {}

    /**
     * The address; of IPv6 the network, as one household has more addresses than can be counted.
     */
    static String of(HttpServletRequest request) {
        return network(request.getRemoteAddr());
    }

    /**
     * @param address as the server writes it, with all groups of IPv6
     */
    static String network(String address) {
        List<String> groups = Arrays.asList(COLON.split(address, -1));
        return groups.size() == 8 ? String.join(":", groups.subList(0, NETWORK)) : address;
    }
}
