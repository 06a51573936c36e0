/// Articles and their revisions: draft, publish, correct, withdraw.
@NullMarked
@Part(name = "articles", mayUse = {"platform", "events", "blocks", "editions", "people", "media"})
package dateline.articles;

import dateline.Part;
import org.jspecify.annotations.NullMarked;
