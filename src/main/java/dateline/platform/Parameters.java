package dateline.platform;

/// Reads parameters of API calls. (The framework would answer 404 where a number is none.)
public final class Parameters {
    private static final int MOST_DIGITS = 9;

    private Parameters() {}

    /// @throws Problem 400 when the text is no whole number of at most nine digits
    public static int number(String name, String text) {
        if (!text.matches("-?\\d{1," + MOST_DIGITS + "}")) {
            throw Problem.of(400, "“" + name + "” is a whole number.");
        }
        return Integer.parseInt(text);
    }
}
