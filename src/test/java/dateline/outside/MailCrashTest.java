package dateline.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dateline.platform.Json;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program is killed while people register: every one of them who was answered gets their mail, and nobody two different ones.
class MailCrashTest {
    private static final int WRITERS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private final Set<String> answered = ConcurrentHashMap.newKeySet();

    @Test
    void every_answered_registration_has_its_mail_after_a_kill() throws InterruptedException {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        var environment = Map.of("DATELINE_SMTP_URL", "smtp://127.0.0.1:" + mail.getSmtp().getPort());
        var site = RunningSite.serve(folder.resolve("site"), environment);
        var writers = IntStream.range(0, WRITERS).mapToObj(writer -> Thread.ofVirtual().start(() -> registerUntilKilled(site, writer))).toList();
        var end = Instant.now().plus(PATIENCE);
        while (answered.size() < 3 * WRITERS && Instant.now().isBefore(end)) {
            Thread.sleep(20);
        }
        site.kill();
        for (var writer : writers) {
            writer.join();
        }
        try (var again = RunningSite.serve(folder.resolve("site"), environment)) {
            while (!recipients(mail).containsAll(answered) && Instant.now().isBefore(end.plus(PATIENCE))) {
                Thread.sleep(200);
            }
            assertThat(answered).hasSizeGreaterThanOrEqualTo(3 * WRITERS);
            assertThat(recipients(mail)).containsAll(answered);
            assertThat(messages(mail).values()).as("different messages to one address").allMatch(ids -> ids.size() == 1);
        } finally {
            mail.stop();
        }
    }

    private void registerUntilKilled(RunningSite site, int writer) {
        for (var i = 0; ; i++) {
            var email = "crash-" + writer + "-" + i + "@example.org";
            try {
                var body = Json.object().put("email", email).put("name", "Crash").toString();
                if (site.post("/api/v1/readers", "", body).statusCode() == 201) {
                    answered.add(email);
                }
            } catch (UncheckedIOException killed) {
                return;
            }
        }
    }

    private static Set<String> recipients(GreenMail mail) {
        return messages(mail).keySet();
    }

    private static Map<String, Set<String>> messages(GreenMail mail) {
        return Arrays.stream(mail.getReceivedMessages()).collect(Collectors.groupingBy(
                header("To"), Collectors.mapping(header("Message-ID"), Collectors.toSet())));
    }

    private static Function<MimeMessage, String> header(String name) {
        return message -> {
            try {
                return List.of(message.getHeader(name)).getFirst();
            } catch (MessagingException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        };
    }
}
