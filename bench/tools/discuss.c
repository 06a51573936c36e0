/* discuss: comments under one article at a steady rate, with many readers who listen, on this machine.
 *
 * build: cc -O2 -Wall -o discuss discuss.c
 * usage: discuss -p PORT -a ARTICLE -t TOKENFILE [-n READERS] [-r POSTS_A_SECOND] [-d SECONDS] [-s SAMPLE_EVERY] [-c CORE]
 *
 * Posts are sent when they are due, whether earlier ones were answered or not, over at most 256 connections; their times count from when they were
 * due. A comment is seen when the bytes that name its id have come in; of the readers every SAMPLE_EVERYth is looked at, of the others only
 * the bytes are taken. Prints one line of JSON. Only 127.0.0.1; HTTP/1.1; times are CLOCK_MONOTONIC.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <sched.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define WRITERS 256
#define MAX_POSTS 200000
#define MAX_SEEN 20000000
#define BUFFER 65536

typedef struct { int fd, kind, index, busy, post; size_t filled; char *in; } Connection;
enum { READER, WRITER };

static int port, readers = 10000, rate = 500, seconds = 20, every = 20;
static long article;
static char tokens[1024][128];
static int token_count;
static int64_t due[MAX_POSTS], answered[MAX_POSTS];
static long ids[MAX_POSTS];
static int posts, done, failed, refused, lost_readers;
static struct { int32_t id; int32_t after_us; } *seen;
static long seen_count;
static int64_t start;
static uint64_t bytes;

static int64_t now(void) { struct timespec t; clock_gettime(CLOCK_MONOTONIC, &t); return t.tv_sec * 1000000000LL + t.tv_nsec; }
static void fail(const char *what) { perror(what); exit(1); }

static int dial(int source) {
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0), one = 1;
    if (fd < 0) fail("socket");
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    struct sockaddr_in from = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(0x7f000002 + source) }, to = { .sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(0x7f000001) };
    if (bind(fd, (struct sockaddr *)&from, sizeof from) < 0) fail("bind");
    if (connect(fd, (struct sockaddr *)&to, sizeof to) < 0 && errno != EINPROGRESS) fail("connect");
    return fd;
}

static void add(int epoll, Connection *c) {
    struct epoll_event event = { .events = EPOLLIN, .data.ptr = c };
    if (epoll_ctl(epoll, EPOLL_CTL_ADD, c->fd, &event) < 0) fail("epoll_ctl");
}

static void send_all(int fd, const char *text, size_t length) {
    while (length > 0) {
        ssize_t sent = send(fd, text, length, MSG_NOSIGNAL);
        if (sent < 0 && errno != EAGAIN && errno != ENOTCONN && errno != EINTR) fail("send");
        if (sent > 0) { text += sent; length -= sent; }
    }
}

static void listen_on(Connection *c) {
    char request[256];
    send_all(c->fd, request, snprintf(request, sizeof request, "GET /live?topic=article:%ld HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n", article, port));
}

static void post(Connection *c) {
    char body[256], request[1024];
    int n = posts++, length = snprintf(body, sizeof body, "{\"text\":\"Comment number %d of this run, %lld, which says a little about what it thinks.\",\"key\":\"%lld-%d\"}", n, (long long)start, (long long)start, n);
    c->busy = 1; c->post = n; c->filled = 0;
    send_all(c->fd, request, snprintf(request, sizeof request, "POST /api/v1/articles/%ld/comments HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s",
        article, port, tokens[n % token_count], length, body));
}

/* Every "id":N in what a sampled reader got; a number at the end may go on in what comes next, so its rest is kept. */
static void look(Connection *c, int64_t at) {
    char *from = c->in, *end = c->in + c->filled, *last = c->in;
    while ((from = memmem(from, end - from, "\"id\":", 5))) {
        char *digit = from + 5; long id = 0;
        while (digit < end && *digit >= '0' && *digit <= '9') id = id * 10 + *digit++ - '0';
        if (digit == end) { last = from; break; }
        if (seen_count < MAX_SEEN) { seen[seen_count].id = id; seen[seen_count++].after_us = (at - start) / 1000; }
        from = last = digit;
    }
    size_t keep = end - last > 16 && last != from ? 5 : (size_t)(end - last);
    if (keep > 64) keep = 5;
    memmove(c->in, end - keep, keep);
    c->filled = keep;
}

static void answer(Connection *c, int64_t at) {
    c->in[c->filled] = 0;
    char *head = strstr(c->in, "\r\n\r\n");
    if (!head) return;
    char *length = strcasestr(c->in, "content-length:");
    if (!length || c->in + c->filled < head + 4 + atol(length + 15)) return;
    int status = atoi(c->in + 9);
    if (status == 201) {
        char *id = strstr(head, "\"id\":");
        ids[c->post] = id ? atol(id + 5) : 0;
        answered[c->post] = at;
        done++;
    } else {
        if (!refused++) fprintf(stderr, "%.*s\n", (int)c->filled, c->in);
        failed++;
    }
    c->busy = 0; c->filled = 0;
}

