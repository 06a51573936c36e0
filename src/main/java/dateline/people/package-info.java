/// Readers and staff, their roles, invitations, API tokens, passwords and sessions.
@NullMarked
@Part(name = "people", mayUse = {"platform", "events"})
package dateline.people;

import dateline.Part;
import org.jspecify.annotations.NullMarked;
