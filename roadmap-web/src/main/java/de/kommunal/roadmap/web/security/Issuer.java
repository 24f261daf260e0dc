package de.kommunal.roadmap.web.security;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The identity provider as it describes itself below {@code .well-known}. It is not asked before
 * somebody comes with one of its tokens or signs in.
 */
@Component
class Issuer {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    private static final ParameterizedTypeReference<Map<String, Object>> JSON =
            new ParameterizedTypeReference<>() {};

    private final String address;
    private final WhenNeeded<Map<String, Object>> description;

    Issuer(OidcSettings settings, Clock clock) {
        this.address = settings.issuer();
        this.description = new WhenNeeded<>(this::describe, clock);
    }

    /** Whatever is asked of it, nobody waits for long, nor is sent on to elsewhere. */
    static ClientHttpRequestFactory requests() {
        var requests = new JdkClientHttpRequestFactory(HTTP);
        requests.setReadTimeout(PATIENCE);
        return requests;
    }

    /**
     * What it says of itself.
     *
     * @throws IssuerUnavailable if it does not answer, or not as this issuer
     */
    Map<String, Object> description() {
        return description.get();
    }

    /**
     * Reads what it has signed with one of its published keys. Never what is signed with a secret
     * that both know, or not at all.
     *
     * @throws IssuerUnavailable if it does not answer, or not as this issuer
     */
    NimbusJwtDecoder decoder(OAuth2TokenValidator<Jwt> validator) {
        var keys = String.valueOf(description().get("jwks_uri"));
        var decoder =
                NimbusJwtDecoder.withJwkSetUri(keys)
                        .restOperations(new RestTemplate(requests()))
                        .jwsAlgorithms(all -> all.addAll(List.of(SignatureAlgorithm.values())))
                        .validateType(false)
                        .build();
        decoder.setJwtValidator(validator);
        return decoder;
    }

    private Map<String, Object> describe() {
        var place =
                URI.create(address.replaceFirst("/$", "") + "/.well-known/openid-configuration");
        var answer = new RestTemplate(requests()).exchange(place, HttpMethod.GET, null, JSON);
        var description = answer.getBody();
        if (description == null || !address.equals(description.get("issuer"))) {
            throw new IllegalStateException("what answers there is not " + address);
        }
        return description;
    }
}
