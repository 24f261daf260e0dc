package de.kommunal.roadmap.web.administration;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.reading.Followers;
import de.kommunal.roadmap.web.RoadmapApplication;
import de.kommunal.roadmap.web.page.PageController;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.time.Clock;

/** What runs, as far as administrators have to know it. */
@PageController
class SystemPage {

    private final EventLog log;
    private final Followers followers;
    private final Clock clock;
    private final boolean embedded;

    SystemPage(
            EventLog log,
            Followers followers,
            Clock clock,
            @Value("${spring.datasource.url}") String store) {
        this.log = log;
        this.followers = followers;
        this.clock = clock;
        this.embedded = store.startsWith("jdbc:h2:");
    }

    @GetMapping("/administration/system")
    String system(Model page) {
        AdministrationPage.frame(page, "system", clock);
        page.addAttribute(
                "version", RoadmapApplication.class.getPackage().getImplementationVersion());
        page.addAttribute("embedded", embedded);
        page.addAttribute("events", log.head().position());
        page.addAttribute("followers", followers.all());
        return "system";
    }
}
