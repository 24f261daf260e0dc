package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.shared.Subject;

import java.util.ArrayList;
import java.util.List;

/**
 * How the table spells what an event says: a line for each aspect, so that it can be read with any
 * database client and the index loads without parsing JSON. A tab stands between the parts of a
 * line; neither paths nor JSON hold tabs or line feeds.
 *
 * <pre>
 * title⇥"Holding"                    the aspect has the value
 * reason                             the aspect ends
 * &gt;correction/c-1⇥voidedBy⇥"c-2"     the same of another subject than the event's own
 * -8f14e45f                          what the event said counts no more
 * +8f14e45f                          what the event said counts again
 * </pre>
 */
final class FactText {

    private static final char TAB = '\t';
    private static final char LINE = '\n';
    private static final char OTHER = '>';
    private static final char WITHDRAWN = '-';
    private static final char REINSTATED = '+';

    private FactText() {}

    static String of(FactRows event) {
        var text = new StringBuilder();
        for (var row : event.rows()) {
            if (!row.subject().equals(event.subject())) {
                text.append(OTHER).append(row.subject()).append(TAB);
            }
            text.append(row.aspect());
            if (row.value() != null) {
                text.append(TAB).append(row.value());
            }
            text.append(LINE);
        }
        for (var change : event.withdrawals()) {
            text.append(change.reinstated() ? REINSTATED : WITHDRAWN)
                    .append(change.eventId())
                    .append(LINE);
        }
        return text.toString();
    }

    static List<FactRow> rows(String text, Subject own) {
        var rows = new ArrayList<FactRow>();
        for (var start = 0; start < text.length(); ) {
            var end = text.indexOf(LINE, start);
            switch (text.charAt(start)) {
                case WITHDRAWN, REINSTATED -> {}
                case OTHER -> {
                    var tab = text.indexOf(TAB, start);
                    rows.add(row(text, tab + 1, end, Subject.of(text.substring(start + 1, tab))));
                }
                default -> rows.add(row(text, start, end, own));
            }
            start = end + 1;
        }
        return rows;
    }

    private static FactRow row(String text, int start, int end, Subject subject) {
        var tab = text.indexOf(TAB, start);
        return tab < 0 || tab > end
                ? new FactRow(subject, text.substring(start, end), null)
                : new FactRow(subject, text.substring(start, tab), text.substring(tab + 1, end));
    }

    static List<FactRows.Withdrawal> withdrawals(String text) {
        var list = new ArrayList<FactRows.Withdrawal>();
        for (var start = 0; start < text.length(); ) {
            var end = text.indexOf(LINE, start);
            var first = text.charAt(start);
            if (first == WITHDRAWN || first == REINSTATED) {
                list.add(
                        new FactRows.Withdrawal(
                                text.substring(start + 1, end), first == REINSTATED));
            }
            start = end + 1;
        }
        return list;
    }
}
