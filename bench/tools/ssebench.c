/* ssebench: fan-out benchmark for a Server-Sent-Events hub on this machine.
 *
 * Opens N subscriber connections, publishes M messages that each carry the
 * publish time, and reports loss, publish-to-receipt latency, server CPU per
 * delivered message and server memory per connection as one line of JSON.
 *
 * build: cc -O2 -Wall -o ssebench ssebench.c
 * usage: ssebench -u SUBSCRIBE_URL -n N (-p POST_URL | -x COMMAND) [options]
 *   -m M        messages to publish (50)
 *   -i MS       interval between publishes in milliseconds (1000)
 *   -b BODY     body template (POST) -- {ts} becomes ts=<ns>, {ns} only <ns>
 *   -D DRAFT_URL  POST the body there first, outside the measured time; the "id" that it answers takes the
 *               place of {id} in POST_URL, which is then sent an empty body
 *   -x COMMAND  publish by shell instead; same placeholders (adds fork+exec time)
 *   -t TYPE     content type of the POST (text/plain)
 *   -H LINE     extra header for the POST, repeatable  (-G LINE: for subscribers)
 *   -P PIDS     root pids of the server, comma separated; descendants are added
 *   -c CORE     pin this client to CORE        -w SEC  settle time before publishing (2)
 *   -d SEC      wait for stragglers after the last publish (5)
 *   -a COUNT    connections per loopback source address, from 127.0.0.2 on (10000)
 *   -k          print the figures in lines instead of JSON
 *
 * A message is recognised by its time stamp: a run of digits anywhere in the
 * event bytes that equals one that was published. So any escaping or wrapping of
 * the payload is fine as long as the digits survive. Times are CLOCK_MONOTONIC
 * nanoseconds, so client and publisher must share the machine. Only loopback
 * targets are accepted. HTTP/1.1, chunked or not, no TLS.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#ifndef IP_BIND_ADDRESS_NO_PORT
#define IP_BIND_ADDRESS_NO_PORT 24
#endif
#define MAX_IN_FLIGHT 256   /* handshakes at once in a client process */

typedef struct { char host[256], path[2048]; int port; } Url;

/* What the client processes and the publisher share. */
typedef struct {
    volatile int published;       /* stamps[0..published) are valid */
    volatile int stop;
    volatile long ready, failed, closed, duplicates, bytes;
} Shared;

typedef struct {
    int fd, index;
    enum { CONNECTING, STATUS, HEADERS, BODY, DEAD } phase;
    enum { CK_SIZE, CK_EXT, CK_DATA, CK_END } chunk_phase;
    int chunked, status, line_len;
    uint64_t chunk_left, number;  /* number: digits of the run being read */
    int digits;
    char line[128];               /* head of the header line being read */
} Conn;

static Shared *sh;
static uint64_t *stamps;          /* what marks each message, ascending */
static uint64_t *sent_at;         /* when each was sent */
static uint32_t *latency_us;      /* [connection * M + message], 0 = missing */
static int N, M = 50, interval_ms = 1000, settle_s = 2, drain_s = 5, per_address = 10000, core = -1;
static Url sub_url, post_url, draft_url;
static const char *command, *body_template = "{\"kind\":\"update\",\"id\":\"{ts}\",\"text\":\""
    "Council votes on harbour plan; the mayor speaks at noon. Readers' comments follow in this "
    "space as they arrive, moderated by the night desk.\"}";
static const char *content_type = "text/plain";
static char post_headers[4096], sub_headers[4096];
static int roots[64], root_count;

static void die(const char *what) { perror(what); exit(1); }

static uint64_t now_ns(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000000000ull + t.tv_nsec;
}

static void parse_url(const char *text, Url *url) {
    const char *p = strncmp(text, "http://", 7) ? NULL : text + 7;
    if (!p) { fprintf(stderr, "only http:// URLs: %s\n", text); exit(2); }
    const char *slash = strchr(p, '/');
    size_t host_len = slash ? (size_t)(slash - p) : strlen(p);
    if (host_len >= sizeof url->host) { fprintf(stderr, "host too long\n"); exit(2); }
    memcpy(url->host, p, host_len);
    url->host[host_len] = 0;
    char *colon = strchr(url->host, ':');
    url->port = colon ? atoi(colon + 1) : 80;
    snprintf(url->path, sizeof url->path, "%s", slash ? slash : "/");
    if (strncmp(url->host, "127.", 4) && strncmp(url->host, "localhost", 9)) {
        fprintf(stderr, "only loopback targets: %s\n", url->host);
        exit(2);
    }
}

