package dateline.outside;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/// How somebody works a page in a browser.
enum Hand {
    MOUSE {
        @Override
        void press(Page page, Locator what) {
            what.click();
        }

        @Override
        void write(Page page, Locator field, String text) {
            field.fill(text);
        }

        @Override
        void choose(Page page, Locator select, String value) {
            select.selectOption(value);
        }
    },
    /// With nothing but keys: whatever Tab does not come to, and whatever cannot be seen there, is out of reach.
    KEYBOARD {
        private static final int MOST_TABS = 300;

        @Override
        void press(Page page, Locator what) {
            reach(page, what);
            page.keyboard().press("Enter");
        }

        @Override
        void write(Page page, Locator field, String text) {
            reach(page, field);
            page.keyboard().type(text);
        }

        @Override
        void choose(Page page, Locator select, String value) {
            reach(page, select);
            var options = select.locator("option").count();
            for (var n = 0; n < options && !select.inputValue().equals(value); n++) {
                page.keyboard().press("ArrowDown");
            }
        }

        private void reach(Page page, Locator what) {
            what.waitFor();
            for (var n = 0; n < MOST_TABS; n++) {
                if ((Boolean) what.evaluate("one => one === document.activeElement && one.matches(':focus-visible')")) {
                    return;
                }
                page.keyboard().press("Tab");
            }
            throw new AssertionError("No key leads to " + what + " on " + page.url());
        }
    };

    abstract void press(Page page, Locator what);

    abstract void write(Page page, Locator field, String text);

    abstract void choose(Page page, Locator select, String value);
}
