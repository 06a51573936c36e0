package dateline.moderation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// When what is sent in a scope is read. `subject` is the edition's slug, `edition/section`, the article's or the person's id; empty for the site.
record Policy(Scope scope, String subject, Timing timing) {
    /// The narrowest first.
    enum Scope {
        PERSON, ARTICLE, SECTION, EDITION, SITE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Scope> of(String word) {
            return Stream.of(values()).filter(scope -> scope.word().equals(word)).findFirst();
        }

        boolean takes(String subject) {
            return switch (this) {
                case PERSON, ARTICLE -> subject.matches("[1-9]\\d{0,17}");
                case SECTION -> subject.matches("[a-z][a-z0-9-]{0,31}/[a-z0-9][a-z0-9-]{0,99}");
                case EDITION -> subject.matches("[a-z][a-z0-9-]{0,31}");
                case SITE -> subject.isEmpty();
            };
        }

        /// What of a submission the scope is about.
        String subjectOf(Submission submission) {
            var place = submission.place();
            return switch (this) {
                case PERSON -> Long.toString(submission.author().id());
                case ARTICLE -> Long.toString(place.article());
                case SECTION -> place.edition() + "/" + place.section();
                case EDITION -> place.edition();
                case SITE -> "";
            };
        }
    }
}
