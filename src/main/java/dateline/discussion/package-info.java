/// The discussion under articles: comments in threads, reactions, and where who may write.
@NullMarked
@Part(name = "discussion", mayUse = {"platform", "events", "blocks", "editions", "people", "articles", "moderation"})
package dateline.discussion;

import dateline.Part;
import org.jspecify.annotations.NullMarked;
