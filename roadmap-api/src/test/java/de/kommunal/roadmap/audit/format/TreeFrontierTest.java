package de.kommunal.roadmap.audit.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class TreeFrontierTest {

    private static final List<String> REFERENCE_ROOTS =
            List.of(
                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void growsThroughTheKnownRootsOfTheReferenceTree() {
        TreeFrontier frontier = TreeFrontier.EMPTY;
        assertThat(frontier.root()).hasToString(REFERENCE_ROOTS.getFirst());
        for (int i = 0; i < ReferenceTree.ENTRIES.size(); i++) {
            frontier = frontier.append(LogLeaf.hashOf(ReferenceTree.ENTRIES.get(i)));
            assertThat(frontier.size()).isEqualTo(i + 1);
            assertThat(frontier.root()).hasToString(REFERENCE_ROOTS.get(i + 1));
        }
    }

    @Test
    void hasTheRootThatTheRecursiveDefinitionGivesAtEverySize() {
        TreeFrontier frontier = TreeFrontier.EMPTY;
        var leaves = new ArrayList<Bytes>();
        for (int size = 0; size <= 130; size++) {
            assertThat(frontier.root()).isEqualTo(NaiveTree.root(leaves));
            Bytes leaf = LogLeaf.hashOf(Bytes.ofText("leaf " + size));
            leaves.add(leaf);
            frontier = frontier.append(leaf);
        }
    }

    @Test
    void comesBackFromItsBytesAtEverySize() {
        TreeFrontier frontier = TreeFrontier.EMPTY;
        for (int size = 0; size <= 70; size++) {
            assertThat(TreeFrontier.fromBytes(frontier.toBytes())).isEqualTo(frontier);
            frontier = frontier.append(LogLeaf.hashOf(Bytes.ofText("leaf " + size)));
        }
    }

    @Test
    void isNotChangedByAppending() {
        TreeFrontier three = TreeFrontier.EMPTY;
        for (int i = 0; i < 3; i++) {
            three = three.append(LogLeaf.hashOf(ReferenceTree.ENTRIES.get(i)));
        }
        three.append(LogLeaf.hashOf(ReferenceTree.ENTRIES.get(3)));
        assertThat(three.root()).hasToString(REFERENCE_ROOTS.get(3));
    }

    @Test
    void refusesBytesWhoseLengthDoesNotFitTheSize() {
        Bytes good = TreeFrontier.EMPTY.append(LogLeaf.hashOf(Bytes.ofText("one"))).toBytes();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TreeFrontier.fromBytes(Bytes.ofHex(good + "00")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TreeFrontier.fromBytes(Bytes.ofHex("ffffffffffffffff")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TreeFrontier.fromBytes(Bytes.ofHex("00")));
    }

    @Test
    void refusesALeafThatIsNoHash() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TreeFrontier.EMPTY.append(Bytes.ofText("short")));
    }
}
