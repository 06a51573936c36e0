package dateline.editions;

import java.time.ZoneId;
import java.util.Locale;

/// One language's site. All its pages are under `/{slug}/`. `language` is a BCP 47 tag.
public record Edition(String slug, String language, ZoneId timeZone, String name, Direction direction) {
    public enum Direction {
        LTR, RTL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
