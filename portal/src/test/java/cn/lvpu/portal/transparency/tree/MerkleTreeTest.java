package cn.lvpu.portal.transparency.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTest {
    /** The eight entries on which implementations of RFC 6962 are compared, from certificate-transparency's own tests. */
    private static final SomeTree KNOWN = SomeTree.of(Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .toList());

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void rootsAreThoseOfTheKnownVectors(int size, String root) {
        assertThat(KNOWN.tiled(size).root()).hasToString(root);
        assertThat(KNOWN.definition(size)).hasToString(root);
    }

    @Test
    void theProofsOfTheKnownVectorsAreTheSame() {
        assertThat(KNOWN.tiled(8).inclusionProof(5))
                .extracting(Hash::toString)
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(KNOWN.tiled(5).consistencyProof(2))
                .extracting(Hash::toString)
                .containsExactly(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 255, 256, 257, 511, 512, 513, 70_000})
    void rootsFromTilesAreThoseOfTheDefinition(int size) {
        SomeTree tree = SomeTree.counting(size);
        assertThat(tree.tiled(size).root()).isEqualTo(tree.definition(size));
    }

    @Test
    void everyLeafIsProvenAndNoOtherIs() {
        SomeTree tree = SomeTree.counting(40);
        for (int size = 1; size <= 40; size++) {
            Hash root = tree.definition(size);
            for (int index = 0; index < size; index++) {
                List<Hash> proof = tree.tiled(size).inclusionProof(index);
                assertThat(Proofs.includes(tree.leaf(index), index, size, root, proof))
                        .isTrue();
                assertThat(Proofs.includes(tree.leaf((index + 1) % 40), index, size, root, proof))
                        .isFalse();
            }
        }
    }

    @Test
    void growthIsProvenAndARewrittenPastIsNot() {
        SomeTree tree = SomeTree.counting(40);
        for (int later = 1; later <= 40; later++) {
            for (int earlier = 0; earlier <= later; earlier++) {
                List<Hash> proof = tree.tiled(later).consistencyProof(earlier);
                assertThat(Proofs.isGrownFrom(earlier, tree.definition(earlier), later, tree.definition(later), proof))
                        .as("%d to %d", earlier, later)
                        .isTrue();
                if (earlier > 0) {
                    assertThat(Proofs.isGrownFrom(
                                    earlier, Hash.ofLeaf(new byte[] {7}), later, tree.definition(later), proof))
                            .as("%d to %d with another past", earlier, later)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void proofsAcrossLevelsOfTilesHold() {
        int size = 70_000;
        SomeTree tree = SomeTree.counting(size);
        Hash root = tree.definition(size);
        for (int index : new int[] {0, 255, 256, 65_535, 65_536, 69_999}) {
            assertThat(Proofs.includes(
                            tree.leaf(index),
                            index,
                            size,
                            root,
                            tree.tiled(size).inclusionProof(index)))
                    .isTrue();
        }
        for (int earlier : new int[] {1, 256, 300, 65_536, 65_537, 69_999}) {
            assertThat(Proofs.isGrownFrom(
                            earlier,
                            tree.definition(earlier),
                            size,
                            root,
                            tree.tiled(size).consistencyProof(earlier)))
                    .isTrue();
        }
    }

    @Test
    void aLongerOrShorterProofProvesNothing() {
        SomeTree tree = SomeTree.counting(13);
        List<Hash> proof = tree.tiled(13).inclusionProof(4);
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(tree.leaf(1));
        assertThat(Proofs.includes(tree.leaf(4), 4, 13, tree.definition(13), longer))
                .isFalse();
        assertThat(Proofs.includes(tree.leaf(4), 4, 13, tree.definition(13), proof.subList(1, proof.size())))
                .isFalse();
        assertThat(Proofs.includes(tree.leaf(4), 13, 13, tree.definition(13), proof))
                .isFalse();
    }
}