static struct sockaddr_in address_of(const Url *url) {
    char host[256];
    snprintf(host, sizeof host, "%s", url->host);
    char *colon = strchr(host, ':');
    if (colon) *colon = 0;
    struct sockaddr_in a = { .sin_family = AF_INET, .sin_port = htons(url->port) };
    if (inet_pton(AF_INET, strcmp(host, "localhost") ? host : "127.0.0.1", &a.sin_addr) != 1) die("address");
    return a;
}

/* ---- server figures from /proc ---------------------------------------- */

static int is_descendant(int pid, const int *parent, int max) {
    for (int hops = 0; pid > 1 && pid < max && hops < 64; hops++, pid = parent[pid])
        for (int i = 0; i < root_count; i++)
            if (pid == roots[i]) return 1;
    return 0;
}

/* Calls fn for every process of the server: the roots and their descendants. */
static void each_server_pid(void (*fn)(int, void *), void *arg) {
    enum { MAX = 4194305 };
    static int *parent;
    if (!root_count) return;
    if (!parent) parent = mmap(NULL, MAX * sizeof *parent, PROT_READ | PROT_WRITE,
                               MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    static int pids[65536];
    int count = 0;
    DIR *dir = opendir("/proc");
    for (struct dirent *e; (e = readdir(dir)); ) {
        int pid = atoi(e->d_name), ppid = 0;
        if (pid <= 0) continue;
        char name[64], text[1024];
        snprintf(name, sizeof name, "/proc/%d/stat", pid);
        FILE *f = fopen(name, "r");
        if (!f) continue;
        size_t n = fread(text, 1, sizeof text - 1, f);
        fclose(f);
        text[n] = 0;
        char *end = strrchr(text, ')');
        if (!end || sscanf(end + 2, "%*c %d", &ppid) != 1 || count == 65536) continue;
        parent[pid] = ppid;
        pids[count++] = pid;
    }
    closedir(dir);
    for (int i = 0; i < count; i++)
        if (is_descendant(pids[i], parent, MAX)) fn(pids[i], arg);
}

static void add_cpu(int pid, void *arg) {
    clockid_t clock;
    struct timespec t;
    if (clock_getcpuclockid(pid, &clock) || clock_gettime(clock, &t)) return;
    *(uint64_t *)arg += t.tv_sec * 1000000000ull + t.tv_nsec;
}

static void add_pss(int pid, void *arg) {
    char name[64], line[256];
    long kb;
    snprintf(name, sizeof name, "/proc/%d/smaps_rollup", pid);
    FILE *f = fopen(name, "r");
    if (!f) return;
    while (fgets(line, sizeof line, f))
        if (sscanf(line, "Pss: %ld kB", &kb) == 1) *(uint64_t *)arg += kb;
    fclose(f);
}

static uint64_t server_cpu_ns(void) { uint64_t v = 0; each_server_pid(add_cpu, &v); return v; }
static uint64_t server_pss_kb(void) { uint64_t v = 0; each_server_pid(add_pss, &v); return v; }

/* Busy nanoseconds of the whole machine, to see what other work ran meanwhile. */
static uint64_t machine_busy_ns(void) {
    unsigned long long u = 0, n = 0, s = 0, i = 0, w = 0, q = 0, sq = 0, st = 0;
    FILE *f = fopen("/proc/stat", "r");
    if (!f || fscanf(f, "cpu %llu %llu %llu %llu %llu %llu %llu %llu", &u, &n, &s, &i, &w, &q, &sq, &st) != 8) die("stat");
    fclose(f);
    return (u + n + s + q + sq + st) * (1000000000ull / sysconf(_SC_CLK_TCK));
}

static long tcp_kernel_kb(void) {   /* socket buffers of both ends */
    long pages = 0;
    char line[256];
    FILE *f = fopen("/proc/net/sockstat", "r");
    while (f && fgets(line, sizeof line, f)) {
        char *m = strncmp(line, "TCP:", 4) ? NULL : strstr(line, "mem ");
        if (m) pages = atol(m + 4);
    }
    if (f) fclose(f);
    return pages * (sysconf(_SC_PAGESIZE) / 1024);
}

/* ---- subscriber ------------------------------------------------------- */

static void seen(Conn *c, uint64_t stamp, uint64_t now) {
    int lo = 0, hi = sh->published;
    while (lo < hi) {
        int mid = (lo + hi) / 2;
        if (stamps[mid] < stamp) lo = mid + 1; else hi = mid;
    }
    if (lo >= sh->published || stamps[lo] != stamp) return;
    uint32_t *slot = &latency_us[(size_t)c->index * M + lo];
    if (*slot) { __sync_fetch_and_add(&sh->duplicates, 1); return; }
    uint64_t us = (now - sent_at[lo]) / 1000;
    *slot = us ? us : 1;
}

static void scan(Conn *c, const char *p, size_t n, uint64_t now) {
    for (const char *end = p + n; p < end; p++) {
        unsigned digit = (unsigned char)*p - '0';
        if (digit < 10) {
            if (c->digits < 20) { c->number = c->number * 10 + digit; c->digits++; }
        } else if (c->digits) {
            if (c->digits >= 10) seen(c, c->number, now);
            c->digits = 0;
            c->number = 0;
        }
    }
}

static void scan_chunked(Conn *c, const char *p, size_t n, uint64_t now) {
    for (const char *end = p + n; p < end; ) {
        if (c->chunk_phase == CK_DATA) {
            size_t take = (size_t)(end - p) < c->chunk_left ? (size_t)(end - p) : c->chunk_left;
            scan(c, p, take, now);
            p += take;
            if (!(c->chunk_left -= take)) c->chunk_phase = CK_END;
            continue;
        }
        char b = *p++;
        if (b == '\n') {
            if (c->chunk_phase == CK_END) { c->chunk_phase = CK_SIZE; c->chunk_left = 0; }
            else c->chunk_phase = c->chunk_left ? CK_DATA : CK_SIZE;
        } else if (c->chunk_phase == CK_SIZE) {
            if (isxdigit((unsigned char)b)) c->chunk_left = c->chunk_left * 16 + (isdigit((unsigned char)b) ? b - '0' : (b | 32) - 'a' + 10);
            else c->chunk_phase = CK_EXT;
        }
    }
}

/* Eats header bytes; returns how many were used up. */
static size_t read_head(Conn *c, const char *p, size_t n) {
    size_t i = 0;
    while (i < n && c->phase != BODY) {
        char b = p[i++];
        if (b != '\n') {
            if (b != '\r' && c->line_len < (int)sizeof c->line - 1) c->line[c->line_len++] = tolower((unsigned char)b);
            continue;
        }
        c->line[c->line_len] = 0;
        if (c->phase == STATUS) { sscanf(c->line, "http/%*s %d", &c->status); c->phase = HEADERS; }
        else if (!c->line_len) c->phase = BODY;
        else if (!strncmp(c->line, "transfer-encoding:", 18) && strstr(c->line, "chunked")) c->chunked = 1;
        c->line_len = 0;
    }
    return i;
}

static int open_connection(Conn *c, int epoll_fd, const struct sockaddr_in *to) {
    int one = 1;
    c->fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    if (c->fd < 0) return -1;
    struct sockaddr_in from = { .sin_family = AF_INET };
    from.sin_addr.s_addr = htonl(0x7f000002 + c->index / per_address);
    setsockopt(c->fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &one, sizeof one);
    struct linger reset = { 1, 0 };   /* no TIME_WAIT left behind for the next run */
    setsockopt(c->fd, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    if (bind(c->fd, (void *)&from, sizeof from)) return -1;
    if (connect(c->fd, (const void *)to, sizeof *to) && errno != EINPROGRESS) return -1;
    c->phase = CONNECTING;
    struct epoll_event ev = { .events = EPOLLIN | EPOLLOUT | EPOLLET, .data.ptr = c };
    return epoll_ctl(epoll_fd, EPOLL_CTL_ADD, c->fd, &ev);
}

/* Runs connections [first, first+count) until told to stop. */
static void subscriber(int first, int count) {
    static char buffer[1 << 18];
    char request[8192];
    int request_len = snprintf(request, sizeof request,
        "GET %s HTTP/1.1\r\nHost: %s\r\nAccept: text/event-stream\r\nCache-Control: no-cache\r\n%s\r\n",
        sub_url.path, sub_url.host, sub_headers);
    struct sockaddr_in to = address_of(&sub_url);
    int epoll_fd = epoll_create1(0), opened = 0, in_flight = 0;
    Conn *conns = calloc(count, sizeof *conns);
    struct epoll_event events[512];
    while (!sh->stop) {
        for (; opened < count && in_flight < MAX_IN_FLIGHT; opened++, in_flight++) {
            conns[opened].index = first + opened;
            if (open_connection(&conns[opened], epoll_fd, &to)) {
                if (!sh->failed) perror("open");
                conns[opened].phase = DEAD;
                if (conns[opened].fd >= 0) close(conns[opened].fd);
                __sync_fetch_and_add(&sh->failed, 1);
                in_flight--;
            }
        }
        int n = epoll_wait(epoll_fd, events, 512, 100);
        for (int i = 0; i < n; i++) {
            Conn *c = events[i].data.ptr;
            if (c->phase == DEAD) continue;
            if (c->phase == CONNECTING && (events[i].events & EPOLLOUT)) {
                if (write(c->fd, request, request_len) == request_len) c->phase = STATUS;
            }
            if (!(events[i].events & (EPOLLIN | EPOLLERR | EPOLLHUP))) continue;
            for (;;) {
                ssize_t got = read(c->fd, buffer, sizeof buffer);
                if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) break;
                if (got <= 0) {                      /* refused or closed by the server */
                    if (c->phase == BODY) __sync_fetch_and_add(&sh->closed, 1);
                    else { __sync_fetch_and_add(&sh->failed, 1); in_flight--; }
                    close(c->fd);
                    c->phase = DEAD;
                    break;
                }
                uint64_t now = now_ns();
                __sync_fetch_and_add(&sh->bytes, got);
                char *p = buffer;
                if (c->phase != BODY) {
                    size_t used = read_head(c, p, got);
                    p += used;
                    got -= used;
                    if (c->phase != BODY) continue;
                    in_flight--;
                    if (c->status == 200) __sync_fetch_and_add(&sh->ready, 1);
                    else {
                        if (!sh->failed) fprintf(stderr, "subscriber got status %d\n", c->status);
                        __sync_fetch_and_add(&sh->failed, 1);
                        close(c->fd);
                        c->phase = DEAD;
                        break;
                    }
                }
                if (c->chunked) scan_chunked(c, p, got, now); else scan(c, p, got, now);
            }
        }
    }
    exit(0);
}

/* ---- publisher -------------------------------------------------------- */

static void fill(char *out, size_t size, const char *template, uint64_t stamp) {
    size_t used = 0;
    for (const char *p = template; *p && used + 32 < size; ) {
        if (!strncmp(p, "{ts}", 4)) { used += sprintf(out + used, "ts=%llu", (unsigned long long)stamp); p += 4; }
        else if (!strncmp(p, "{ns}", 4)) { used += sprintf(out + used, "%llu", (unsigned long long)stamp); p += 4; }
        else out[used++] = *p++;
    }
    out[used] = 0;
}

/* POSTs a body; returns 0 and the answer when the server took it. */
static int post(const Url *url, const char *path, const char *body, char *answer, size_t size) {
    static char request[80000];
    int n = snprintf(request, sizeof request,
        "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: %s\r\nContent-Length: %zu\r\nConnection: close\r\n%s\r\n%s",
        path, url->host, content_type, strlen(body), post_headers, body);
    struct sockaddr_in to = address_of(url);
    int fd = socket(AF_INET, SOCK_STREAM, 0), status = 0;
    if (connect(fd, (void *)&to, sizeof to) || write(fd, request, n) != n) { perror("publish"); close(fd); return -1; }
    size_t got = 0;
    for (ssize_t more; got < size - 1 && (more = read(fd, answer + got, size - 1 - got)) > 0; got += more) {}
    close(fd);
    answer[got] = 0;
    sscanf(answer, "HTTP/%*s %d", &status);
    if (status < 200 || status > 399) { fprintf(stderr, "%s got status %d\n", path, status); return -1; }
    return 0;
}

/* The publishing path of the draft that an answer tells of. */
static int path_of_draft(const char *answer, char *path, size_t size) {
    const char *id = strstr(answer, "\"id\":"), *hole = strstr(post_url.path, "{id}");
    if (!id || !hole) return -1;
    snprintf(path, size, "%.*s%ld%s", (int)(hole - post_url.path), post_url.path, atol(id + 5), hole + 4);
    return 0;
}

/* Publishes message i, which the stamp marks; returns 0 when the hub took it. */
static int publish(int i, uint64_t stamp) {
    static char body[65536], answer[65536], path[4096];
    stamps[i] = stamp;
    if (draft_url.port) {
        fill(body, sizeof body, body_template, stamp);
        if (post(&draft_url, draft_url.path, body, answer, sizeof answer) || path_of_draft(answer, path, sizeof path)) return -1;
        sent_at[i] = now_ns();
        __sync_synchronize();
        sh->published = i + 1;
        return post(&post_url, path, "", answer, sizeof answer);
    }
    sent_at[i] = stamp;
    __sync_synchronize();
    sh->published = i + 1;
    fill(body, sizeof body, command ? command : body_template, stamp);
    return command ? system(body) : post(&post_url, post_url.path, body, answer, sizeof answer);
}

static int by_value(const void *a, const void *b) {
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return x < y ? -1 : x > y;
}

static uint32_t at(const uint32_t *sorted, size_t n, double q) {
    return n ? sorted[(size_t)(q * (n - 1) + 0.5)] : 0;
}

static void sleep_ms(double ms) {
    if (ms <= 0) return;
    struct timespec t = { (time_t)(ms / 1000), (long)(((uint64_t)(ms * 1000)) % 1000000 * 1000) };
    nanosleep(&t, NULL);
}

static void *shared_memory(size_t bytes) {
    void *p = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (p == MAP_FAILED) die("mmap");
    return p;
}

static uint64_t children_cpu(const pid_t *pids, int n) {
    uint64_t total = 0;
    for (int i = 0; i < n; i++) add_cpu(pids[i], &total);
    return total;
}

int main(int argc, char **argv) {
    int lines = 0;
    for (int o; (o = getopt(argc, argv, "u:n:p:D:x:m:i:b:t:H:G:P:c:w:d:a:k")) != -1; ) switch (o) {
        case 'u': parse_url(optarg, &sub_url); break;
        case 'n': N = atoi(optarg); break;
        case 'p': parse_url(optarg, &post_url); break;
        case 'D': parse_url(optarg, &draft_url); break;
        case 'x': command = optarg; break;
        case 'm': M = atoi(optarg); break;
        case 'i': interval_ms = atoi(optarg); break;
        case 'b': body_template = optarg; break;
        case 't': content_type = optarg; break;
        case 'H': strcat(strcat(post_headers, optarg), "\r\n"); break;
        case 'G': strcat(strcat(sub_headers, optarg), "\r\n"); break;
        case 'P': for (char *p = strtok(optarg, ", \n"); p && root_count < 64; p = strtok(NULL, ", \n")) roots[root_count++] = atoi(p); break;
        case 'c': core = atoi(optarg); break;
        case 'w': settle_s = atoi(optarg); break;
        case 'd': drain_s = atoi(optarg); break;
        case 'a': per_address = atoi(optarg); break;
        case 'k': lines = 1; break;
        default: return 2;
    }
    if (!sub_url.port || N < 1 || M < 1 || (!post_url.port && !command)) {
        fprintf(stderr, "usage: ssebench -u URL -n N (-p POST_URL | -x COMMAND) [-m M] [-i MS] [-P PIDS] ... (see the source)\n");
        return 2;
    }
    if (core >= 0) {
        cpu_set_t set;
        CPU_ZERO(&set);
        CPU_SET(core, &set);
        sched_setaffinity(0, sizeof set, &set);
    }
    signal(SIGPIPE, SIG_IGN);
    struct rlimit files;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);

    sh = shared_memory(sizeof *sh);
    stamps = shared_memory(M * sizeof *stamps);
    sent_at = shared_memory(M * sizeof *sent_at);
    latency_us = shared_memory((size_t)N * M * sizeof *latency_us);
    uint64_t pss_before = server_pss_kb();
    long kernel_before = tcp_kernel_kb();

    /* One process per share of connections that the descriptor limit allows. */
    int capacity = files.rlim_max - 64, clients = (N + capacity - 1) / capacity;
    pid_t pids[64];
    if (clients > 64) { fprintf(stderr, "descriptor limit too low\n"); return 1; }
    uint64_t begin = now_ns(), connect_cpu = server_cpu_ns();
    for (int k = 0; k < clients; k++) {
        int first = (long)N * k / clients, next = (long)N * (k + 1) / clients;
        if (!(pids[k] = fork())) subscriber(first, next - first);
    }
    uint64_t give_up = begin + 120ull * 1000000000;
    while (sh->ready + sh->failed < N && now_ns() < give_up) sleep_ms(5);
    double connect_s = (now_ns() - begin) / 1e9;
    connect_cpu = server_cpu_ns() - connect_cpu;
    sleep_ms(settle_s * 1000.0);
    long ready = sh->ready;
    uint64_t pss_ready = server_pss_kb();
    long kernel_ready = tcp_kernel_kb();

    uint64_t cpu0 = server_cpu_ns(), busy0 = machine_busy_ns(), client0 = children_cpu(pids, clients), t0 = now_ns();
    int refused = 0;
    for (int i = 0; i < M; i++) {
        uint64_t due = t0 + (uint64_t)i * interval_ms * 1000000ull;
        sleep_ms(((double)due - now_ns()) / 1e6);
        if (publish(i, now_ns())) refused++;
    }
    sleep_ms(drain_s * 1000.0);
    uint64_t cpu = server_cpu_ns() - cpu0, busy = machine_busy_ns() - busy0, client = children_cpu(pids, clients) - client0;
    uint64_t elapsed = now_ns() - t0, pss_end = server_pss_kb();
    long closed = sh->closed;
    sh->stop = 1;
    for (int k = 0; k < clients; k++) waitpid(pids[k], NULL, 0);

    /* Slowest receipt of each message, then all receipts sorted. */
    uint32_t *slowest = calloc(M, sizeof *slowest);
    size_t delivered = 0;
    for (size_t i = 0; i < (size_t)N * M; i++) {
        if (latency_us[i] > slowest[i % M]) slowest[i % M] = latency_us[i];
        if (latency_us[i]) latency_us[delivered++] = latency_us[i];
    }
    qsort(latency_us, delivered, sizeof *latency_us, by_value);
    qsort(slowest, M, sizeof *slowest, by_value);
    long lost = ready * (M - refused) - (long)delivered;
    const char *format = lines
        ? "connections asked %d ready %ld failed %ld closed %ld\nconnect seconds %.2f server CPU us/connect %.1f\n"
          "messages %d refused %d delivered %zu lost %ld duplicates %ld bytes received %ld\n"
          "latency ms p50 %.2f p99 %.2f max %.2f; slowest subscriber per message ms p50 %.2f\n"
          "server CPU us/delivery %.2f client CPU us/delivery %.2f other CPU on machine %.1f %% of a core\n"
          "server PSS kB before %llu connected %llu end %llu; bytes/connection %.0f; kernel TCP buffer kB %ld\n"
        : "{\"asked\":%d,\"ready\":%ld,\"failed\":%ld,\"closed\":%ld,\"connect_s\":%.2f,\"connect_cpu_us\":%.1f,"
          "\"messages\":%d,\"refused\":%d,\"delivered\":%zu,\"lost\":%ld,\"duplicates\":%ld,\"bytes\":%ld,"
          "\"p50_ms\":%.3f,\"p99_ms\":%.3f,\"max_ms\":%.3f,\"slowest_p50_ms\":%.3f,"
          "\"server_cpu_us\":%.3f,\"client_cpu_us\":%.3f,\"foreign_cpu_pct\":%.1f,"
          "\"pss_before_kb\":%llu,\"pss_ready_kb\":%llu,\"pss_end_kb\":%llu,\"bytes_per_conn\":%.0f,\"kernel_tcp_kb\":%ld}\n";
    double per = delivered ? delivered * 1000.0 : 1;
    double foreign = root_count ? ((double)busy - cpu - client) * 100.0 / elapsed : -1;
    printf(format, N, ready, sh->failed, closed, connect_s, connect_cpu / 1000.0 / N,
           M, refused, delivered, lost, sh->duplicates, sh->bytes,
           at(latency_us, delivered, .5) / 1000.0, at(latency_us, delivered, .99) / 1000.0,
           at(latency_us, delivered, 1) / 1000.0, at(slowest, M, .5) / 1000.0,
           cpu / per, client / per, foreign,
           (unsigned long long)pss_before, (unsigned long long)pss_ready, (unsigned long long)pss_end,
           ready ? ((double)pss_ready - pss_before) * 1024 / ready : 0, kernel_ready - kernel_before);
    return lost || refused || sh->failed ? 3 : 0;
}
