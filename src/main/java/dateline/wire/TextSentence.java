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
}
