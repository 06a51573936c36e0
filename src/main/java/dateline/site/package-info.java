/// Public pages that compose parts: front, section, article, newsfeed; feeds and sitemaps.
@NullMarked
@Part(name = "site", mayUse = {"platform", "events", "blocks", "editions", "people", "media", "articles", "newsfeed", "discussion"})
package dateline.site;

import dateline.Part;
import org.jspecify.annotations.NullMarked;
