/// What readers send is screened before it is kept, reported by others and decided on by moderators. Knows submissions and items, not comments.
@NullMarked
@Part(name = "moderation", mayUse = {"platform", "events", "editions", "mail", "people"})
package dateline.moderation;

import dateline.Part;
import org.jspecify.annotations.NullMarked;
