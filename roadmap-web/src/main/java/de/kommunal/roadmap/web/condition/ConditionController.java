package de.kommunal.roadmap.web.condition;

import de.kommunal.roadmap.condition.ConditionCommand.AddConditionEvidence;
import de.kommunal.roadmap.condition.ConditionCommand.ImposeCondition;
import de.kommunal.roadmap.condition.ConditionCommand.LapseCondition;
import de.kommunal.roadmap.condition.ConditionCommand.RecordConditionBreach;
import de.kommunal.roadmap.condition.ConditionCommand.SatisfyCondition;
import de.kommunal.roadmap.condition.ConditionCommand.WaiveCondition;
import de.kommunal.roadmap.condition.ConditionCommand.WithdrawConditionSatisfaction;
import de.kommunal.roadmap.condition.ConditionView;
import de.kommunal.roadmap.legalform.ConditionReading;
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

/** Conditions are read with their computed state. */
@RestController
@RequestMapping("/api/programmes/{programme}/conditions")
class ConditionController {

    private final Writer writer;
    private final Reader reader;
    private final ConditionReading conditions;

    ConditionController(Writer writer, Reader reader, ConditionReading conditions) {
        this.writer = writer;
        this.reader = reader;
        this.conditions = conditions;
    }

    @PostMapping
    ResponseEntity<WriteAnswer> impose(@CommandBody ImposeCondition command) {
        return writer.create(command);
    }

    @PostMapping("/{id}/evidence")
    ResponseEntity<WriteAnswer> addEvidence(@CommandBody AddConditionEvidence command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/satisfaction")
    ResponseEntity<WriteAnswer> satisfy(@CommandBody SatisfyCondition command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/satisfaction-withdrawal")
    ResponseEntity<WriteAnswer> withdrawSatisfaction(
            @CommandBody WithdrawConditionSatisfaction command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/waiver")
    ResponseEntity<WriteAnswer> waive(@CommandBody WaiveCondition command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/breach")
    ResponseEntity<WriteAnswer> breach(@CommandBody RecordConditionBreach command) {
        return writer.change(command);
    }

    @PostMapping("/{id}/lapse")
    ResponseEntity<WriteAnswer> lapse(@CommandBody LapseCondition command) {
        return writer.change(command);
    }

    /**
     * The conditions.
     *
     * @param partner answers only the conditions of this partner
     */
    @GetMapping
    ResponseEntity<Collection<ConditionView>> list(
            ReadRequest request, @RequestParam(required = false) @Nullable String partner) {
        return reader.list(
                ConditionView.class,
                request,
                condition -> partner == null || condition.partner().equals(partner),
                conditions::at);
    }

    @GetMapping("/{id}")
    ResponseEntity<ConditionView> find(@PathVariable String id, ReadRequest request) {
        return reader.find(ConditionView.class, request, id, conditions::at);
    }
}
