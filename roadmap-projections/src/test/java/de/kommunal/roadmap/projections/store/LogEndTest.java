package de.kommunal.roadmap.projections.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class LogEndTest {

    private long inDatabase = 5;
    private boolean isDown;
    private final LogEnd end = new LogEnd(this::ask);

    @Test
    void isAskedForAllUntilItHasLooked() {
        assertThat(end.behind(0, 500)).isEqualTo(500);

        assertThat(end.look()).isTrue();

        assertThat(end.behind(0, 500)).isEqualTo(5);
        assertThat(end.behind(0, 3)).isEqualTo(3);
        assertThat(end.behind(5, 500)).isZero();
        assertThat(end.behind(7, 500)).isZero();
    }

    @Test
    void saysOnlyOnceThatThereIsMore() {
        end.look();

        assertThat(end.look()).isFalse();
        inDatabase = 6;
        assertThat(end.look()).isTrue();
        assertThat(end.behind(5, 500)).isEqualTo(1);
    }

    @Test
    void knowsAtOnceWhatThisNodeCommits() {
        end.committed(3);
        end.look();

        end.committed(8);
        end.committed(7);

        assertThat(end.behind(5, 500)).isEqualTo(3);
        assertThat(end.look()).isFalse();
        assertThat(end.behind(5, 500)).isEqualTo(3);
    }

    @Test
    void leavesItToTheOthersToFindOutThatTheDatabaseIsDown() {
        end.look();
        isDown = true;

        assertThat(end.look()).isTrue();
        assertThat(end.behind(5, 500)).isEqualTo(500);

        isDown = false;
        assertThat(end.look()).isTrue();
        assertThat(end.behind(5, 500)).isZero();
    }

    private long ask() {
        if (isDown) {
            throw new DataAccessResourceFailureException("down");
        }
        return inDatabase;
    }
}
