/// Pages of the staff.
@NullMarked
@Part(name = "newsroom", mayUse = {"platform", "events", "blocks", "editions", "mail", "people", "moderation", "media", "articles", "discussion"})
package dateline.newsroom;

import dateline.Part;
import org.jspecify.annotations.NullMarked;
