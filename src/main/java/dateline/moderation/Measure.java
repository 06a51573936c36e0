package dateline.moderation;

import dateline.people.Person;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// What is done about an author. A ban without `until` lasts until it is lifted; a mute always ends.
record Measure(Action action, Breadth breadth, Optional<Instant> until) {
    Measure {
        if (action == Action.MUTE && until.isEmpty()) {
            throw new IllegalArgumentException("A mute has an end");
        }
    }

    enum Action {
        WARN, MUTE, BAN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Action of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /// Whom it meets: the person; whoever has this e-mail address, with or without a `+tag`; whoever has an address at its domain or below.
    enum Breadth {
        PERSON, ADDRESS, DOMAIN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Breadth of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /// What of the person is kept to recognise others by; nothing for the person alone.
        String valueOf(Person person) {
            return switch (this) {
                case PERSON -> "";
                case ADDRESS -> address(person.email());
                case DOMAIN -> domain(person.email());
            };
        }
    }

    static String address(String email) {
        var lower = email.toLowerCase(Locale.ROOT);
        var at = lower.lastIndexOf('@');
        var local = lower.substring(0, Math.max(0, at));
        return local.replaceFirst("\\+.*", "") + lower.substring(Math.max(0, at));
    }

    static String domain(String email) {
        return email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
