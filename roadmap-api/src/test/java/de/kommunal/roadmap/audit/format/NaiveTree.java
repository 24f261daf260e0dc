package de.kommunal.roadmap.audit.format;

import java.util.List;

/** The recursive definition of RFC 6962, section 2.1, written down word for word. */
public final class NaiveTree {

    private NaiveTree() {}

    public static Bytes root(List<Bytes> leaves) {
        if (leaves.isEmpty()) {
            return Bytes.ofText("").sha256();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        String left = root(leaves.subList(0, split)).toString();
        String right = root(leaves.subList(split, leaves.size())).toString();
        return Bytes.ofHex("01" + left + right).sha256();
    }
}
