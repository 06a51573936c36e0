package dateline.platform;

/// A value in the configuration is wrong; the message names its key and says what would be right.
public final class WrongConfiguration extends RuntimeException {
    private static final long serialVersionUID = 1;

    public WrongConfiguration(String key, String sentence) {
        super(key + " " + sentence);
    }
}
