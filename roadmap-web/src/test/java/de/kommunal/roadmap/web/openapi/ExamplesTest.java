package de.kommunal.roadmap.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.CommandCatalogue;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Roadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.StringUtils;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sends every example that the description shows to the address that it names, with the headers
 * that it demands, and reads everything back. The record is that of the Münsterland.
 */
class ExamplesTest {

    private static final String PROGRAMME = "/api/programmes/muensterland/";
    private static final String DELIBERATION = "it-muensterland-coesfeld";
    private static final String TALK = "informationsabend-2026-02-16";
    private static final String POSITION = "kreis-coesfeld--legal-form-aoer";

    private static final String STATUTE = "statute-zweckverband";
    private static final Map<String, Object> NEXT_SPRING =
            Map.of("effective", "2027-03-30", "sources", List.of(), "publicity", "PUBLIC");
    private static final String RESOLUTION = "kreistag-2026-02-18";
    private static final String LATER = "kreistag-2026-12-16";

    /** In an order in which each can happen. */
    private static final List<Step> STEPS =
            List.of(
                    example("OpenProgramme"),

                    // partners and committees
                    example("RegisterPartner"),
                    example("RecordAgreementAccession").at("id", "musterstadt"),
                    example("RecordAgreementExit")
                            .at("id", "musterstadt")
                            .at("agreement", "oerv-citeq"),
                    example("RecordCommitteeEstablished"),
                    example("RecordCommitteeRenamed").at("id", "digitalausschuss-coesfeld"),
                    example("RecordCommitteeDissolved").at("id", "digitalausschuss-coesfeld"),

                    // reports and information
                    example("RecordExpertReport"),
                    example("PlanInformationEvent"),
                    example("LinkInput").at("id", DELIBERATION).at("step", "kreistag"),
                    example("MoveInformationEvent").at("id", TALK),
                    example("RecordInformationEventHeld").at("id", TALK),
                    example("PlanInformationEvent").with("id", "sprechstunde"),
                    example("CancelInformationEvent").at("id", "sprechstunde"),

                    // papers and their way through the committees
                    example("RegisterPaper"),
                    example("WithdrawPaper").at("id", "it-muensterland-ergaenzung"),
                    example("AddPaperVersion").at("id", "it-muensterland"),
                    example("RescheduleStep").at("id", DELIBERATION).at("step", "finanzausschuss"),
                    example("ReferStep").at("id", DELIBERATION).at("step", "finanzausschuss"),
                    example("PostponeStep").at("id", DELIBERATION).at("step", "kreisausschuss"),
                    example("RecordStepOutcome").at("id", DELIBERATION).at("step", "kreistag"),
                    example("PlanDeliberation"),
                    example("RecordResolution"),

                    // what becomes of a resolution and of what it says
                    laterResolution(),
                    example("AttachReservation").at("id", LATER),
                    reservation("genehmigung", "APPROVAL"),
                    reservation("haushalt", "BUDGET"),
                    example("FulfilReservation").at("id", LATER).at("reservation", "genehmigung"),
                    example("FailReservation").at("id", LATER).at("reservation", "haushalt"),
                    example("RecordResolutionEffect").at("id", LATER),
                    example("AmendResolution").at("id", RESOLUTION),
                    example("IssueMandate"),
                    example("ReportMandateProgress").at("id", "begleitung"),
                    example("DischargeMandate").at("id", "begleitung"),

                    // scenarios
                    example("ProposeScenario"),
                    example("RefineScenario").at("id", "holding-with-regional-offices"),
                    example("PreferScenario").at("id", "holding-with-regional-offices"),
                    example("MergeScenario").at("id", "holding-with-regional-offices"),
                    example("DiscardScenario").at("id", "beobachtung"),

                    // effects and context
                    example("RecordStatedEffect"),
                    example("RestateEffect").at("id", "holding-gruendungskosten"),
                    example("RecordContextItem"),
                    example("ReviseContextItem").at("id", "fusion-musterland"),

                    // positions
                    example("RecordPartnerPosition"),
                    example("CorrectPartnerPosition").at("id", POSITION),
                    example("ChangePartnerPosition").at("id", POSITION),
                    example("ConfirmPartnerPosition").at("id", POSITION),
                    example("LapsePartnerPosition").at("id", POSITION),

                    // conditions: one that follows from the record, one that is attested
                    example("ImposeCondition"),
                    example("AddConditionEvidence").at("id", "further-legal-form"),
                    example("RecordConditionBreach").at("id", "further-legal-form"),
                    example("ImposeCondition")
                            .with("id", "influence")
                            .with("kind", "INFLUENCE_SAFEGUARD")
                            .with("parameters", Map.of("beneficiary", "kreis-coesfeld")),
                    example("SatisfyCondition").at("id", "influence"),
                    example("WithdrawConditionSatisfaction").at("id", "influence"),
                    example("LapseCondition").at("id", "influence"),

                    // examinations: one of the form in the examples, one of the form to be adopted
                    example("RequestExamination"),
                    example("AssessCriterion").at("id", "examination-aoer"),
                    example("CompleteExamination").at("id", "examination-aoer"),
                    example("PresentExamination").at("id", "examination-aoer"),
                    example("ReopenExamination").at("id", "examination-aoer"),
                    example("AbandonExamination").at("id", "examination-aoer"),
                    example("RequestExamination")
                            .with("id", "examination-zweckverband")
                            .with("legalForm", "ZWECKVERBAND"),
                    example("AssessCriterion").at("id", "examination-zweckverband"),
                    example("CompleteExamination").at("id", "examination-zweckverband"),

                    // a concordance case to its end
                    example("OpenConcordance"),
                    example("LinkConcurringResolution").at("id", "oerv-change"),
                    example("DeclareConcordanceReached").at("id", "oerv-change"),
                    example("RequestApproval").at("id", "oerv-change"),
                    example("ConfirmDeemedApproval").at("id", "oerv-change"),
                    example("RecordApprovalObjection").at("id", "oerv-change"),
                    example("RecordDiscussionDate").at("id", "oerv-change"),
                    example("RecordApproval").at("id", "oerv-change"),
                    example("RecordPublication").at("id", "oerv-change"),
                    example("RecordAgreementEffect").at("id", "oerv-change"),
                    // milestones, what waits for them, and the plan as it was; a stage
                    example("PlanMilestone"),
                    example("PlanMilestone")
                            .with("id", "foundation")
                            .with("plannedDate", "2027/2028")
                            .with("category", "FOUNDATION"),
                    example("AddMilestoneDependency").at("id", "foundation"),
                    example("TakeBaseline"),
                    example("RefineMilestoneDate").at("id", "articles-drafted"),
                    example("RescheduleMilestone").at("id", "articles-drafted"),
                    example("RecordMilestoneMissed").at("id", "articles-drafted"),
                    example("AchieveMilestone").at("id", "articles-drafted"),
                    example("RevokeMilestoneAchievement").at("id", "articles-drafted"),
                    example("RemoveMilestoneDependency")
                            .at("id", "foundation")
                            .at("predecessor", "articles-drafted"),
                    example("CancelMilestone").at("id", "foundation"),
                    example("DefineStage"),
                    example("DecideStageEntry").at("id", "stage-one"),

                    // the adoption, once nothing stands in its way
                    example("WaiveCondition").at("id", "further-legal-form"),

                    // what ends resolutions
                    example("SupersedeResolution").at("id", RESOLUTION),
                    example("RevokeResolution").at("id", RESOLUTION));

