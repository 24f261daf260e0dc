package de.kommunal.roadmap.web.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.kommunal.roadmap.deliberation.DeliberationCommand.LinkInput;
import de.kommunal.roadmap.deliberation.DeliberationCommand.PlanDeliberation;
import de.kommunal.roadmap.deliberation.FedStep;
import de.kommunal.roadmap.deliberation.InformationEventCommand.PlanInformationEvent;
import de.kommunal.roadmap.deliberation.PlannedStep;
import de.kommunal.roadmap.partner.PartnerCommand.RecordAgreementAccession;
import de.kommunal.roadmap.partner.PartnerCommand.RegisterPartner;
import de.kommunal.roadmap.partner.PartnerRole;
import de.kommunal.roadmap.scenario.ScenarioCommand.PreferScenario;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Subject;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class MuensterlandDataSetTest {

    private static final String DELIBERATION = "it-muensterland-coesfeld";

    /** Commands that say more of what an earlier one recorded. */
    private static final Set<Class<? extends Command>> FURTHER =
            Set.of(LinkInput.class, RecordAgreementAccession.class, PreferScenario.class);

    private static DataSet set = new DataSet("", List.of());
    private static List<Command> commands = List.of();

    @BeforeAll
    static void read() throws IOException {
        set =
                DataSets.parse(
                        new ClassPathResource("data-sets/muensterland.yaml")
                                .getContentAsByteArray());
        commands = set.records().stream().map(entry -> DataSets.command(set, entry)).toList();
    }

    @Test
    void all28MembersAndNobodyElseJoinTheAgreement() {
        var members =
                all(RegisterPartner.class)
                        .filter(partner -> partner.role() == PartnerRole.MEMBER)
                        .map(RegisterPartner::id)
                        .toList();

        assertThat(members).hasSize(28).doesNotHaveDuplicates();
        assertThat(all(RecordAgreementAccession.class))
                .allSatisfy(one -> assertThat(one.agreement()).hasToString("oerv-citeq"))
                .extracting(RecordAgreementAccession::id)
                .containsExactlyInAnyOrderElementsOf(members);
    }

    @Test
    void threeSittingsArePlanned() {
        assertThat(all(PlanDeliberation.class).flatMap(plan -> plan.steps().stream()))
                .extracting(step -> step.id().value(), PlannedStep::date)
                .containsExactly(
                        tuple("finanzausschuss", LocalDate.parse("2026-02-05")),
                        tuple("kreisausschuss", LocalDate.parse("2026-02-11")),
                        tuple("kreistag", LocalDate.parse("2026-02-18")));
    }

    @Test
    void theInformationEventFeedsTheLastTwoSittings() {
        assertThat(all(PlanInformationEvent.class).flatMap(event -> event.feeds().stream()))
                .extracting(
                        step -> step.deliberation().value(),
                        step -> step.step().value(),
                        FedStep::date)
                .containsExactly(
                        tuple(DELIBERATION, "kreisausschuss", LocalDate.parse("2026-02-11")),
                        tuple(DELIBERATION, "kreistag", LocalDate.parse("2026-02-18")));
    }

    @Test
    void theInformationEventIsLinkedToTheLastTwoSittings() {
        assertThat(all(LinkInput.class))
                .extracting(
                        link -> String.valueOf(link.informationEvent()),
                        link -> link.step().value())
                .containsExactly(
                        tuple("citeq-2026-02-09", "kreisausschuss"),
                        tuple("citeq-2026-02-09", "kreistag"));
    }

    @Test
    void nothingIsSaidOfWhatTheSittingsDecided() {
        assertThat(set.records())
                .extracting(DataSet.Entry::command)
                .doesNotContain("RecordStepOutcome", "RecordResolution", "ImposeCondition");
    }

    @Test
    void onlyTheAuthorOfThePaperHasPositions() {
        assertThat(set.records())
                .filteredOn(entry -> entry.command().equals("RecordPartnerPosition"))
                .extracting(
                        entry -> entry.body().at("/partner").asString(),
                        entry -> entry.body().at("/topic/kind").asString(),
                        entry -> entry.body().at("/stance").asString())
                .containsExactly(
                        tuple("kreis-coesfeld", "PROCESS", "SUPPORTS_WITH_CONDITIONS"),
                        tuple("kreis-coesfeld", "LEGAL_FORM", "UNDECIDED_EXPLICIT"));
    }

    @Test
    void everyRecordIsPublicAndSaysWhereItIsFrom() {
        assertThat(commands)
                .extracting(Command::provenance)
                .allSatisfy(provenance -> {
                    assertThat(provenance.publicity()).isEqualTo(Publicity.PUBLIC);
                    assertThat(provenance.sources()).isNotEmpty();
                });
    }

    @Test
    void everyRecordSpeaksOnlyOfWhatEarlierOnesRecorded() {
        var known = new HashSet<Subject>();
        for (var command : commands) {
            var spokenOf =
                    Stream.concat(
                                    command.references().stream(),
                                    Reference.toPapersOf(command.provenance()))
                            .map(Reference::subject);

            assertThat(known).as("%s", command).containsAll(spokenOf.toList());
            assertThat(known.add(command.subject()))
                    .as("%s", command)
                    .isNotEqualTo(FURTHER.contains(command.getClass()));
        }
    }

    private static <C extends Command> Stream<C> all(Class<C> type) {
        return commands.stream().filter(type::isInstance).map(type::cast);
    }
}
