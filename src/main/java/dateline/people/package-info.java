/// Readers and staff, their roles, invitations, API tokens, passwords, sessions, the mails about them, and notices.
@NullMarked
@Part(name = "people", mayUse = {"platform", "events", "editions", "mail"})
package dateline.people;

import dateline.Part;
import org.jspecify.annotations.NullMarked;
