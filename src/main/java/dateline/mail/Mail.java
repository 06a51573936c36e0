package dateline.mail;

import java.util.regex.Pattern;

/// A mail in plain text. Nothing that stands in its head may break a line, so that nobody's name or address can add to it.
///
/// @param language the BCP 47 tag of the language that it is written in
public record Mail(String to, String subject, String body, String language) {
    private static final Pattern ONE_ADDRESS = Pattern.compile("[^@\\s<>\"(),:;\\[\\]\\\\\\p{Cntrl}]{1,64}@[^@\\s<>\"(),:;\\[\\]\\\\\\p{Cntrl}]{1,190}");
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    /// @throws IllegalArgumentException when `to` is not one address
    public Mail {
        if (!ONE_ADDRESS.matcher(to).matches()) {
            throw new IllegalArgumentException("Not one address to send a mail to");
        }
        subject = BREAKS.matcher(subject).replaceAll(" ").strip();
        language = BREAKS.matcher(language).replaceAll("");
    }
}
