package dateline.site;

/// A page that shows nothing but a discussion or one thread of it.
///
/// @param headline of the article
/// @param isThread whether it is one thread
public record CommentsView(String headline, DiscussionView discussion, boolean isThread) {}
