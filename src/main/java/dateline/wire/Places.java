package dateline.wire;

import dateline.editions.Edition;
import dateline.editions.Editions;
import dateline.editions.Section;
import dateline.editions.Slugs;
import dateline.editions.Texts;
import dateline.wire.FoundArticle.FoundSection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;

/// Finds the edition and the section an article belongs in, and makes those the site lacks.
@Singleton
final class Places {
    private static final String GENERAL = "news";
    private final Editions editions;

    @Inject
    Places(Editions editions) {
        this.editions = editions;
    }

    /// The edition with that slug, made when it is not there.
    Edition edition(String slug) {
        return editions.edition(slug).orElseGet(() -> editions.put(Editions.named(slug)));
    }

    /// The first edition of that language, made when there is none; without a language the first of the site.
    Edition ofLanguage(Optional<String> tag) {
        if (tag.isEmpty()) {
            return editions.all().getFirst();
        }
        var language = Locale.forLanguageTag(tag.get()).getLanguage();
        return editions.all().stream()
                .filter(edition -> edition.locale().getLanguage().equals(language))
                .findFirst()
                .orElseGet(() -> language.isEmpty() ? ofLanguage(Optional.empty()) : edition(language));
    }

    /// The section the source names, or that for news of every kind; a description line that the site lacks is taken over.
    Section section(Edition edition, Optional<FoundSection> found) {
        return found.filter(section -> !section.name().isBlank())
                .map(named -> section(edition, Slugs.of(named.name(), GENERAL), named))
                .orElseGet(() -> section(edition, GENERAL, new FoundSection(Texts.in(edition.language()).say("section.general"), "")));
    }

    Section section(Edition edition, String slug, FoundSection named) {
        var known = editions.section(edition.slug(), slug);
        if (known.isPresent() && (!known.get().description().isEmpty() || named.description().isEmpty())) {
            return known.get();
        }
        var name = known.map(Section::name).orElse(named.name());
        return editions.put(new Section(edition.slug(), cut(slug), name, named.description()));
    }

    /// A section that is known by its slug alone is named by it.
    Section section(Edition edition, String slug) {
        var words = slug.replace('-', ' ');
        return section(edition, slug, new FoundSection(words.substring(0, 1).toUpperCase(edition.locale()) + words.substring(1), ""));
    }

    private static String cut(String slug) {
        return slug.length() <= 64 ? slug : slug.substring(0, 64).replaceAll("-+$", "");
    }
}
