package dateline.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dateline.cast.Newsroom;
import dateline.platform.Configuration;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The outbox on a real database, with a mail server that the tests run.
class OutboxTest {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Newsroom newsroom = Newsroom.closed();
    private Configuration configuration = configuration("smtp://127.0.0.1:1");
    private Outbox outbox = new Outbox(newsroom.database, newsroom.clock, configuration);

    private static Configuration configuration(String smtp) {
        return Configuration.read(Path.of("."), URI.create("https://news.example.org"), Map.of("DATELINE_SMTP_URL", smtp));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Sending sending() {
        return new Sending(newsroom.database, outbox, newsroom.clock, configuration);
    }

    private void startServer() {
        server.start();
        configuration = configuration("smtp://127.0.0.1:" + server.getSmtp().getPort() + "?from=The%20Dateline%20%3Cnews%40example.org%3E");
        outbox = new Outbox(newsroom.database, newsroom.clock, configuration);
    }

    private void put(String to, String subject) {
        newsroom.database.inTransaction(tx -> {
            outbox.put(tx, new Mail(to, subject, "Здравствуйте!\nhttps://news.example.org/x\n", "ru"));
            return to;
        });
    }

    private List<String> subjects() {
        return Arrays.stream(server.getReceivedMessages()).map(OutboxTest::subject).sorted().toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void a_mail_arrives_as_it_was_written_and_its_body_is_not_kept() throws MessagingException, IOException {
        startServer();
        put("vera@example.org", "Подтвердите адрес");
        sending().round();
        var message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Подтвердите адрес");
        assertThat(message.getContent().toString().replace("\r", "").strip()).isEqualTo("Здравствуйте!\nhttps://news.example.org/x");
        assertThat(message.getFrom()[0]).hasToString("The Dateline <news@example.org>");
        assertThat(message.getAllRecipients()[0]).hasToString("vera@example.org");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getMessageID()).endsWith("@news.example.org>");
        assertThat(outbox.newest(5)).singleElement().satisfies(kept -> {
            assertThat(kept.state()).isEqualTo("sent");
            assertThat(kept.mail().body()).isEmpty();
        });
    }

    @Test
    void what_is_rolled_back_is_never_sent() {
        startServer();
        assertThatThrownBy(() -> newsroom.database.inTransaction(tx -> {
                    outbox.put(tx, new Mail("vera@example.org", "Never", "", "en"));
                    throw new IllegalStateException("the change failed");
                }))
                .hasMessageContaining("the change failed");
        sending().round();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void several_nodes_send_each_mail_once() throws InterruptedException {
        startServer();
        IntStream.range(0, 40).forEach(i -> put("reader" + i + "@example.org", "Mail %02d".formatted(i)));
        var nodes = IntStream.range(0, 4).mapToObj(_ -> Thread.ofVirtual().start(() -> sending().round())).toList();
        for (var node : nodes) {
            node.join();
        }
        assertThat(subjects()).isEqualTo(IntStream.range(0, 40).mapToObj("Mail %02d"::formatted).toList());
    }

    /// The mail server has said yes, but the program ends before it can write that down.
    @Test
    void after_a_crash_in_between_a_mail_goes_out_again_as_the_same_message() throws MessagingException {
        startServer();
        put("vera@example.org", "Sign in");
        var mailServer = new MailServer(configuration.mail().orElseThrow());
        assertThatThrownBy(() -> newsroom.database.inTransaction(tx -> {
                    try (var round = mailServer.open()) {
                        assertThat(round.send(OutboxSql.claim(tx.handle(), newsroom.clock.instant()).orElseThrow())).isInstanceOf(MailServer.Verdict.Taken.class);
                    }
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        sending().round();
        sending().round();
        assertThat(subjects()).containsExactly("Sign in", "Sign in");
        assertThat(server.getReceivedMessages()[0].getMessageID()).isEqualTo(server.getReceivedMessages()[1].getMessageID());
    }

    @Test
    void while_the_server_is_away_mails_wait_longer_each_time_and_are_given_up_after_three_days() {
        put("vera@example.org", "Patience");
        sending().round();
        assertThat(outbox.newest(1).getFirst().state()).isEqualTo("waiting");
        assertThat(outbox.newest(1).getFirst().failure()).isNotBlank();
        startServer();
        newsroom.clock.advance(Duration.ofSeconds(59));
        sending().round();
        assertThat(server.getReceivedMessages()).isEmpty();
        newsroom.clock.advance(Duration.ofSeconds(2));
        sending().round();
        assertThat(subjects()).containsExactly("Patience");
        server.stop();
        put("vera@example.org", "In vain");
        IntStream.range(0, 40).forEach(_ -> {
            sending().round();
            newsroom.clock.advance(Duration.ofHours(5));
        });
        assertThat(outbox.newest(1).getFirst().state()).isEqualTo("failed");
    }

    @Test
    void a_mail_waits_no_longer_than_it_must_when_the_sender_runs() throws InterruptedException {
        startServer();
        var sending = sending();
        sending.start();
        put("vera@example.org", "At once");
        assertThat(server.waitForIncomingEmail(4_000, 1)).isTrue();
        sending.stop();
    }

    @Test
    void nobody_adds_to_the_head_of_a_mail() throws MessagingException {
        assertThatThrownBy(() -> new Mail("vera@example.org\r\nBcc: all@example.org", "Hello", "", "en")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Mail("vera@example.org,all@example.org", "Hello", "", "en")).isInstanceOf(IllegalArgumentException.class);
        startServer();
        put("vera@example.org", "Hello\r\nBcc: all@example.org\u2028X: y");
        sending().round();
        var message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Hello Bcc: all@example.org X: y");
        assertThat(message.getAllRecipients()).hasSize(1);
    }
}
