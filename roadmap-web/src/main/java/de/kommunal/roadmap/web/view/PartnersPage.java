package de.kommunal.roadmap.web.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import de.kommunal.roadmap.partner.CommitteeView;
import de.kommunal.roadmap.partner.PartnerKind;
import de.kommunal.roadmap.partner.PartnerView;
import de.kommunal.roadmap.web.page.Frame.Section;
import de.kommunal.roadmap.web.page.Frames;
import de.kommunal.roadmap.web.page.PageController;
import de.kommunal.roadmap.web.page.PageRecords;
import de.kommunal.roadmap.web.rest.ReadRequest;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Who takes part, since when in which agreement, and which bodies decide there. */
@PageController
class PartnersPage {

    private final Frames frames;
    private final PageRecords records;

    PartnersPage(Frames frames, PageRecords records) {
        this.frames = frames;
        this.records = records;
    }

    /** A partner with its bodies, the council first. */
    record Row(PartnerView partner, List<CommitteeView> committees) {}

    @GetMapping("/programmes/{programme}/partners")
    String partners(ReadRequest request, Model page) {
        var reading = request.reading();
        var partners = records.page(PartnerView.class, reading);
        var committees =
                records.all(CommitteeView.class, reading).stream()
                        .sorted(Comparator.comparing(CommitteeView::council).reversed())
                        .collect(groupingBy(CommitteeView::partner));
        page.addAttribute("frame", frames.of(request, Section.PARTNERS));
        page.addAttribute("words", records.words(reading));
        page.addAttribute("kinds", byKind(partners.items(), committees));
        page.addAttribute("total", partners.items().size());
        page.addAttribute(
                "inAgreement",
                partners.items().stream().filter(p -> !p.agreements().isEmpty()).count());
        page.addAttribute("nonPublic", partners.nonPublic());
        return "partners";
    }

    /** In the order of the kinds; within one by name, as a German index has it. */
    private static Map<PartnerKind, List<Row>> byKind(
            List<PartnerView> partners, Map<String, List<CommitteeView>> committees) {
        var order = Collator.getInstance(Locale.GERMAN);
        return partners.stream()
                .sorted((one, other) -> order.compare(one.name(), other.name()))
                .map(partner -> new Row(partner, committees.getOrDefault(partner.id(), List.of())))
                .collect(groupingBy(row -> row.partner().kind(), TreeMap::new, toList()));
    }
}
