package de.kommunal.roadmap.web.position;

import de.kommunal.roadmap.partner.PartnerView;
import de.kommunal.roadmap.position.PositionView;
import de.kommunal.roadmap.web.page.Frame.Section;
import de.kommunal.roadmap.web.page.Frames;
import de.kommunal.roadmap.web.page.PageController;
import de.kommunal.roadmap.web.page.PageRecords;
import de.kommunal.roadmap.web.rest.ReadRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who says what: all partners, all topics, and how that changed. */
@PageController
class PositionsPage {

    private final Frames frames;
    private final PageRecords records;
    private final Tiles tiles;

    PositionsPage(Frames frames, PageRecords records, Tiles tiles) {
        this.frames = frames;
        this.records = records;
        this.tiles = tiles;
    }

    /**
     * @param topic the one of the map; the first one if it is absent
     */
    @GetMapping("/programmes/{programme}/positions")
    String positions(
            ReadRequest request,
            @RequestParam(required = false) @Nullable String topic,
            Model page) {
        var reading = request.reading();
        var frame = frames.of(request, Section.POSITIONS);
        var words = records.words(reading);
        var positions = records.page(PositionView.class, reading);
        var matrix =
                PositionMatrix.of(
                        records.all(PartnerView.class, reading),
                        positions.items(),
                        words,
                        reading.moment().validAt());
        page.addAttribute("frame", frame);
        page.addAttribute("words", words);
        page.addAttribute("matrix", matrix);
        page.addAttribute("nonPublic", positions.nonPublic());
        page.addAttribute("places", tiles.of(frame.programme().id()));
        if (!matrix.topics().isEmpty()) {
            var chosen = topic == null ? matrix.topics().getFirst().key() : topic;
            page.addAttribute("chosen", chosen);
            page.addAttribute("known", matrix.hasTopic(chosen));
            page.addAttribute("trend", PositionTrend.of(chosen, reading, records));
        }
        return "positions";
    }
}
