package dateline.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {
    @ParameterizedTest
    @ValueSource(strings = {"newsfeed:en", "newsfeed:pt-br", "article:12", "chat:999999999999"})
    void the_topics_of_the_contract_are_open(String topic) {
        assertThat(Topics.of(List.of(topic))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "editions", "newsfeed:", "newsfeed:EN", "article:0", "article:-1", "article:x", "chat:1'", "jobs:1", "article:1\n"})
    void all_others_are_not(String topic) {
        assertThat(Topics.of(List.of(topic))).isEmpty();
        assertThat(Topics.of(List.of("newsfeed:en", topic))).isEmpty();
    }

    @Test
    void a_stream_has_one_topic_at_least_and_a_bounded_number_at_most() {
        var many = IntStream.rangeClosed(1, Topics.MOST + 1).mapToObj(id -> "article:" + id).toList();
        assertThat(Topics.of(List.of())).isEmpty();
        assertThat(Topics.of(many)).isEmpty();
        assertThat(Topics.of(many.subList(1, many.size()))).isPresent();
    }

    @Test
    void events_that_are_not_of_the_contract_stay_inside() {
        assertThat(Topics.areOpen("article:1", "article")).isTrue();
        assertThat(Topics.areOpen("article:1", "drafted")).isFalse();
        assertThat(Topics.areOpen("editions", "editions")).isFalse();
    }
}
