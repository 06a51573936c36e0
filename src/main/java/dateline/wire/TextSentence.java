package dateline.wire;

/// Where a text ends as a sentence does.
final class TextSentence {
    private static final String ENDS = ".!?…。！？؟۔।";
    private static final String AFTER = "\"'”’»“)]›」』";

    private TextSentence() {}

    /// Whether the text ends with a sentence's mark, quotes and brackets after it left out.
    static boolean ends(String text) {
        int end = text.length();
        while (end > 0 && AFTER.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ENDS.indexOf(text.charAt(end - 1)) >= 0;
    }

    static int words(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean isLetter = Character.isLetterOrDigit(text.charAt(i));
            words += isLetter && !inWord ? 1 : 0;
            inWord = isLetter;
        }
        return words;
    }

    /// The length as if it were written in letters: an ideograph or a syllable sign says as much as two or three of them.
    static int size(String text) {
        int wide = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            wide += c >= 0x2E80 && c <= 0xD7FF || c >= 0xF900 && c <= 0xFAFF ? 1 : 0;
        }
        return text.length() + wide + wide / 2;
    }
}
