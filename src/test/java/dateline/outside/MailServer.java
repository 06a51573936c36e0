package dateline.outside;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.regex.Pattern;

/// A mail server of the tests.
final class MailServer implements AutoCloseable {
    private static final long PATIENCE_NANOS = 20_000_000_000L;
    private static final Pattern LINK = Pattern.compile("https?://[^/]+(/account/\\S+)");
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    MailServer() {
        mail.start();
    }

    /// For `DATELINE_SMTP_URL`.
    String url() {
        return "smtp://127.0.0.1:" + mail.getSmtp().getPort();
    }

    /// The path of the link in the mail to that address, once it has come.
    String linkTo(String email) {
        for (var end = System.nanoTime() + PATIENCE_NANOS; System.nanoTime() < end; mail.waitForIncomingEmail(500, 1)) {
            for (var message : mail.getReceivedMessages()) {
                try {
                    if (message.getAllRecipients()[0].toString().equals(email)) {
                        return LINK.matcher(message.getContent().toString()).results().findFirst().orElseThrow().group(1);
                    }
                } catch (MessagingException | IOException unreadable) {
                    throw new IllegalStateException(unreadable);
                }
            }
        }
        throw new AssertionError("No mail came to " + email);
    }

    @Override
    public void close() {
        mail.stop();
    }
}
