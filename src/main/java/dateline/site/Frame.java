package dateline.site;

import dateline.editions.Edition;
import dateline.editions.Texts;
import java.util.List;

/// What stands around every page.
///
/// @param kind     which page it is: `front`, `section`, `article`, `newsfeed` or `lost`
/// @param title    for the tab, with the edition's name
/// @param editions this one and the others, each named in its own language
public record Frame(
        Edition edition, Texts texts, String kind, String title, Metadata metadata, List<Link> sections, List<EditionLink> editions, Rail rail) {
    public record EditionLink(String path, String name, String language, String direction, boolean here) {}

    /// The newsfeed beside the page. Without items scripts fill it.
    ///
    /// @param position the newest position of the log that the items take into account; 0 without items
    /// @param forms    how to say that there are new ones, by plural category
    public record Rail(List<ItemView> items, long position, List<Form> forms) {}

    public record Form(String category, String text) {}

    /// Whether the words of the interface are in another language than the articles.
    public boolean hasForeignTexts() {
        return !edition.locale().getLanguage().equals(texts.language());
    }

    /// The IANA name of the edition's time zone.
    public String zone() {
        return edition.timeZone().getId();
    }

    public String hours() {
        return Times.of(edition).hours();
    }

    public String front() {
        return "/" + edition.slug() + "/";
    }

    public String newsfeed() {
        return front() + "newsfeed/";
    }

    public String asset(String name) {
        return Assets.address(name);
    }
}