    private record Step(
            String command, Map<String, String> address, Map<String, Object> otherwise) {

        /** The value of a variable of the address. */
        Step at(String variable, String value) {
            return new Step(command, with(address, variable, value), otherwise);
        }

        /** The example, but with another value of a field. */
        Step with(String field, Object value) {
            return new Step(command, address, with(otherwise, field, value));
        }

        Step without(String field) {
            return with(field, NullNode.getInstance());
        }

        ObjectNode body() {
            var body = (ObjectNode) Document.example(command);
            otherwise.forEach((field, value) -> {
                JsonNode node = JsonMapper.shared().valueToTree(value);
                body.set(field, node);
                if (node.isNull()) {
                    body.remove(field);
                }
            });
            return body;
        }

        private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
            var copy = new LinkedHashMap<>(map);
            copy.put(key, value);
            return copy;
        }
    }

    /** A resolution by which others are changed. */
    private static Step laterResolution() {
        return example("RecordResolution")
                .with("id", LATER)
                .without("deliberation")
                .without("step")
                .with("decidedOn", "2026-12-16");
    }

    private static Step reservation(String id, String type) {
        return example("AttachReservation")
                .at("id", LATER)
                .with("reservation", id)
                .with("type", type)
                .without("partners")
                .without("legalForm")
                .without("scenario");
    }

    private static Step example(String command) {
        return new Step(command, Map.of("programme", "muensterland"), Map.of());
    }

    @Test
    void everyExampleIsRecordedAndReadBackAsDescribed(@TempDir Path directory) {
        try (var roadmap = Roadmap.start(directory)) {
            var client = roadmap.as(Role.ADMIN);
            var document = new Document(client.get("/v3/api-docs").json());
            var caller = new Caller(client, document);

            STEPS.forEach(caller::send);
            var members =
                    client.get(
                                    PROGRAMME
                                            + "partners?agreement=oerv-citeq&validAt=2027-03-31&limit=500")
                            .json()
                            .path("items")
                            .valueStream()
                            .map(member -> member.path("id").stringValue())
                            .toList();
            caller.send(statuteOfZweckverband(members));
            members.forEach(member -> choiceOfZweckverband(member).forEach(caller::send));
            caller.send(
                    example("DeclareConcordanceReached")
                            .at("id", STATUTE)
                            .with("provenance", NEXT_SPRING));
            caller.send(example("AdoptLegalForm"));
            var registered = eventOf(client, "paper/it-muensterland-ergaenzung", 0);
            caller.send(example("CorrectRecord").with("event", registered));
            caller.send(
                    example("VoidRecord").with("event", eventOf(client, "partner/musterstadt", 2)));

            assertThat(caller.sent).containsAll(CommandCatalogue.roadmap().commands().keySet());
            caller.readEverything();
        }
    }

    private static String eventOf(Api client, String record, int number) {
        return client.get(PROGRAMME + "history?record=" + record)
                .json()
                .at("/items/" + number + "/event")
                .stringValue();
    }

    /** The adoption needs a text that every member adopts. */
    private static Step statuteOfZweckverband(List<String> members) {
        return example("OpenConcordance")
                .with("id", STATUTE)
                .with("legalForm", "ZWECKVERBAND")
                .with("scenario", "holding")
                .with("partners", members);
    }

    /** The adoption needs a resolution of every member. */
    private static List<Step> choiceOfZweckverband(String member) {
        var council = "council-of-" + member;
        return List.of(
                example("RecordCommitteeEstablished")
                        .with("id", council)
                        .with("partner", member)
                        .with("kind", "OTHER"),
                example("RecordResolution")
                        .with("id", "choice-of-" + member)
                        .without("deliberation")
                        .without("step")
                        .with("committee", council)
                        .with("partner", member)
                        .with("decidedOn", "2027-03-01")
                        .with(
                                "items",
                                List.of(
                                        Map.of(
                                                "no", 1,
                                                "kind", "CHOICE",
                                                "text", "Gewählt wird der Zweckverband.",
                                                "legalForm", "ZWECKVERBAND",
                                                "scenario", "holding"))),
                example("LinkConcurringResolution")
                        .at("id", STATUTE)
                        .with("resolution", "choice-of-" + member));
    }

    /** Knows of the interface only what the description says. */
    private static final class Caller {

        private final Api client;
        private final Document document;
        private final List<String> sent = new ArrayList<>();
        private final List<String> locations = new ArrayList<>();
        private final ValueOrigins origins = new ValueOrigins();

        Caller(Api client, Document document) {
            this.client = client;
            this.document = document;
        }

        void send(Step step) {
            var operation = document.operation(StringUtils.uncapitalize(step.command()));
            var body = step.body();
            assertThat(document.faults(operation.body().path("schema"), body))
                    .as(step.command())
                    .isEmpty();

            var answer =
                    client.post(
                            address(operation, step), body.toString(), headers(operation, step));

            var status = Integer.toString(answer.status());
            assertThat(status).as(step.command() + answer.text()).isIn(operation.successes());
            assertThat(document.faults(operation.answer(status), answer.json())).isEmpty();
            operation
                    .node()
                    .path("responses")
                    .path(status)
                    .path("headers")
                    .propertyNames()
                    .forEach(name -> assertThat(answer.header(name)).as(name).isPresent());
            sent.add(step.command());
            if (status.equals("201")) {
                locations.add(answer.header("Location").orElseThrow());
            }
        }

        private static String address(Document.Operation operation, Step step) {
            var address = operation.path();
            for (var variable : step.address().entrySet()) {
                address = address.replace("{" + variable.getKey() + "}", variable.getValue());
            }
            return address;
        }

        private String[] headers(Document.Operation operation, Step step) {
            return document.parameters(operation)
                    .filter(p -> p.path("in").stringValue().equals("header"))
                    .filter(p -> p.path("required").booleanValue(false))
                    .map(p -> p.path("name").stringValue())
                    .flatMap(name -> Stream.of(name, etag(operation, step)))
                    .toArray(String[]::new);
        }

        /** Of the record that the address of the change lies below. */
        private String etag(Document.Operation operation, Step step) {
            var path = address(operation, step);
            var id = "/" + step.address().get("id");
            var record = client.get(path.substring(0, path.indexOf(id + "/") + id.length()));
            assertThat(record.status()).as(path + record.text()).isEqualTo(200);
            return record.header("ETag").orElseThrow();
        }

        /** Everything that was recorded, and every address without an id. */
        void readEverything() {
            locations.forEach(this::read);
            document.operations().stream()
                    .filter(operation -> operation.method().equals("get"))
                    .map(operation -> operation.path().replace("{programme}", "muensterland"))
                    .filter(path -> !path.contains("{"))
                    .forEach(this::read);
            assertThat(origins.kinds()).isEqualTo(kindsOfRecords());
        }

        /** Those that the description says to be read with their events. */
        private Set<String> kindsOfRecords() {
            return document.operations().stream()
                    .filter(operation -> operation.method().equals("get"))
                    .filter(operation ->
                            document.resolved(operation.answer("200"))
                                    .path("properties")
                                    .has("events"))
                    .map(operation -> ValueOrigins.collection(operation.path()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private void read(String path) {
            // the log itself knows no effective day
            var day = path.startsWith("/api/audit") ? "" : "&validAt=2031-01-01";
            // what changed, changed since some moment
            var since = path.endsWith("/changes") ? "&from=2020-01-01@0" : "";
            // a proof is of something
            var of = path.endsWith("/inclusion") ? "&position=1" : "";
            var from = path.endsWith("/consistency") ? "&from=1" : "";
            var query = (day + since + of + from).replaceFirst("^&", "?");
            var answer = client.get(path + query);
            assertThat(answer.status()).as(path + answer.text()).isEqualTo(200);
            if (answer.header("Content-Type").orElseThrow().startsWith("application/json")) {
                assertThat(document.faults(schema(path), answer.json()))
                        .as(path + answer.text())
                        .isEmpty();
                origins.check(path, answer.json());
            }
        }

        private JsonNode schema(String path) {
            return document.operations().stream()
                    .filter(operation -> operation.method().equals("get"))
                    .filter(operation ->
                            path.matches(operation.path().replaceAll("\\{\\w+}", "[^/]+")))
                    .findFirst()
                    .orElseThrow()
                    .answer("200");
        }
    }
}
