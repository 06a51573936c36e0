package dateline.site;

import io.quarkus.qute.RawString;

/// Markup that may stand in a page as it is: everything from outside in it was escaped when it was written. Templates have
/// no other way to put markup in.
public record SanitizedHtml(String html) {
    static final SanitizedHtml NONE = new SanitizedHtml("");

    /// For templates: printed without escaping.
    public RawString markup() {
        return new RawString(html);
    }
}
