package dateline.site;

import java.util.List;
import java.util.Optional;

/// An article as its page shows it.
///
/// @param byline      the whole line; empty when nobody signed
/// @param since       when it was published, for machines; `published` for readers
/// @param revised     when it was updated or corrected last; empty when it stands as it was published
/// @param body        empty when it was withdrawn
/// @param corrections what readers are told, the newest first
/// @param next        what to read next
public record ArticleView(
        long id,
        int revision,
        Link section,
        String sectionDescription,
        String kind,
        String label,
        String headline,
        String lead,
        Optional<PictureView> picture,
        String byline,
        String since,
        String published,
        Optional<Moment> revised,
        SanitizedHtml body,
        List<Correction> corrections,
        List<String> topics,
        List<ItemView> next,
        Optional<Withdrawn> withdrawn,
        Optional<DiscussionView> discussion) {

    public record Moment(String label, String since, String time) {}

    public record Correction(String since, String time, String note) {}

    public record Withdrawn(String since, String sentence, String reason) {}
}
