package de.kommunal.roadmap.web.openapi;

import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentVisitor;
import com.github.therapi.runtimejavadoc.Link;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import com.github.therapi.runtimejavadoc.Value;

import de.kommunal.roadmap.shared.Rule;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The comments of the code, as Markdown. What a field means is said once, beside the field, and
 * read there too by whoever calls the interface.
 */
final class Comments {

    private Comments() {}

    static @Nullable String of(Class<?> type) {
        return written(RuntimeJavadoc.getJavadoc(type).getComment());
    }

    static @Nullable String of(Method method) {
        return written(RuntimeJavadoc.getJavadoc(method).getComment());
    }

    static @Nullable String ofParameter(Method method, String name) {
        return named(RuntimeJavadoc.getJavadoc(method).getParams(), name);
    }

    /** Of the component itself, else of the method that it implements. */
    static @Nullable String of(RecordComponent component) {
        var type = component.getDeclaringRecord();
        var own = named(RuntimeJavadoc.getJavadoc(type).getRecordComponents(), component.getName());
        return own != null
                ? own
                : Arrays.stream(type.getInterfaces())
                        .flatMap(parent -> Arrays.stream(parent.getMethods()))
                        .filter(method -> method.getName().equals(component.getName()))
                        .flatMap(method -> Stream.ofNullable(of(method)))
                        .findFirst()
                        .orElse(null);
    }

    /** Of an enum and those of its constants that need one; of rules, their sentences. */
    static @Nullable String ofEnum(Class<?> type) {
        var constants =
                (type == Rule.class ? sentences() : constants(type))
                        .collect(Collectors.joining("\n"));
        var text = of(type);
        if (constants.isEmpty()) {
            return text;
        }
        return text == null ? constants : text + "\n\n" + constants;
    }

    private static Stream<String> constants(Class<?> type) {
        return RuntimeJavadoc.getJavadoc(type).getEnumConstants().stream()
                .flatMap(constant -> {
                    var text = written(constant.getComment());
                    return text == null ? Stream.of() : Stream.of(item(constant.getName(), text));
                });
    }

    private static Stream<String> sentences() {
        return Arrays.stream(Rule.values()).map(rule -> item(rule.id(), rule.sentence()));
    }

    private static String item(String name, String text) {
        return "- `" + name + "`: " + text;
    }

    private static @Nullable String named(List<ParamJavadoc> parameters, String name) {
        return parameters.stream()
                .filter(parameter -> parameter.getName().equals(name))
                .flatMap(parameter -> Stream.ofNullable(written(parameter.getComment())))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String written(Comment comment) {
        var markdown = new Markdown();
        comment.visit(markdown);
        var text = markdown.text.toString().replaceAll("\\s+", " ").strip();
        return text.isEmpty() ? null : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static final class Markdown implements CommentVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void commentText(String words) {
            text.append(words);
        }

        @Override
        public void inlineLink(Link link) {
            text.append('`').append(link.getLabel()).append('`');
        }

        @Override
        public void inlineTag(String name, String value) {
            text.append('`').append(value).append('`');
        }

        @Override
        public void inlineValue(Value value) {
            text.append('`').append(value.getReferencedMemberName()).append('`');
        }
    }
}
