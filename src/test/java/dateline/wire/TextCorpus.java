package dateline.wire;

import com.github.difflib.DiffUtils;
import dateline.platform.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Pages saved as text whose bodies are known.
final class TextCorpus {
    /// Beside a checkout; not part of the project, since the texts belong to their publishers.
    static final Path FOLDER = Path.of("..", "shared", "corpora", "extraction");

    private static final Pattern TOKEN = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    private TextCorpus() {}

    /// `bodies` has one body, or several of which none is sure: what they disagree about is not learnt. `weight` is how much the page
    /// counts in training, `site` where it comes from.
    record Page(String name, byte[] bytes, List<String> bodies, String site, double weight) {
        String body() {
            return bodies.getFirst();
        }
    }

    static List<Page> read(Path folder) throws IOException {
        return read(folder, 1);
    }

    /// Reads `expected.json` (name → `articleBody`, `url`, perhaps `otherBody`) and `text/NAME.txt`.
    static List<Page> read(Path folder, double weight) throws IOException {
        var expected = Json.MAPPER.readTree(Files.readAllBytes(folder.resolve("expected.json")));
        var pages = new ArrayList<Page>();
        for (var entry : expected.properties()) {
            var bytes = Files.readAllBytes(folder.resolve("text").resolve(entry.getKey() + ".txt"));
            var bodies = new ArrayList<>(List.of(entry.getValue().get("articleBody").asText()));
            if (entry.getValue().has("otherBody")) {
                bodies.add(entry.getValue().get("otherBody").asText());
            }
            pages.add(new Page(entry.getKey(), bytes, bodies, site(entry.getValue().path("url").asText()), weight));
        }
        return pages;
    }

    /// The host's last two names, or three where the second is short (`co.uk`).
    private static String site(String url) {
        var names = url.replaceFirst("^(?:\\w+:)?//", "").replaceFirst("[/?#:].*", "").split("\\.");
        int from = Math.max(0, names.length - (names.length > 2 && names[names.length - 2].length() <= 3 ? 3 : 2));
        return String.join(".", Arrays.asList(names).subList(from, names.length));
    }

    static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(token -> token.group()).toList();
    }

    /// Of each line the share of its tokens that the body has in the same order; -1 for a line without tokens.
    static double[] shares(List<TextLine> lines, String body) {
        var tokens = new ArrayList<String>();
        var ends = new int[lines.size()];
        for (int i = 0; i < ends.length; i++) {
            tokens.addAll(tokens(lines.get(i).text()));
            ends[i] = tokens.size();
        }
        var isShared = new boolean[tokens.size()];
        Arrays.fill(isShared, true);
        for (var delta : DiffUtils.diff(tokens, tokens(body)).getDeltas()) {
            int from = delta.getSource().getPosition();
            Arrays.fill(isShared, from, from + delta.getSource().size(), false);
        }
        var shares = new double[lines.size()];
        for (int i = 0; i < shares.length; i++) {
            int from = i == 0 ? 0 : ends[i - 1];
            int shared = 0;
            for (int t = from; t < ends[i]; t++) {
                shared += isShared[t] ? 1 : 0;
            }
            shares[i] = ends[i] == from ? -1 : (double) shared / (ends[i] - from);
        }
        return shares;
    }
}
