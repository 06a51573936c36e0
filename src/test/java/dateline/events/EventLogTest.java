package dateline.events;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.platform.Database;
import dateline.platform.TestPostgres;
import io.agroal.api.AgroalDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class EventLogTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final AgroalDataSource source = TestPostgres.freshDatabase();
    private final Database database = new Database(source);
    private final List<EventLog> logs = new ArrayList<>();

    private record Happened(String name, int writer, int nth) implements Event {
        @Override
        public String eventName() {
            return "test";
        }

        @Override
        public String eventTopic() {
            return "article:" + writer;
        }

        @Override
        public Set<String> changes() {
            return Set.of("article:" + writer);
        }
    }

    /// A process of its own, as far as the log knows.
    private final class Node {
        final EventLog log = new EventLog(database);
        final List<LoggedEvent> seen = Collections.synchronizedList(new ArrayList<>());

        Node() {
            logs.add(log);
            log.follow(seen::addAll);
            log.start();
        }

        void awaitAll(int count) throws InterruptedException {
            await(() -> seen.size() >= count);
        }
    }

    @AfterEach
    void stop() {
        logs.forEach(EventLog::stop);
        source.close();
    }

    private static void await(BooleanSupplier truth) throws InterruptedException {
        for (var end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end && !truth.getAsBoolean(); ) {
            Thread.sleep(2);
        }
        assertThat(truth.getAsBoolean()).isTrue();
    }

    private EventLog.Receipt append(EventLog log, int writer, int nth) {
        return database.inTransaction(tx -> log.append(tx, new Happened("", writer, nth)));
    }

    /// Some transactions take long before they commit, some fail, some append twice.
    private int write(EventLog log, int writer, int transactions) {
        var random = new Random(writer);
        var written = 0;
        for (var n = 0; n < transactions; n++) {
            var twice = random.nextInt(4) == 0;
            var fails = random.nextInt(5) == 0;
            var first = written;
            try {
                database.inTransaction(tx -> {
                    log.append(tx, new Happened("", writer, first));
                    sleep(random.nextInt(12));
                    if (twice) {
                        log.append(tx, new Happened("", writer, first + 1));
                    }
                    sleep(random.nextInt(random.nextInt(10) == 0 ? 80 : 4));
                    if (fails) {
                        throw new IllegalStateException("rolled back on purpose");
                    }
                    return true;
                });
                written += twice ? 2 : 1;
            } catch (IllegalStateException onPurpose) {
                assertThat(fails).isTrue();
            }
        }
        return written;
    }

    private static void sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds + 1);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    @Test
    void every_node_sees_every_event_once_in_one_gapless_order_though_commits_are_out_of_order() throws Exception {
        var nodes = List.of(new Node(), new Node());
        var writers = 10;
        var written = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var writer = 0; writer < writers; writer++) {
                var number = writer;
                written.add(threads.submit(() -> write(nodes.get(number % 2).log, number, 60)));
            }
        }
        var total = 0;
        for (var count : written) {
            total += count.get();
        }
        for (var node : nodes) {
            node.awaitAll(total);
            Thread.sleep(50);
            assertThat(node.seen).extracting(LoggedEvent::position)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, total).boxed().toList());
        }
        assertThat(nodes.get(0).seen).isEqualTo(nodes.get(1).seen);
        for (var writer = 0; writer < writers; writer++) {
            assertThat(ofWriter(nodes.get(0), writer)).isEqualTo(inOrder(written.get(writer).get()));
        }
    }

    private static List<Integer> ofWriter(Node node, int writer) {
        return node.seen.stream()
                .filter(event -> event.topic().equals("article:" + writer))
                .map(event -> dateline.platform.Json.read(event.data()).path("nth").asInt())
                .toList();
    }

    private static List<Integer> inOrder(int count) {
        return LongStream.range(0, count).mapToObj(n -> (int) n).toList();
    }

    @Test
    void an_event_waits_for_an_older_transaction_that_is_still_under_way() throws Exception {
        var node = new Node();
        var older = new java.util.concurrent.CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(() -> database.inTransaction(tx -> {
                var receipt = node.log.append(tx, new Happened("", 1, 0));
                older.countDown();
                sleep(400);
                return receipt;
            }));
            older.await();
            var quick = append(node.log, 2, 0);
            assertThat(node.log.settle(quick, Duration.ofMillis(100))).isEmpty();
            slow.get();
            assertThat(node.log.settle(quick, PATIENCE)).hasValue(2);
        }
        assertThat(node.seen).extracting(LoggedEvent::topic).containsExactly("article:1", "article:2");
    }

    @Test
    void another_node_is_woken_and_does_not_wait_for_its_poll() throws Exception {
        var here = new Node();
        var there = new Node();
        Thread.sleep(300);
        var waits = new ArrayList<Long>();
        for (var n = 1; n <= 20; n++) {
            append(here.log, 1, n);
            var begun = System.nanoTime();
            there.awaitAll(n);
            waits.add(System.nanoTime() - begun);
            sleep(20);
        }
        Collections.sort(waits);
        assertThat(Duration.ofNanos(waits.get(10))).isLessThan(Duration.ofMillis(200));
    }

    @Test
    void what_nobody_was_woken_for_is_found_by_the_poll() throws Exception {
        var node = new Node();
        Thread.sleep(100);
        database.inTransaction(tx -> tx.handle().execute(
                "insert into events.event (name, topic, changes, data) values ('test', 'article:9', '{}', '{}')"));
        node.awaitAll(1);
        assertThat(node.seen.getFirst().data()).isEqualTo("{\"position\":1}");
    }

    @Test
    void a_receipt_settles_when_followers_of_this_process_have_it() {
        var node = new Node();
        for (var n = 1; n <= 50; n++) {
            var receipt = append(node.log, 1, n);
            assertThat(node.log.settle(receipt, PATIENCE)).hasValue(n);
            assertThat(node.seen).hasSize(n);
        }
    }

    @Test
    void a_follower_begins_after_what_was_there_before() throws Exception {
        var before = new EventLog(database);
        append(before, 1, 0);
        before.placeAll();
        var node = new Node();
        assertThat(node.log.head()).isEqualTo(1);
        append(node.log, 1, 1);
        node.awaitAll(1);
        assertThat(node.seen).extracting(LoggedEvent::position).containsExactly(2L);
    }

    @Test
    void a_rolled_back_event_never_happened_and_nobody_is_told() {
        var node = new Node();
        var witnessed = new ArrayList<Event>();
        node.log.witness(witnessed::add);
        try {
            database.inTransaction(tx -> {
                node.log.append(tx, new Happened("", 1, 0));
                throw new IllegalStateException("rolled back on purpose");
            });
        } catch (IllegalStateException onPurpose) {
            assertThat(witnessed).isEmpty();
        }
        assertThat(node.log.settle(append(node.log, 2, 0), PATIENCE)).hasValue(1);
        assertThat(witnessed).containsExactly(new Happened("", 2, 0));
    }

    @Test
    void topics_are_read_between_two_positions_and_not_beyond() {
        var node = new Node();
        EventLog.Receipt last = null;
        for (var n = 0; n < 10; n++) {
            last = append(node.log, n % 2, n);
        }
        assertThat(node.log.settle(last, PATIENCE)).hasValue(10);
        assertThat(node.log.onTopics(List.of("article:1"), 2, 8, 100)).extracting(LoggedEvent::position).containsExactly(4L, 6L, 8L);
        assertThat(node.log.onTopics(List.of("article:1", "article:0"), 0, 10, 3)).hasSize(3);
    }

    @Test
    void events_after_a_crash_keep_the_order_of_their_rows() {
        var node = new EventLog(database);
        for (var n = 0; n < 20; n++) {
            append(node, 1, n);
        }
        node.placeAll();
        var placed = node.onTopics(List.of("article:1"), 0, 20, 100);
        database.inTransaction(tx -> tx.handle().execute("update events.event set position = null")
                + tx.handle().execute("update events.head set position = 0"));
        node.placeAll();
        assertThat(node.onTopics(List.of("article:1"), 0, 20, 100)).isEqualTo(placed);
    }
}
