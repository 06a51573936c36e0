package dateline.blocks;

/// A body that the block model cannot express; the message says which part of it.
public final class MalformedBlocks extends RuntimeException {
    private static final long serialVersionUID = 1;

    MalformedBlocks(String message) {
        super(message);
    }
}
