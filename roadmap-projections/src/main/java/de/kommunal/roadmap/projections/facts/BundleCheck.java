package de.kommunal.roadmap.projections.facts;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Compares the bundles with the rows that they were made of, which are brought in order. */
final class BundleCheck {

    private static final int PAGE = 4;

    private final FactBundles bundles;
    private final long end;
    private final List<FactBundle> read = new ArrayList<>();
    private final List<FactRows> rows = new ArrayList<>();
    private final ContentDigest digest = new ContentDigest();
    private long after;
    private boolean same = true;

    /**
     * @param end the last position that there are rows of
     */
    BundleCheck(FactBundles bundles, long end) {
        this.bundles = bundles;
        this.end = end;
    }

    void add(List<FactRows> more) {
        for (var event : more) {
            var bundle = next();
            if (bundle == null) {
                return;
            }
            same &= bundle.first() <= event.position();
            rows.add(event);
            if (event.position() >= bundle.last()) {
                compare(bundle);
            }
        }
    }

    private @Nullable FactBundle next() {
        if (read.isEmpty()) {
            read.addAll(bundles.after(after, PAGE));
        }
        return read.isEmpty() ? null : read.getFirst();
    }

    private void compare(FactBundle bundle) {
        rows.forEach(digest::add);
        same &=
                rows.getFirst().position() == bundle.first()
                        && digest.hex().equals(bundle.digest())
                        && Arrays.equals(BundleWriter.bytes(rows), bundle.content());
        rows.clear();
        read.removeFirst();
        after = bundle.last();
    }

    /** True if all bundles are what the rows said; false also if one goes further than these. */
    boolean isSame() {
        var next = next();
        return same && (next == null || next.last() <= end);
    }
}
