package dateline.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.articles.Sources;
import dateline.discussion.Arrival;
import dateline.discussion.CommentIntake;
import dateline.platform.Json;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the readers of the demo say: one JSON object a line, with the time as a duration from now.
@Singleton
final class DemoComments {
    private final CommentIntake intake;
    private final Sources sources;
    private final Clock clock;

    @Inject
    DemoComments(CommentIntake intake, Sources sources, Clock clock) {
        this.intake = intake;
        this.sources = sources;
        this.clock = clock;
    }

    void take(String edition) {
        try (var file = DemoComments.class.getResourceAsStream("/demo/comments-" + edition + ".jsonl")) {
            if (file != null) {
                take(edition, file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The comments of the demo cannot be read", failure);
        }
    }

    private void take(String edition, InputStream file) {
        var byArticle = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)).lines()
                .map(Json::read)
                .collect(Collectors.groupingBy(line -> line.get("article").asText()));
        byArticle.forEach((slug, lines) -> intake.take(
                sources.of(slug, Optional.of(edition)).orElseThrow(() -> new IllegalStateException("The demo has no article " + slug)),
                lines.stream().map(line -> arrival(edition, line)).toList()));
    }

    private Arrival arrival(String edition, JsonNode line) {
        var origin = "demo:" + edition + ":";
        return Arrival.typed(
                origin + line.get("key").asText(),
                Optional.ofNullable(line.get("replyTo")).map(key -> origin + key.asText()),
                line.get("name").asText(),
                clock.instant().plus(Duration.parse(line.get("at").asText())),
                line.get("text").asText());
    }
}
