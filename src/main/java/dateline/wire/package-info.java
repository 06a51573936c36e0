/// Formats of other systems, in and out.
@NullMarked
@Part(name = "wire", mayUse = {"platform", "events", "blocks", "editions", "people", "media", "articles", "discussion"})
package dateline.wire;

import dateline.Part;
import org.jspecify.annotations.NullMarked;
