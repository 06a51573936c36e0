/// Mails on their way out: written with the change that causes them, sent until the mail server has taken them.
@NullMarked
@Part(name = "mail", mayUse = {"platform", "events"})
package dateline.mail;

import dateline.Part;
import org.jspecify.annotations.NullMarked;
