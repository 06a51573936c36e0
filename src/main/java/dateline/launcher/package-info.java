/// The commands: serve, demo, import, export, staff, token, bench.
@NullMarked
@Part(name = "launcher", mayUse = {"platform", "events", "blocks", "editions", "mail", "people", "media", "articles", "newsfeed", "discussion", "wire", "site", "delivery", "live"})
package dateline.launcher;

import dateline.Part;
import org.jspecify.annotations.NullMarked;
