package de.kommunal.roadmap.web.rest;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

import java.time.LocalDate;

/** Reads bodies strictly: what is not understood is refused, never dropped or bent. */
public final class CommandJson {

    /** The deepest nesting of a body. */
    static final int MAX_DEPTH = 50;

    /** The longest text in a body, in characters. */
    static final int MAX_TEXT = 20_000;

    /** The longest name in a body, in characters. */
    static final int MAX_NAME = 200;

    /** The longest number in a body, in digits. */
    static final int MAX_NUMBER = 50;

    /** The reader and writer of commands. */
    public static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MAX_DEPTH)
                                                    .maxStringLength(MAX_TEXT)
                                                    .maxNumberLength(MAX_NUMBER)
                                                    .maxNameLength(MAX_NAME)
                                                    .build())
                                    .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .withConfigOverride(
                            LocalDate.class, o -> o.setFormat(JsonFormat.Value.forLeniency(false)))
                    // an empty text is no date and no number, and not an absent one either
                    .withCoercionConfigDefaults(c ->
                            c.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                                    .setCoercion(
                                            CoercionInputShape.EmptyArray, CoercionAction.Fail))
                    .withCoercionConfig(LogicalType.Textual, CommandJson::onlyText)
                    .addModule(NestedCommand.module())
                    .changeDefaultPropertyInclusion(
                            i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private CommandJson() {}

    private static void onlyText(MutableCoercionConfig text) {
        text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }
}
