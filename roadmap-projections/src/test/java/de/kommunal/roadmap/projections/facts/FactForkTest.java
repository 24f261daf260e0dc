package de.kommunal.roadmap.projections.facts;

import static de.kommunal.roadmap.projections.facts.IndexedStory.PROGRAMME;
import static de.kommunal.roadmap.projections.facts.IndexedStory.asOf;
import static de.kommunal.roadmap.projections.facts.IndexedStory.moment;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.SubjectDifference;
import de.kommunal.roadmap.shared.Subject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Optional;

class FactForkTest {

    private static final Subject HOLDING = new Subject(Subject.Kind.SCENARIO, "holding");
    private static final Subject OTHER = new Subject(Subject.Kind.SCENARIO, "other");

    private final FactIndex index = new FactIndex();
    private final IndexedStory story = new IndexedStory(index);

    @BeforeEach
    void tell() {
        story.says(HOLDING, "2026-02-01", "2026-02-01", "title", "a");
        story.says(OTHER, "2026-02-01", "2026-02-01", "title", "other");
    }

    @Test
    void knowsWhatWasThereAndWhatWasAddedToIt() {
        var fork = index.fork();
        new IndexedStory(fork).says(HOLDING, "2026-02-02", "2026-02-02", "title", "what if");

        assertThat(title(fork, HOLDING, 3)).contains("what if");
        assertThat(title(fork, HOLDING, 2)).contains("a");
        assertThat(title(fork, OTHER, 3)).contains("other");
        assertThat(fork.position()).isEqualTo(3);
    }

    @Test
    void leavesItsBaseAsItIs() {
        var fork = index.fork();
        var whatIf = new IndexedStory(fork);
        whatIf.says(HOLDING, "2026-02-02", "2026-02-02", "title", "what if");
        whatIf.voids(OTHER, 2, "2026-02-03");
        whatIf.says(subject("third"), "2026-02-03", "2026-02-03", "title", "third");

        assertThat(index.position()).isEqualTo(2);
        assertThat(title(index, HOLDING, 5)).contains("a");
        assertThat(title(index, OTHER, 5)).contains("other");
        assertThat(index.knows(PROGRAMME, subject("third"))).isFalse();
        assertThat(title(fork, OTHER, 5)).isEmpty();
        assertThat(title(fork, subject("third"), 5)).contains("third");
    }

    @Test
    void doesNotSeeWhatIsRecordedInItsBaseMeanwhile() {
        var fork = index.fork();
        story.says(OTHER, "2026-02-02", "2026-02-02", "title", "meanwhile");
        story.says(subject("new"), "2026-02-02", "2026-02-02", "title", "new");
        var whatIf = new IndexedStory(fork);
        whatIf.says(HOLDING, "2026-02-02", "2026-02-02", "title", "what if");
        whatIf.says(HOLDING, "2026-02-02", "2026-02-02", "title", "what then");

        assertThat(title(fork, OTHER, 4)).contains("other");
        assertThat(title(fork, subject("new"), 4)).isEmpty();
        assertThat(title(fork, HOLDING, 4)).contains("what then");
        assertThat(title(index, OTHER, 4)).contains("meanwhile");
    }

    @Test
    void copiesASubjectWithoutWhatItsBaseRecordedMeanwhile() {
        var fork = index.fork();
        story.says(HOLDING, "2026-02-02", "2026-02-05", "title", "meanwhile");
        new IndexedStory(fork).says(HOLDING, "2026-02-02", "2026-02-02", "title", "what if");

        assertThat(title(fork, HOLDING, 3)).contains("what if");
    }

    @Test
    void saysWhatDiffersFromItsBase() {
        var fork = index.fork();
        new IndexedStory(fork).says(HOLDING, "2026-02-02", "2026-02-02", "title", "what if");

        var differences =
                fork.read(content ->
                        Differences.of(
                                content,
                                content.programme(PROGRAMME),
                                asOf("2026-02-10", 2),
                                asOf("2026-02-10", 3)));

        assertThat(differences).extracting(SubjectDifference::subject).containsExactly(HOLDING);
    }

    private static Subject subject(String id) {
        return new Subject(Subject.Kind.SCENARIO, id);
    }

    private static Optional<String> title(FactIndex index, Subject subject, long position) {
        return index.state(PROGRAMME, subject, moment("2026-02-10", position), Audience.INTERNAL)
                .map(state -> state.text("title"));
    }
}
