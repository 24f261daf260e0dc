package de.kommunal.roadmap.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api.Answer;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

/** A programme that a test has for itself, with the project office that keeps it. */
public final class OwnProgramme {

    private static final AtomicInteger OPENED = new AtomicInteger();

    private final Api office;
    private final Api auditor;
    private final Api reader;
    private final String id;
    private long opened;
    private long position;

    private OwnProgramme(Roadmap roadmap, String id) {
        this.office = roadmap.as(Role.PROJECT_OFFICE);
        this.auditor = roadmap.as(Role.AUDITOR);
        this.reader = roadmap.anonymous();
        this.id = id;
    }

    /** The same programme in the roadmap as it was started again. */
    public OwnProgramme at(Roadmap roadmap) {
        var same = new OwnProgramme(roadmap, id);
        same.opened = opened;
        same.position = position;
        return same;
    }

    public static OwnProgramme open(Roadmap roadmap, String word) {
        var programme = new OwnProgramme(roadmap, word + "-" + OPENED.incrementAndGet());
        var opened =
                programme.office.post(
                        "/api/programmes",
                        body(
                                "2025",
                                """
                                "id": "%s", "name": "Probe", "region": "Probe", "fictional": true
                                """
                                        .formatted(programme.id)));
        assertThat(opened.status()).describedAs(opened.text()).isEqualTo(201);
        programme.opened = opened.json().path("position").longValue();
        programme.position = programme.opened;
        return programme;
    }

    /**
     * Registers a town with a committee, a council and a paper: {@code rat-} and the id, and so on.
     */
    public void hasPartner(String partner) {
        record(
                "/partners",
                "2025",
                """
                "id": "%1$s", "kind": "TOWN", "name": "Stadt %1$s", "role": "MEMBER"
                """
                        .formatted(partner));
        establish(partner, "ausschuss", "SPECIALIST_COMMITTEE");
        establish(partner, "rat", "COUNCIL");
        record(
                "/papers",
                "2025-01-10",
                """
                "id": "vorlage-%1$s", "partner": "%1$s", "title": "Rechtsform",
                "paperDate": "2025-01-10", "kind": "DRAFT_RESOLUTION", "draft": []
                """
                        .formatted(partner));
    }

    private void establish(String partner, String committee, String kind) {
        record(
                "/committees",
                "2025",
                """
                "id": "%2$s-%1$s", "partner": "%1$s", "name": "%2$s", "kind": "%3$s"
                """
                        .formatted(partner, committee, kind));
    }

    /** Posts a command: its fields, without the provenance, which has only an effective date. */
    public Answer tell(String path, String effective, String fields) {
        return tell(path, effective, fields, "*");
    }

    /** The same, for the version that the sender saw. */
    public Answer tell(String path, String effective, String fields, String version) {
        var answer = office.post(address(path), body(effective, fields), "If-Match", version);
        position = Math.max(position, answer.json().path("position").longValue(0));
        return answer;
    }

    /** Posts a change of the version that the sender saw. */
    public Answer tellInVersion(int version, String path, String effective, String fields) {
        return office.post(
                address(path), body(effective, fields), "If-Match", "\"" + version + "\"");
    }

    /** Posts a command that has to succeed. */
    public Answer record(String path, String effective, String fields) {
        var answer = tell(path, effective, fields);
        assertThat(answer.status()).describedAs(answer.text()).isIn(200, 201);
        return answer;
    }

    /** Posts a command that has to succeed and that only readers with a login see. */
    public Answer recordNonPublic(String path, String effective, String fields) {
        var answer = tellNonPublic(path, effective, fields);
        assertThat(answer.status()).describedAs(answer.text()).isIn(200, 201);
        return answer;
    }

    /** The same, also if it is refused. */
    public Answer tellNonPublic(String path, String effective, String fields) {
        var own = provenance(effective);
        var body = "{%s, %s}".formatted(fields, own.replace("PUBLIC", "NON_PUBLIC"));
        var answer = office.post(address(path), body, "If-Match", "*");
        position = Math.max(position, answer.json().path("position").longValue(0));
        return answer;
    }

    /** The council of the partner nord decides one item. */
    public void resolves(String id, String day, String item) {
        record(
                "/resolutions",
                day,
                """
                "id": "%s", "committee": "rat-nord", "partner": "nord", "decidedOn": "%s",
                "paperVersion": 1, "amendedInSession": false,
                "items": [{"no": 1, "text": "Ziffer", %s}]
                """
                        .formatted(id, day, item));
    }

    /** Reads what is there after the last record. */
    public JsonNode read(String path) {
        var answer = office.get(address(path), "Roadmap-Position", Long.toString(position));
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(200);
        return answer.json();
    }

    /**
     * One of its pages as somebody without an account sees it after the last record; in one line.
     *
     * @param path behind the programme's own
     */
    public String page(String path, String language) {
        var page =
                reader.get(
                                "/programmes/" + id + path,
                                "Accept-Language",
                                language,
                                "Roadmap-Position",
                                Long.toString(position))
                        .text();
        assertThat(page).endsWith("</html>\n");
        return page.replaceAll("\\s+", " ");
    }

    /**
     * Asks what would follow from commands, each by its name with its fields.
     *
     * @param further fields of the question
     */
    public JsonNode whatIf(String further, String... commands) {
        var answer = tryOut(further, commands);
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** The same, also if it can't be answered. */
    public Answer tryOut(String further, String... commands) {
        return auditor.post(
                address("/what-if"),
                "{\"commands\": [%s]%s %s}"
                        .formatted(
                                String.join(", ", commands), further.isBlank() ? "" : ",", further),
                "Roadmap-Position",
                Long.toString(position));
    }

    public String id() {
        return id;
    }

    /** Waits from now on, when it reads, for what the program itself recorded. */
    public void sees(long recorded) {
        position = Math.max(position, recorded);
    }

    /** Position of the last record. */
    public long position() {
        return position;
    }

    /** Position of the last event of all programmes. */
    public long head() {
        return auditor.get("/api/audit/checkpoint").json().path("size").longValue();
    }

    /** The stored events of one of its subjects, such as {@code scenario/holding}. */
    public List<JsonNode> events(String subject) {
        var aggregate = subject.replaceFirst("/", "/" + id + "/");
        var events = auditor.get("/api/audit/events?limit=1000&after=" + opened).json();
        return StreamSupport.stream(events.spliterator(), false)
                .filter(event -> event.path("aggregate").stringValue().equals(aggregate))
                .toList();
    }

    private String address(String path) {
        return "/api/programmes/" + id + path;
    }

    private static String body(String effective, String fields) {
        return "{%s%s %s}".formatted(fields, fields.isBlank() ? "" : ",", provenance(effective));
    }

    /** The provenance of a command that has only an effective date, as a field of its body. */
    public static String provenance(String effective) {
        return """
        "provenance": {"effective": "%s", "sources": [], "publicity": "PUBLIC"}
        """
                .formatted(effective);
    }
}
