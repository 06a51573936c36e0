package dateline.mail;

import dateline.mail.OutboxSql.Claimed;
import dateline.platform.SmtpSettings;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/// The mail server of the configuration, spoken to by SMTP.
final class MailServer {
    private static final String PATIENCE_MILLIS = "20000";
    private static final int PERMANENT = 500;
    private final SmtpSettings settings;
    private final Session session;

    MailServer(SmtpSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
    }

    /// What the server said to one mail.
    sealed interface Verdict {
        record Taken() implements Verdict {}

        record Later(String reason) implements Verdict {}

        /// The address is refused for good.
        record Never(String reason) implements Verdict {}
    }

    private static Properties properties(SmtpSettings settings) {
        var scheme = settings.isTls() ? "smtps" : "smtp";
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", scheme);
        for (var limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + scheme + "." + limit, PATIENCE_MILLIS);
        }
        properties.setProperty("mail." + scheme + ".ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.startTls() != SmtpSettings.StartTls.NEVER));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.startTls() == SmtpSettings.StartTls.REQUIRED));
        return properties;
    }

    Round open() {
        return new Round();
    }

    /// Some mails over one connection, which is made for the first and again when it was lost.
    final class Round implements AutoCloseable {
        private @Nullable Transport connection;

        Verdict send(Claimed claimed) {
            try {
                var message = message(claimed);
                connected().sendMessage(message, message.getAllRecipients());
                return new Verdict.Taken();
            } catch (MessagingException failure) {
                close();
                return verdict(failure);
            }
        }

        private Transport connected() throws MessagingException {
            var there = connection;
            if (there != null && there.isConnected()) {
                return there;
            }
            var fresh = session.getTransport();
            fresh.connect(settings.host(), settings.port(), settings.user().orElse(null), settings.password().orElse(null));
            connection = fresh;
            return fresh;
        }

        @Override
        public void close() {
            var there = connection;
            connection = null;
            if (there != null) {
                try {
                    there.close();
                } catch (MessagingException _) {
                    return;
                }
            }
        }
    }

    private MimeMessage message(Claimed claimed) throws MessagingException {
        var mail = claimed.mail();
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", claimed.messageId());
            }
        };
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.body(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(claimed.at()));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (!mail.language().isEmpty()) {
            message.setHeader("Content-Language", mail.language());
        }
        return message;
    }

    private static Verdict verdict(MessagingException failure) {
        var isForGood = code(failure).filter(code -> code >= PERMANENT).isPresent() && !(failure instanceof AuthenticationFailedException);
        var reason = reason(failure);
        return isForGood ? new Verdict.Never(reason) : new Verdict.Later(reason);
    }

    /// What the server answered to the mail or its address. Failures of the connection or the sign-in have none: they are not the mail's.
    private static Optional<Integer> code(MessagingException failure) {
        for (Exception cause = failure; cause instanceof MessagingException one; cause = one.getNextException()) {
            if (cause instanceof SMTPAddressFailedException refused) {
                return Optional.of(refused.getReturnCode());
            }
            if (cause instanceof SMTPSendFailedException refused) {
                return Optional.of(refused.getReturnCode());
            }
        }
        return Optional.empty();
    }

    private static String reason(MessagingException failure) {
        Exception last = failure;
        while (last instanceof MessagingException one && one.getNextException() != null) {
            last = one.getNextException();
        }
        var text = String.valueOf(last.getMessage()).replaceAll("\\p{Cntrl}+", " ").strip();
        return text.length() <= 300 ? text : text.substring(0, 300);
    }
}
