/// Pictures: where their bytes are kept and how they are served.
@NullMarked
@Part(name = "media", mayUse = {"platform", "events"})
package dateline.media;

import dateline.Part;
import org.jspecify.annotations.NullMarked;
