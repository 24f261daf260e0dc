package de.kommunal.roadmap.web.openapi;

import de.kommunal.roadmap.web.rest.CommandBody;
import de.kommunal.roadmap.web.rest.MomentRequest;
import de.kommunal.roadmap.web.rest.ReadRequest;
import de.kommunal.roadmap.web.rest.SentBody;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.util.List;

@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    /** Name of the one security scheme. */
    static final String TOKEN = "token";

    private static final String GUIDE =
            """
            Keeps the record of a consolidation of municipal IT: what is planned, who stands where, \
            what was decided, and what follows.

            **Writing.** A `POST` takes one fact or decision as JSON. New records answer 201 with \
            `Location`, changes 200. A change names in `If-Match` the version that its sender saw. \
            With an `Idempotency-Key` a request can be sent again without being recorded twice. \
            Nothing is ever overwritten or deleted. Unknown fields are refused, never ignored. \
            A text has at most 20,000 characters.

            **Provenance.** Every body says since when it holds (`effective`, as exactly as it is \
            known), which `sources` say so, and whether the public may read it. Who has no token \
            reads public facts only.

            **Reading.** Every read can ask what held on a day (`validAt`) as far as it was known \
            at a time (`knownAt`) or position of the log (`atPosition`). Answers to writes carry \
            `Roadmap-Position`; a read that sends it back covers that write.

            **Problems** are `application/problem+json` (RFC 9457) with a stable `code`. Beside \
            those that are listed, any address can answer 404, 405, 406 and 500 in this form.
            """;

    static {
        SpringDocUtils.getConfig()
                .addAnnotationsToIgnore(CommandBody.class, SentBody.class)
                .addRequestWrapperToIgnore(ReadRequest.class, MomentRequest.class);
    }

    @Bean
    OpenAPI openApi(@Value("${spring.application.version:development}") String version) {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Konsolidierungs-Roadmap")
                                .version(version)
                                .description(GUIDE.strip())
                                .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")))
                // relative, so that the document is true behind any name and port
                .servers(List.of(new Server().url("/")))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        TOKEN,
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")
                                                .description(
                                                        "An API token, which the command `token"
                                                                + " ROLE` prints once. Writing"
                                                                + " needs the role PROJECT_OFFICE"
                                                                + " or ADMIN.")));
    }

    @Bean
    OpenApiCustomizer apiDescription(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        return new ApiDescription(handlers);
    }
}
