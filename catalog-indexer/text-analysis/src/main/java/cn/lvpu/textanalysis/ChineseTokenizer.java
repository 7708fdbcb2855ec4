package cn.lvpu.textanalysis;

import java.util.Arrays;

/**
 * Words of the dictionary, all that lie in the text, with pairs of neighbours where no word is known; other letters and digits as words.
 *
 * <p>A token's position is that of its first character, so that phrases match however the text around them was cut: 京白梨 is found in
 * 北京白梨. Tokens on one position are alternatives. A single Chinese character is a token only where it stands alone between words.
 */
final class ChineseTokenizer extends SliceTokenizer {
    private final Segmentation segmentation;
    private final boolean dropChatter;
    private int[] starts = new int[65];

    /** @param dropChatter whether words that people ask with are left out, unless there is nothing else */
    ChineseTokenizer(Dictionary dictionary, boolean dropChatter) {
        this.segmentation = new Segmentation(dictionary.trie(), dropChatter);
        this.dropChatter = dropChatter;
    }

    @Override
    void cut(char[] text, int length) {
        if (!dropChatter || !scan(text, length, true)) {
            scan(text, length, false);
        }
    }

    /** Whether there was any token. */
    private boolean scan(char[] text, int length, boolean withoutChatter) {
        boolean any = false;
        int position = 0;
        for (int i = 0; i < length; ) {
            int codePoint = Character.codePointAt(text, i, length);
            if (Han.is(codePoint)) {
                int characters = 0;
                int end = i;
                while (end < length && Han.is(Character.codePointAt(text, end, length))) {
                    if (characters + 1 >= starts.length) {
                        starts = Arrays.copyOf(starts, starts.length * 2);
                    }
                    starts[characters++] = end;
                    end += Character.charCount(Character.codePointAt(text, end, length));
                }
                starts[characters] = end;
                any |= run(text, characters, position, withoutChatter);
                position += characters;
                i = end;
            } else if (Han.isWordPart(codePoint) && !Han.isMark(codePoint)) {
                int end = i;
                while (end < length && Han.isWordPart(Character.codePointAt(text, end, length))) {
                    end += Character.charCount(Character.codePointAt(text, end, length));
                }
                position = word(text, i, end, position);
                any = true;
                i = end;
            } else {
                i += Character.charCount(codePoint);
            }
        }
        return any;
    }

    private boolean run(char[] text, int count, int position, boolean withoutChatter) {
        boolean any = false;
        segmentation.segment(text, starts, count);
        for (int i = 0; i < count; i++) {
            if (withoutChatter && segmentation.chatter(i)) {
                continue;
            }
            boolean pairIsWord = false;
            for (int size : segmentation.wordsAt(i)) {
                pairIsWord |= size == 2;
                token(starts[i], starts[i + size], position + i);
                any = true;
            }
            if (segmentation.paired(i) && !pairIsWord) {
                token(starts[i], starts[i + 2], position + i);
                any = true;
            } else if (segmentation.alone(i)) {
                token(starts[i], starts[i + 1], position + i);
                any = true;
            }
        }
        return any;
    }
}
