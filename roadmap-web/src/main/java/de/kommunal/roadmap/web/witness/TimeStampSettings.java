package de.kommunal.roadmap.web.witness;

import jakarta.annotation.PreDestroy;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** Which authority is asked; none unless it is configured. */
@Component
class TimeStampSettings {

    private static final String URL = "roadmap.audit.timestamps.url";
    private static final String CERTIFICATE = "roadmap.audit.timestamps.certificate";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final @Nullable TimeStampClient client;
    private final @Nullable TimeStampAuthority authority;

    /**
     * @throws IllegalArgumentException if the settings can't be used; the program then does not
     *     start
     */
    TimeStampSettings(
            @Value("${" + URL + ":}") String url,
            @Value("${" + CERTIFICATE + ":}") String certificate) {
        if (url.isBlank()) {
            this.client = null;
            this.authority = null;
            return;
        }
        if (certificate.isBlank()) {
            throw new IllegalArgumentException(
                    CERTIFICATE + " has to name the file with the certificate that is trusted");
        }
        var trusted = TrustedAuthority.of(Path.of(certificate));
        var asked = new TimeStampClient(address(url), PATIENCE);
        this.client = asked;
        this.authority = new TimeStampAuthority(asked, new TimeStampVerifier(trusted));
    }

    private static URI address(String url) {
        var address = URI.create(url);
        if (!("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                || address.getHost() == null) {
            throw new IllegalArgumentException(
                    URL + " has to be an address such as https://tsa.example/tsr");
        }
        return address;
    }

    @Nullable TimeStampAuthority authority() {
        return authority;
    }

    @PreDestroy
    void close() {
        if (client != null) {
            client.close();
        }
    }
}
