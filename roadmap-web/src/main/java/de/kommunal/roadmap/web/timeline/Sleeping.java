package de.kommunal.roadmap.web.timeline;

import org.springframework.stereotype.Component;

import java.time.Duration;

@Component
class Sleeping implements Waiting {

    @Override
    public void pass(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a replay waited", e);
        }
    }
}
