package de.kommunal.roadmap.web.automation;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** Reads follow the log by a scheduled task: no other one may keep it waiting. */
@SharedRoadmap
class ScheduledTasksTest {

    @Test
    void eachHasAThreadOfItsOwn(Roadmap roadmap) {
        var tasks = roadmap.bean(ScheduledTaskHolder.class).getScheduledTasks();
        var threads = roadmap.bean(ThreadPoolTaskScheduler.class).getScheduledThreadPoolExecutor();

        assertThat(tasks).isNotEmpty().hasSizeLessThanOrEqualTo(threads.getCorePoolSize());
    }
}
