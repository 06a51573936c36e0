package dateline.site;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/// Texts as an attacker or a broken import would have them.
final class HostileText extends DomainContextBase {
    static final String WORST = "]]> </script><script>alert(1)</script> <!-- & &amp; \"'> \u0000\u0008\uFFFE\uD800 \u202Eעברית العربية 🚢\u2028";

    @Provide
    Arbitrary<String> texts() {
        var pieces = Arbitraries.of(
                "]]>", "</script>", "</title>", "<!--", "<![CDATA[", "&", "&lt;", "\"", "'", "\u0000", "\u001F", "\u007F", "\uFFFF", "\uD800",
                "\uDC00", "🚢", "\u202E", "\u2028", "\t", "\n", "\r\n", "&#0;", "{", "{metadata}", "א", "ع", "é");
        return Combinators.combine(pieces, Arbitraries.strings().ofMaxLength(20), pieces).as((a, b, c) -> a + b + c);
    }
}
