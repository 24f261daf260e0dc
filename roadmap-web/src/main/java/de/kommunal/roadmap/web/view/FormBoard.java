package de.kommunal.roadmap.web.view;

import de.kommunal.roadmap.legalform.Criterion;
import de.kommunal.roadmap.legalform.ExaminationState;
import de.kommunal.roadmap.legalform.ExaminationView;
import de.kommunal.roadmap.scenario.ScenarioState;
import de.kommunal.roadmap.scenario.ScenarioView;
import de.kommunal.roadmap.shared.LegalForm;

import java.util.Arrays;
import java.util.List;

/**
 * The legal forms beside each other: how each does by each criterion.
 *
 * @param columns one for each legal form
 * @param rows one for each criterion
 */
record FormBoard(List<Column> columns, List<Row> rows) {

    /**
     * A legal form.
     *
     * @param examinations of it, those that were given up included
     * @param scenarios that live and name it as a candidate
     */
    record Column(
            LegalForm form, List<ExaminationView> examinations, List<ScenarioView> scenarios) {}

    /** A criterion, with one cell for each column. */
    record Row(Criterion criterion, List<Cell> cells) {}

    /** What was found; empty if nothing was. */
    record Cell(List<Finding> findings) {}

    record Finding(ExaminationView examination, ExaminationView.Assessment assessment) {}

    static FormBoard of(List<ExaminationView> examinations, List<ScenarioView> scenarios) {
        var columns =
                Arrays.stream(LegalForm.values())
                        .map(form -> column(form, examinations, scenarios))
                        .toList();
        var rows =
                Arrays.stream(Criterion.values())
                        .map(criterion ->
                                new Row(
                                        criterion,
                                        columns.stream()
                                                .map(column -> cell(column, criterion))
                                                .toList()))
                        .toList();
        return new FormBoard(columns, rows);
    }

    private static Column column(
            LegalForm form, List<ExaminationView> examinations, List<ScenarioView> scenarios) {
        return new Column(
                form,
                examinations.stream().filter(one -> one.legalForm() == form).toList(),
                scenarios.stream()
                        .filter(one -> one.state() == ScenarioState.PROPOSED)
                        .filter(one -> one.candidateForms().contains(form))
                        .toList());
    }

    /** What was found before an examination was given up is no finding to compare by. */
    private static Cell cell(Column column, Criterion criterion) {
        return new Cell(
                column.examinations().stream()
                        .filter(one -> one.state() != ExaminationState.ABANDONED)
                        .flatMap(one ->
                                one.criteria().stream()
                                        .filter(found -> found.criterion() == criterion)
                                        .map(found -> new Finding(one, found)))
                        .toList());
    }
}
