package dateline.site;

import dateline.blocks.BlockHtml;
import dateline.blocks.BlockHtml.Pictures;
import dateline.discussion.Author;
import dateline.discussion.Comment;
import dateline.discussion.Reaction;
import dateline.discussion.Venue;
import dateline.editions.Edition;
import dateline.editions.Texts;
import dateline.site.DiscussionView.Badge;
import dateline.site.DiscussionView.Reacted;
import dateline.site.DiscussionView.Remark;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Comments as pages show them, in the words of their edition.
final class Remarks {
    /// Deeper replies are not indented any more, but say whom they answer.
    private static final int DEEPEST = 3;

    private final Texts texts;
    private final Times times;
    private final Venue venue;

    Remarks(Edition edition, Venue venue) {
        this.texts = Texts.in(edition.language());
        this.times = Times.of(edition);
        this.venue = venue;
    }

    List<Remark> of(List<Comment> comments) {
        return comments.stream().map(this::remark).toList();
    }

    private Remark remark(Comment comment) {
        return new Remark(
                comment.id().value(),
                Math.min(comment.depth(), DEEPEST),
                venue.addressOf(comment.id().value()),
                comment.author().name(),
                comment.author().id().orElse(0L),
                badge(comment.author()),
                answers(comment),
                Times.since(comment.at()),
                times.brief(comment.at()),
                comment.editedAt().isPresent(),
                comment.isHighlighted(),
                comment.isRemoved(),
                comment.isRemoved() ? SanitizedHtml.NONE : said(comment),
                comment.isRemoved() ? List.of() : reactions(comment));
    }

    /// Links lead out of the site to where readers chose: nobody vouches for them.
    private static SanitizedHtml said(Comment comment) {
        return new SanitizedHtml(BlockHtml.of(comment.body(), Pictures.wordsOnly()).replace("<a href=", "<a rel=\"nofollow ugc noopener\" href="));
    }

    private Optional<Badge> badge(Author author) {
        return author.badge().map(role -> new Badge(role, texts.say("comment.badge." + role)));
    }

    private String answers(Comment comment) {
        return comment.depth() <= DEEPEST || comment.isRemoved()
                ? ""
                : comment.answered().filter(name -> !name.isEmpty()).map(name -> texts.say("comment.answers", Map.of("name", isolated(name)))).orElse("");
    }

    /// A name in another script must not turn the sentence around it, whatever signs are in it.
    static String isolated(String name) {
        return "\u2068" + name.replaceAll("[\u202a-\u202e\u2066-\u2069]", "") + "\u2069";
    }

    private List<Reacted> reactions(Comment comment) {
        return Stream.of(Reaction.values())
                .map(reaction -> new Reacted(
                        reaction.word(), texts.say("reaction." + reaction.word()), comment.reactions().getOrDefault(reaction, 0)))
                .toList();
    }
}
