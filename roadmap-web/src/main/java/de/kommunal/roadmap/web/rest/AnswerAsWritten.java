package de.kommunal.roadmap.web.rest;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Controllers answer with views, and what belongs to each value beside them is added here. So the
 * types of their methods say what is read, and no controller can forget the rest.
 */
@ControllerAdvice
class AnswerAsWritten implements ResponseBodyAdvice<Object> {

    private static final String WRITTEN = AnswerAsWritten.class.getName();

    private record Written(Object answer, Object asWritten) {}

    /** Says how an answer of this request is written. */
    static void set(HttpServletRequest request, Object answer, Object asWritten) {
        request.setAttribute(WRITTEN, new Written(answer, asWritten));
    }

    @Override
    public boolean supports(
            MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    // this very answer is meant, not one that says the same
    @SuppressWarnings("ReferenceEquality")
    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        return request instanceof ServletServerHttpRequest servlet
                        && servlet.getServletRequest().getAttribute(WRITTEN) instanceof Written w
                        && w.answer() == body
                ? w.asWritten()
                : body;
    }
}
