package de.kommunal.roadmap.projections.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Makes the content of an index from bundles: while some are arranged, the next are unpacked. */
final class BundleLoad {

    private static final int PAGE = 4;

    private final FactBundles bundles;
    private final FactContent content = new FactContent();
    private final BundleReader reader = new BundleReader();

    BundleLoad(FactBundles bundles) {
        this.bundles = bundles;
    }

    private record Page(List<BundleIntake> intakes, long last) {}

    /**
     * @throws RuntimeException if one is damaged, or the database does not answer
     */
    FactContent run() {
        var page = unpacked(0);
        while (!page.intakes().isEmpty()) {
            var last = page.last();
            // values are only put into the pool there, one page after the other
            var ahead =
                    CompletableFuture.supplyAsync(() -> unpacked(last), Thread::startVirtualThread);
            page.intakes().forEach(BundleIntake::run);
            page = Arrived.of(ahead);
        }
        return content;
    }

    private Page unpacked(long after) {
        var intakes = new ArrayList<BundleIntake>();
        var last = after;
        for (var bundle : bundles.after(after, PAGE)) {
            var facts = reader.read(bundle);
            intakes.add(new BundleIntake(facts, facts.pooled(content.values()), content));
            last = bundle.last();
        }
        return new Page(intakes, last);
    }
}
