package dateline.moderation;

/// How often a text was said lately: whether by its author under this article, how often by its author elsewhere, and by how many others.
record Echoes(boolean isSaidHere, int ownElsewhere, int others) {
    static final Echoes NONE = new Echoes(false, 0, 0);
}
