package dateline.site;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dateline.editions.Edition;
import dateline.editions.Editions;
import dateline.editions.Texts;
import dateline.newsfeed.Newsfeed;
import dateline.site.Frame.EditionLink;
import dateline.site.Frame.Form;
import dateline.site.Frame.Rail;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/// Puts pages into their frame: nameplate, sections, editions and the newsfeed beside them.
@Singleton
final class Frames {
    private static final int RAIL = 30;
    private final Editions editions;
    private final Newsfeed newsfeed;
    private final Items items;

    @Inject
    Frames(Editions editions, Newsfeed newsfeed, Items items) {
        this.editions = editions;
        this.newsfeed = newsfeed;
        this.items = items;
    }

    /// With a newsfeed that scripts fill, so that the page stays as it is when others are published.
    Frame around(Edition edition, String kind, Metadata metadata, String section) {
        var texts = Texts.in(edition.language());
        return frame(edition, kind, metadata, section, new Rail(List.of(), 0, forms(texts)));
    }

    /// With the newest of the newsfeed. Such a page shows the tag `newsfeed:{edition}`.
    Frame withNewsfeed(Edition edition, String kind, Metadata metadata) {
        var texts = Texts.in(edition.language());
        var newest = newsfeed.newest(edition.slug(), RAIL);
        return frame(edition, kind, metadata, "", new Rail(items.ofFeed(edition, newest.items()), newest.position(), forms(texts)));
    }

    /// Around a page that shows the newsfeed itself.
    Frame ofNewsfeed(Edition edition, Metadata metadata, long position) {
        var texts = Texts.in(edition.language());
        return frame(edition, "newsfeed", metadata, "", new Rail(List.of(), position, forms(texts)));
    }

    private Frame frame(Edition edition, String kind, Metadata metadata, String section, Rail rail) {
        var sections = editions.sections(edition.slug()).stream()
                .map(one -> new Link("/" + edition.slug() + "/" + one.slug() + "/", one.name(), one.slug().equals(section)))
                .toList();
        var title = metadata.title().equals(edition.name()) ? edition.name() : metadata.title() + " — " + edition.name();
        return new Frame(edition, Texts.in(edition.language()), kind, title, metadata, sections, links(edition), rail);
    }

    private List<EditionLink> links(Edition here) {
        return editions.all().stream()
                .map(one -> new EditionLink(
                        "/" + one.slug() + "/", languageName(one), one.language(), one.direction().word(), one.equals(here)))
                .toList();
    }

    /// In its own language and with a capital letter, as a name that stands alone.
    private static String languageName(Edition edition) {
        var locale = ULocale.forLanguageTag(edition.language());
        var titles = BreakIterator.getSentenceInstance(locale);
        return UCharacter.toTitleCase(locale, locale.getDisplayName(locale), titles, UCharacter.TITLECASE_NO_LOWERCASE);
    }

    private static List<Form> forms(Texts texts) {
        return texts.forms("newsfeed.fresh").entrySet().stream().map(form -> new Form(form.getKey(), form.getValue())).toList();
    }
}
