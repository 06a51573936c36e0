package dateline.wire;

/// A line of a captured page that has words: trimmed, its spaces single and plain.
///
/// `opens` and `closes` say whether an empty line stands before and after it: a browser sets paragraphs apart by them, and what
/// stands in menus and lists it does not.
record TextLine(String text, boolean opens, boolean closes) {
    /// A line between two empty lines.
    boolean standsAlone() {
        return opens && closes;
    }

    int length() {
        return text.length();
    }
}
