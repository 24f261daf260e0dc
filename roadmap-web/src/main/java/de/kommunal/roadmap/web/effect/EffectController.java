package de.kommunal.roadmap.web.effect;

import de.kommunal.roadmap.deliberation.EffectField;
import de.kommunal.roadmap.effect.EffectCommand.RecordStatedEffect;
import de.kommunal.roadmap.effect.EffectCommand.RestateEffect;
import de.kommunal.roadmap.effect.EffectSubject;
import de.kommunal.roadmap.effect.EffectSummary;
import de.kommunal.roadmap.effect.EffectView;
import de.kommunal.roadmap.web.rest.Collection;
import de.kommunal.roadmap.web.rest.CommandBody;
import de.kommunal.roadmap.web.rest.ReadRequest;
import de.kommunal.roadmap.web.rest.Reader;
import de.kommunal.roadmap.web.rest.WriteAnswer;
import de.kommunal.roadmap.web.rest.Writer;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/programmes/{programme}/effects")
class EffectController {

    private final Writer writer;
    private final Reader reader;

    EffectController(Writer writer, Reader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @PostMapping
    ResponseEntity<WriteAnswer> record(@CommandBody RecordStatedEffect command) {
        return writer.create(command);
    }

    @PostMapping("/{id}/restatement")
    ResponseEntity<WriteAnswer> restate(@CommandBody RestateEffect command) {
        return writer.change(command);
    }

    /**
     * The effects.
     *
     * @param about answers only the effects of this scenario, paper, legal form or examination
     * @param field answers only the effects in this field
     */
    @GetMapping
    ResponseEntity<Collection<EffectView>> list(
            ReadRequest request,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(required = false) @Nullable EffectField field) {
        return reader.list(
                EffectView.class,
                request,
                effect ->
                        (about == null || effect.about().id().equals(about))
                                && (field == null || effect.field() == field));
    }

    /**
     * How much is known of the effects of each scenario, by field. There is a total only where
     * everything is known. It has one page.
     *
     * @param scenario answers only this scenario
     */
    @GetMapping("/summary")
    ResponseEntity<Collection<EffectSummary>> summary(
            ReadRequest request, @RequestParam(required = false) @Nullable String scenario) {
        return reader.digest(
                EffectView.class,
                request,
                effect ->
                        effect.about().kind() == EffectSubject.Kind.SCENARIO
                                && (scenario == null || effect.about().id().equals(scenario)),
                EffectSummary::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<EffectView> find(@PathVariable String id, ReadRequest request) {
        return reader.find(EffectView.class, request, id);
    }
}