static int compare(const void *a, const void *b) { double x = *(double *)a, y = *(double *)b; return x < y ? -1 : x > y; }
static double at_share(double *all, long count, double share) { return count ? all[(long)((count - 1) * share)] : 0; }

int main(int argc, char **argv) {
    int option, core = -1; const char *file = NULL;
    while ((option = getopt(argc, argv, "p:a:t:n:r:d:s:c:")) != -1) switch (option) {
        case 'p': port = atoi(optarg); break; case 'a': article = atol(optarg); break; case 't': file = optarg; break;
        case 'n': readers = atoi(optarg); break; case 'r': rate = atoi(optarg); break; case 'd': seconds = atoi(optarg); break;
        case 's': every = atoi(optarg); break; case 'c': core = atoi(optarg); break; default: return 2;
    }
    FILE *in = file ? fopen(file, "r") : NULL;
    while (in && token_count < 1024 && fscanf(in, "%127s", tokens[token_count]) == 1) token_count++;
    if (!port || !article || !token_count || (long)rate * seconds > MAX_POSTS) return 2;
    if (core >= 0) { cpu_set_t set; CPU_ZERO(&set); CPU_SET(core, &set); sched_setaffinity(0, sizeof set, &set); }
    struct rlimit limit; getrlimit(RLIMIT_NOFILE, &limit); limit.rlim_cur = limit.rlim_max; setrlimit(RLIMIT_NOFILE, &limit);
    seen = malloc(sizeof *seen * MAX_SEEN);
    int epoll = epoll_create1(0);
    Connection *all = calloc(readers + WRITERS, sizeof *all);
    static char waste[1 << 20];
    struct epoll_event events[512];
    for (int n = 0; n < readers + WRITERS; n++) {
        Connection *c = &all[n];
        c->kind = n < readers ? READER : WRITER; c->index = n;
        c->fd = dial(n / 10000);
        if (c->kind == WRITER || n % every == 0) c->in = malloc(BUFFER + 1);
        if (c->kind == READER) listen_on(c);
        add(epoll, c);
        if (n % 100 == 99) usleep(2000);
    }
    int64_t settle = now() + 3000000000LL;
    start = settle;
    int64_t end = settle + seconds * 1000000000LL, step = 1000000000LL / rate, straggle = end + 5000000000LL;
    long next = 0;
    while (now() < straggle && (now() < end || done + failed < posts || now() < end + 2000000000LL)) {
        int64_t at = now();
        for (int n = readers; n < readers + WRITERS && at < end && start + next * step <= at; n++)
            if (!all[n].busy) { due[posts] = start + next++ * step; post(&all[n]); }
        int count = epoll_wait(epoll, events, 512, 1);
        at = now();
        for (int n = 0; n < count; n++) {
            Connection *c = events[n].data.ptr;
            char *into = c->in ? c->in + c->filled : waste;
            ssize_t got = recv(c->fd, into, c->in ? BUFFER - c->filled : sizeof waste, 0);
            if (got < 0 && (errno == EAGAIN || errno == EINTR)) continue;
            if (got <= 0) { epoll_ctl(epoll, EPOLL_CTL_DEL, c->fd, NULL); if (c->kind == READER) lost_readers++; else { failed += c->busy; c->busy = 1; } continue; }
            bytes += got;
            if (c->in) c->filled += got;
            if (c->kind == WRITER) answer(c, at);
            else { if (c->in && at > settle) look(c, at); else if (c->in) c->filled = 0; }
        }
    }
    double *times = malloc(sizeof *times * (posts + 1)); long kept = 0, highest = 0;
    for (int n = 0; n < posts; n++) { if (ids[n]) times[kept++] = (answered[n] - due[n]) / 1e6; if (ids[n] > highest) highest = ids[n]; }
    int *of = calloc(highest + 1, sizeof *of);
    for (int n = 0; n < posts; n++) if (ids[n]) of[ids[n]] = n + 1;
    double *lags = malloc(sizeof *lags * (seen_count + 1)); long found = 0;
    for (long n = 0; n < seen_count; n++) { int i = seen[n].id; if (i <= highest && i > 0 && of[i]) lags[found++] = seen[n].after_us / 1e3 - (due[of[i] - 1] - start) / 1e6; }
    qsort(times, kept, sizeof *times, compare); qsort(lags, found, sizeof *lags, compare);
    int sampled = (readers + every - 1) / every;
    printf("{\"readers\":%d,\"lost_readers\":%d,\"rate\":%d,\"posts\":%d,\"kept\":%ld,\"failed\":%d,\"post_p50_ms\":%.2f,\"post_p99_ms\":%.2f,\"post_max_ms\":%.2f,"
        "\"seen\":%ld,\"expected\":%ld,\"seen_p50_ms\":%.1f,\"seen_p99_ms\":%.1f,\"seen_max_ms\":%.1f,\"mbytes\":%.1f}\n",
        readers, lost_readers, rate, posts, kept, failed, at_share(times, kept, .5), at_share(times, kept, .99), at_share(times, kept, 1),
        found, kept * sampled, at_share(lags, found, .5), at_share(lags, found, .99), at_share(lags, found, 1), bytes / 1e6);
    return 0;
}
