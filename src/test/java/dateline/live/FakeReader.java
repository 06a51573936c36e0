package dateline.live;

import java.util.ArrayList;
import java.util.List;

/// A reader at the end of a stream, who writes down what comes.
final class FakeReader implements Outlet {
    final List<Long> positions = new ArrayList<>();
    final List<Long> resets = new ArrayList<>();
    int comments;
    boolean isFull;
    boolean isCut;
    boolean isEnded;

    @Override
    public void send(Encoded bytes) {
        var text = bytes.text().toString();
        if (text.startsWith(":")) {
            comments++;
            return;
        }
        var lines = text.split("\n");
        var position = Long.parseLong(lines[0].substring("id: ".length()));
        (lines[1].equals("event: reset") ? resets : positions).add(position);
    }

    @Override
    public boolean isFull() {
        return isFull;
    }

    @Override
    public void end() {
        isEnded = true;
    }

    @Override
    public void cut() {
        isCut = true;
    }
}
