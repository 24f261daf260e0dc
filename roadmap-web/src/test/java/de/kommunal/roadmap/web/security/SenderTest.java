package de.kommunal.roadmap.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SenderTest {

    @Test
    void anAddressOfIpv6CountsWithItsNetwork() {
        assertThat(Sender.network("2001:db8:0:1:a:b:c:d"))
                .isEqualTo(Sender.network("2001:db8:0:1:0:0:0:1"))
                .isNotEqualTo(Sender.network("2001:db8:0:2:a:b:c:d"));
        assertThat(Sender.network("192.0.2.7")).isEqualTo("192.0.2.7");
    }
}
