package dateline.moderation;

/// A submission with all that the phases judge it by.
record Candidate(Submission submission, Author author, Limits limits) {
    boolean isFromStaff() {
        return submission.author().role() != dateline.people.Role.READER;
    }
}
