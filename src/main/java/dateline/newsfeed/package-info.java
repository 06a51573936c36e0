/// What was just published, newest first, with positions of the event log.
@NullMarked
@Part(name = "newsfeed", mayUse = {"platform", "events", "editions", "articles"})
package dateline.newsfeed;

import dateline.Part;
import org.jspecify.annotations.NullMarked;
