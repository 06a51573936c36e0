package dateline.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.articles.Arrival;
import dateline.articles.Intake;
import dateline.editions.Edition;
import dateline.editions.Editions;
import dateline.editions.Section;
import dateline.media.Media;
import dateline.media.UnusablePicture;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Imports files of the `dateline` format: once through to see that the file is whole, then again to take it in.
@Singleton
final class DatelineImport {
    private static final int BATCH = 200;
    private static final int VERSION = 1;
    private final Editions editions;
    private final Media media;
    private final Intake intake;
    private final Places places;
    private final Clock clock;

    @Inject
    DatelineImport(Editions editions, Media media, Intake intake, Places places, Clock clock) {
        this.editions = editions;
        this.media = media;
        this.intake = intake;
        this.places = places;
        this.clock = clock;
    }

    void take(DatelineFile file, ImportOrder order, Consumer<Imported> told) {
        try {
            var survey = new Survey();
            file.eachLine(survey::see);
            survey.check();
            intake.reserve(survey.highest);
            var isOurs = survey.site.equals(editions.siteId().toString());
            var pass = new Pass(file, told, new ArticleLine.Surroundings(survey.site, isOurs, new HashMap<>(), clock.instant(), order));
            file.eachLine(pass::take);
            pass.flush();
            if (survey.articles == 0) {
                told.accept(new Imported(file.name(), Imported.Status.SKIPPED, Optional.empty(), "The file has no articles."));
            }
        } catch (DatelineFile.Broken broken) {
            told.accept(Imported.refused(file.name(), broken.reason() + " Nothing of the file was imported."));
        } catch (IOException unreadable) {
            told.accept(Imported.refused(file.name(), "The file cannot be read: " + Inputs.reason(unreadable) + "."));
        }
    }

    /// What the first reading shows of a file.
    private static final class Survey {
        private int lines;
        private int version;
        private String site = "";
        private long highest;
        private long articles;

        void see(JsonNode line, int number) {
            if (lines++ == 0) {
                version = line.path("dateline").asInt(0);
                site = line.path("site").asText("");
                return;
            }
            if (line.path("type").asText().equals("article")) {
                articles++;
                highest = Math.max(highest, Math.min(line.path("id").asLong(0), Long.MAX_VALUE / 2));
            }
        }

        void check() throws DatelineFile.Broken {
            if (lines == 0) {
                throw new DatelineFile.Broken("The file is empty.");
            }
            if (version != VERSION) {
                throw new DatelineFile.Broken(version > VERSION
                        ? "The file is of version " + version + " of the format; this program reads version " + VERSION + "."
                        : "The file does not begin with {\"dateline\":1}.");
            }
        }
    }

    /// The second reading.
    private final class Pass {
        private final DatelineFile file;
        private final Consumer<Imported> told;
        private final ArticleLine.Surroundings around;
        private final Map<String, String> pictures;
        private final List<Arrival> waiting = new ArrayList<>();

        Pass(DatelineFile file, Consumer<Imported> told, ArticleLine.Surroundings around) {
            this.file = file;
            this.told = told;
            this.around = around;
            this.pictures = around.pictures();
        }

        void take(JsonNode line, int number) {
            if (number == 1) {
                return;
            }
            try {
                switch (line.path("type").asText("")) {
                    case "edition" -> editions.put(edition(line));
                    case "section" -> section(line);
                    case "media" -> picture(line);
                    case "article" -> article(line);
                    case String other -> throw new ArticleLine.Wrong("There is no type of line “" + other + "”.");
                }
            } catch (ArticleLine.Wrong wrong) {
                told.accept(Imported.refused(file.name(), "Line " + number + ": " + wrong.reason()));
            } catch (UnusablePicture | IllegalArgumentException | DateTimeException wrong) {
                told.accept(Imported.refused(file.name(), "Line " + number + ": " + wrong.getMessage() + "."));
            }
        }

        private Edition edition(JsonNode line) {
            var named = Editions.named(line.path("slug").asText(""));
            var direction = line.path("direction").asText(named.direction().word()).toUpperCase(Locale.ROOT);
            return new Edition(
                    named.slug(),
                    Locale.forLanguageTag(line.path("language").asText(named.language())).toLanguageTag(),
                    ZoneId.of(line.path("timeZone").asText("UTC")),
                    line.path("name").asText(named.name()),
                    Edition.Direction.valueOf(direction));
        }

        private void section(JsonNode line) {
            var slug = line.path("slug").asText("");
            if (!slug.matches("[a-z0-9][a-z0-9-]{0,63}")) {
                throw new ArticleLine.Wrong("A section has a “slug” of small letters, digits and hyphens.");
            }
            var edition = places.edition(line.path("edition").asText(""));
            editions.put(new Section(edition.slug(), slug, line.path("name").asText(slug), line.path("description").asText("")));
        }

        private void picture(JsonNode line) {
            var picture = media.keep(bytes(line));
            var id = line.path("id").asText(picture.id());
            if (!id.equals(picture.id())) {
                throw new ArticleLine.Wrong("The bytes of the picture are not those of its id; the line is damaged.");
            }
            media.describe(id, new Media.Words(
                    line.path("caption").asText(""), line.path("credit").asText(""), line.path("alt").asText("")));
            var key = line.path("key").asText("");
            if (!key.isEmpty()) {
                pictures.put(key, picture.id());
            }
        }

        private byte[] bytes(JsonNode line) {
            var name = line.path("file").asText("");
            if (name.isEmpty()) {
                return Base64.getDecoder().decode(line.path("bytes").asText(""));
            }
            try {
                return file.neighbours().read(name);
            } catch (IOException unreadable) {
                throw new ArticleLine.Wrong("The picture " + name + " cannot be read: " + Inputs.reason(unreadable) + ".");
            }
        }

        private void article(JsonNode line) {
            var arrival = ArticleLine.read(line, around);
            var used = ArticleLine.media(arrival);
            var found = media.findAll(used);
            used.stream().filter(id -> !found.containsKey(id)).findFirst().ifPresent(id -> {
                throw new ArticleLine.Wrong("The picture " + id + " is neither in the file nor on the site.");
            });
            var edition = places.edition(arrival.placing().edition());
            if (editions.section(edition.slug(), arrival.placing().section()).isEmpty()) {
                places.section(edition, arrival.placing().section());
            }
            waiting.add(arrival);
            if (waiting.size() == BATCH) {
                flush();
            }
        }

        void flush() {
            if (!waiting.isEmpty()) {
                intake.take(List.copyOf(waiting)).forEach(taken -> told.accept(Imports.told(file.name(), taken)));
                waiting.clear();
            }
        }
    }
}
