package de.kommunal.roadmap.web.rest;

import de.kommunal.roadmap.shared.Command;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@link CommandBody} parameters. */
final class CommandBodyResolver implements HandlerMethodArgumentResolver {

    /** Attribute of a request with a key: hash of method, address and body. */
    static final String REQUEST_HASH = "roadmap.requestHash";

    /** Attribute of the request: what its sender should look at, a list of {@link Warning}. */
    static final String WARNINGS = "roadmap.warnings";

    private final PersonalDoor door;

    CommandBodyResolver(PersonalDoor door) {
        this.door = door;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(CommandBody.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        var request = (HttpServletRequest) web.getNativeRequest();
        var type = parameter.getParameterType().asSubclass(Command.class);
        // before anything is made of the body that is kept, such as its hash
        var body = door.sealed(type, JsonBody.of(request));
        if (request.getHeader(Writer.IDEMPOTENCY_KEY) != null) {
            request.setAttribute(
                    REQUEST_HASH,
                    RequestHash.of(request.getMethod(), request.getRequestURI(), body));
        }
        request.setAttribute(WARNINGS, PersonNames.warnings(body));
        var address = pathVariables(web);
        if (!address.containsKey("id") && has(type, "id")) {
            giveId(body);
        }
        return CommandReader.command(type, body, address);
    }

    private static void giveId(ObjectNode body) {
        if (body.get("id") == null || body.get("id").isNull()) {
            body.put("id", NewIds.next());
        }
    }

    private static boolean has(Class<?> type, String component) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(c -> c.getName().equals(component));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> pathVariables(NativeWebRequest web) {
        var variables =
                (Map<String, String>)
                        web.getAttribute(
                                HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
                                RequestAttributes.SCOPE_REQUEST);
        return variables == null ? Map.of() : new LinkedHashMap<>(variables);
    }
}
