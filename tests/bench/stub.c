/* An app-server that only says prepared lines, so fast that it is never what a benchmark measures.
 *
 *     stub SHAPES
 *
 * SHAPES is what record.py wrote. The text of a turn's input says what the turn does, as words of "name=number":
 *     deltas=N   it says N deltas of 5 characters; then it completes
 *     spread=S   over S seconds; without it as fast as the pipe takes them
 *     stamp=1    each delta's text is the time at which it was written instead: CLOCK_MONOTONIC in seconds, a space
 *     hang=1     it says nothing more and runs until it is interrupted
 * account/read with "refreshToken":true is answered once every turn that does not hang is over: by then everything
 * that was said before has been read. thread/read with "includeTurns":true is answered with 1 MiB of turns.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define HISTORY_BYTES (1 << 20)
#define ENOUGH (1 << 18) /* with so much waiting for the pipe, turns say no more; answers are still added */
#define WORDS 8
#define STAMP "%018.9f "

static double now(clockid_t clock)
{
    struct timespec t;
    clock_gettime(clock, &t);
    return t.tv_sec + t.tv_nsec * 1e-9;
}

static void die(const char *why)
{
    fprintf(stderr, "stub: %s\n", why);
    exit(1);
}

/* ---- bytes ---- */

typedef struct { const char *at; size_t len; } Span;
typedef struct { char *at; size_t len, room; } Buffer; /* all zero is empty */

static Span span(const char *text) { return (Span){text, strlen(text)}; }
static bool is(Span s, const char *text) { return s.len == strlen(text) && !memcmp(s.at, text, s.len); }

static void reserve(Buffer *b, size_t more)
{
    if (b->len + more <= b->room) return;
    b->room = (b->len + more) * 2;
    if (!(b->at = realloc(b->at, b->room))) die("out of memory");
}

static void add(Buffer *b, Span s)
{
    reserve(b, s.len);
    memcpy(b->at + b->len, s.at, s.len);
    b->len += s.len;
}

static void drop_front(Buffer *b, size_t count)
{
    memmove(b->at, b->at + count, b->len -= count);
}

/* ---- requests: a walk over JSON that finds the value of a key, no more ---- */

static const char *after_value(const char *p, const char *end)
{
    for (int depth = 0; p < end; p++) {
        if (*p == '"') {
            for (p++; p < end && *p != '"'; p++)
                if (*p == '\\') p++;
        } else if (*p == '{' || *p == '[') depth++;
        else if (*p == '}' || *p == ']') { if (depth-- == 0) return p; }
        else if (*p == ',' && depth == 0) return p;
    }
    return end;
}

static const char *skip(const char *p, const char *end, const char *what)
{
    while (p < end && strchr(what, *p)) p++;
    return p;
}

/* The value as it is written, quotes included; empty when there is none. */
static Span value(Span object, const char *key)
{
    const char *end = object.at + object.len, *p = skip(object.at, end, " {");
    while (p < end && *p == '"') {
        const char *name = ++p;
        while (p < end && *p != '"') p++;
        Span found = {name, p - name};
        const char *start = skip(p + 1, end, " :");
        p = after_value(start, end);
        if (is(found, key)) return (Span){start, p - start};
        p = skip(p, end, " ,");
    }
    return (Span){"", 0};
}

static Span bare(Span s)
{
    return s.len > 1 && *s.at == '"' ? (Span){s.at + 1, s.len - 2} : s;
}

static double option(Span input, const char *name)
{
    const char *found = memmem(input.at, input.len, name, strlen(name));
    return found ? strtod(found + strlen(name), NULL) : 0;
}

/* ---- shapes ---- */

typedef struct { Span id, thread, turn, text; } Blanks;

static struct { Span name, line; } shapes[64];

static void load_shapes(const char *path)
{
    FILE *file = fopen(path, "r");
    if (!file) die("cannot read the shapes");
    char *line = NULL;
    size_t room = 0;
    for (int i = 0; i < 63 && getline(&line, &room, file) > 0; i++, line = NULL, room = 0) {
        char *tab = strchr(line, '\t');
        if (!tab) die("a shape without a name");
        *tab = line[strcspn(line, "\n")] = 0;
        shapes[i].name = span(line);
        shapes[i].line = span(tab + 1);
    }
    fclose(file);
}

static Span find_shape(Span name)
{
    for (int i = 0; shapes[i].name.at; i++)
        if (shapes[i].name.len == name.len && !memcmp(shapes[i].name.at, name.at, name.len)) return shapes[i].line;
    return (Span){NULL, 0};
}

static Span shape(const char *name)
{
    Span found = find_shape(span(name));
    if (!found.at) die(name);
    return found;
}

static void fill(Buffer *to, Span line, Blanks with)
{
    char millis[24];
    snprintf(millis, sizeof millis, "%.0f", now(CLOCK_REALTIME) * 1e3);
    struct { const char *name; Span as; } all[] = {
        {"@ID@", with.id}, {"@THREAD@", with.thread}, {"@TURN@", with.turn}, {"@TEXT@", with.text}, {"@NOW@", span(millis)},
    };
    const char *p = line.at, *end = line.at + line.len;
    for (const char *mark; (mark = memchr(p, '@', end - p)); ) {
        add(to, (Span){p, mark - p});
        p = mark;
        for (size_t i = 0; p == mark && i < sizeof all / sizeof *all; i++)
            if (!strncmp(mark, all[i].name, strlen(all[i].name))) {
                add(to, all[i].as);
                p += strlen(all[i].name);
            }
        if (p == mark) add(to, (Span){p++, 1});
    }
    add(to, (Span){p, end - p});
}

/* ---- threads and turns ---- */

#define ID_FORMAT "01a20386-%04x-7000-8000-%012lx"
enum { ID_LENGTH = 36, THREAD = 0x5ec5, TURN = 0x5ef0 };

typedef struct Turn {
    char id[ID_LENGTH + 1], thread[ID_LENGTH + 1];
    long index, deltas, said;
    double start, spread;
    bool stamp, hang;
    Buffer lines[WORDS]; /* each delta is one of these, with a stamp written into it where wanted */
    size_t stamp_at;
    Buffer text;
} Turn;

static Buffer out;
static size_t spoken; /* so much of out has been written; dropped now and then */
static Turn **running; /* in no order */
static long running_count, running_room, turns_made, threads_made;
static char *waiting_ids[64]; /* account/read, answered when all is quiet; more than these are answered at once */
static int waiting_count;

static size_t pending(void) { return out.len - spoken; }

static void say(const char *name, Blanks with)
{
    fill(&out, shape(name), with);
    add(&out, span("\n"));
}

static Blanks blanks(Turn *turn)
{
    return (Blanks){span(""), span(turn->thread), span(turn->id), {turn->text.at, turn->text.len}};
}

static void prepare_deltas(Turn *turn)
{
    static const char *words[WORDS] = {"Read ", "this ", "file ", "then ", "find ", "what ", "went ", "bad. "};
    char zero[32];
    snprintf(zero, sizeof zero, STAMP, 0.0);
    for (int i = 0; i < WORDS; i++) {
        Blanks with = blanks(turn);
        with.text = span(turn->stamp ? zero : words[i]);
        fill(&turn->lines[i], shape("item/agentMessage/delta"), with);
        add(&turn->lines[i], span("\n"));
    }
    Span line = shape("item/agentMessage/delta");
    /* both ids come before the text, each longer than its placeholder */
    turn->stamp_at = (char *)memmem(line.at, line.len, "@TEXT@", 6) - line.at
        + (ID_LENGTH - strlen("@THREAD@")) + (ID_LENGTH - strlen("@TURN@"));
}

static Turn *new_turn(Span thread, Span input)
{
    Turn *turn = calloc(1, sizeof *turn);
    if (!turn) die("out of memory");
    turn->index = turns_made++;
    snprintf(turn->id, sizeof turn->id, ID_FORMAT, TURN, turn->index);
    snprintf(turn->thread, sizeof turn->thread, "%.*s", (int)thread.len, thread.at);
    turn->deltas = option(input, "deltas=");
    turn->spread = option(input, "spread=");
    turn->stamp = option(input, "stamp=") > 0;
    turn->hang = option(input, "hang=") > 0;
    turn->start = now(CLOCK_MONOTONIC);
    prepare_deltas(turn);
    if (running_count == running_room) {
        running = realloc(running, (running_room = running_room * 2 + 64) * sizeof *running);
        if (!running) die("out of memory");
    }
    return running[running_count++] = turn;
}

static Turn *running_turn(Span thread, Span id)
{
    for (long i = 0; i < running_count; i++)
        if (is(thread, running[i]->thread) && (!id.len || is(id, running[i]->id))) return running[i];
    return NULL;
}

static void forget(Turn *turn)
{
    for (long i = 0; i < running_count; i++)
        if (running[i] == turn) running[i] = running[--running_count];
    for (int i = 0; i < WORDS; i++) free(turn->lines[i].at);
    free(turn->text.at);
    free(turn);
}

static void start_turn(Span id, Span thread, Span input)
{
    Turn *turn = running_turn(thread, span(""));
    bool joined = turn;
    if (!joined) turn = new_turn(thread, input);
    Blanks with = blanks(turn);
    with.id = id;
    say("turn/start", with);
    if (joined) return;
    say("thread/status/changed/active", with);
    say("turn/started/inProgress", with);
    say("item/started/userMessage", with);
    say("item/completed/userMessage", with);
    if (!turn->hang) say("item/started/agentMessage", with);
}

static void complete(Turn *turn)
{
    Blanks with = blanks(turn);
    say("item/completed/agentMessage", with);
    say("thread/tokenUsage/updated", with);
    say("account/rateLimits/updated", with);
    say("thread/readState/changed", with);
    say("thread/status/changed/idle", with);
    say("turn/completed/completed", with);
    forget(turn);
}

static void interrupt(Span id, Span thread, Span turn_id)
{
    Turn *turn = running_turn(thread, turn_id);
    if (!turn) {
        say("error", (Blanks){.id = id, .text = span("no active turn to interrupt")});
        return;
    }
    Blanks with = blanks(turn);
    with.id = id;
    say("turn/interrupt", with);
    say("thread/status/changed/idle", with);
    say("turn/completed/interrupted", with);
    forget(turn);
}

/* One delta; the text of a line is what follows stamp_at up to the next quote. */
static void say_delta(Turn *turn)
{
    Buffer *line = &turn->lines[turn->said++ % WORDS];
    char *text = line->at + turn->stamp_at;
    if (turn->stamp) {
        char stamp[32];
        memcpy(text, stamp, snprintf(stamp, sizeof stamp, STAMP, now(CLOCK_MONOTONIC)));
    }
    add(&turn->text, (Span){text, (char *)memchr(text, '"', 64) - text});
    add(&out, (Span){line->at, line->len});
}

static long due(Turn *turn, double time)
{
    if (turn->spread <= 0) return turn->deltas;
    long count = (time - turn->start) / turn->spread * turn->deltas;
    return count < turn->deltas ? count : turn->deltas;
}

/* Let each running turn say what is due, in portions so that none has the pipe to itself. True if more is due. */
static bool go_on(void)
{
    double time = now(CLOCK_MONOTONIC);
    bool more = false;
    for (long i = 0; i < running_count; i++) {
        Turn *turn = running[i];
        if (turn->hang) continue;
        long until = due(turn, time), portion = turn->said + 64;
        while (turn->said < until && turn->said < portion && pending() < ENOUGH) say_delta(turn);
        more |= turn->said < until;
        if (turn->said == turn->deltas) {
            complete(turn);
            i--;
        }
    }
    return more;
}

static bool quiet(void)
{
    for (long i = 0; i < running_count; i++)
        if (!running[i]->hang) return false;
    return true;
}

static void answer_waiting(void)
{
    while (waiting_count && quiet()) {
        char *id = waiting_ids[--waiting_count];
        say("account/read", (Blanks){.id = span(id)});
        free(id);
    }
}

/* ---- the conversation ---- */

static void start_thread(Span id)
{
    char name[ID_LENGTH + 1];
    snprintf(name, sizeof name, ID_FORMAT, THREAD, threads_made++);
    say("thread/start", (Blanks){.id = id, .thread = span(name)});
    say("thread/started", (Blanks){.thread = span(name)});
}

/* Made at the first question: the turns are the same for all threads. */
static void say_history(Blanks with)
{
    static Buffer turns;
    with.turn = span("01a20386-5f57-7000-8000-000000000000");
    while (turns.len < HISTORY_BYTES) {
        if (turns.len) add(&turns, span(","));
        fill(&turns, shape("history/turn"), with);
    }
    fill(&out, shape("history/head"), with);
    add(&out, (Span){turns.at, turns.len});
    say("history/tail", with);
}

static void handle(Span line)
{
    Span id = value(line, "id"), method = bare(value(line, "method")), params = value(line, "params");
    if (!id.len || !method.len) return; /* a notification, or an answer to a question that was never asked */
    Blanks with = {.id = id, .thread = bare(value(params, "threadId"))};
    if (is(method, "thread/start")) start_thread(id);
    else if (is(method, "turn/start")) start_turn(id, with.thread, value(params, "input"));
    else if (is(method, "turn/interrupt")) interrupt(id, with.thread, bare(value(params, "turnId")));
    else if (is(method, "thread/read") && is(value(params, "includeTurns"), "true")) say_history(with);
    else if (is(method, "account/read") && is(value(params, "refreshToken"), "true") && waiting_count < 64)
        waiting_ids[waiting_count++] = strndup(id.at, id.len);
    else if (find_shape(method).at) {
        fill(&out, find_shape(method), with);
        add(&out, span("\n"));
        if (is(method, "initialize")) say("remoteControl/status/changed", with);
    } else
        say("error", (Blanks){.id = id, .text = span("Invalid request: unknown variant")});
}

static void hear(Buffer *in)
{
    reserve(in, 1 << 16);
    ssize_t count = read(0, in->at + in->len, 1 << 16);
    if (count == 0) exit(0);
    if (count < 0) return;
    in->len += count;
    size_t start = 0;
    for (char *end; (end = memchr(in->at + start, '\n', in->len - start)); start = end - in->at + 1)
        handle((Span){in->at + start, end - in->at - start});
    drop_front(in, start);
}

static void speak(void)
{
    ssize_t count = write(1, out.at + spoken, out.len - spoken);
    if (count > 0) spoken += count;
    else if (errno != EAGAIN && errno != EINTR) exit(0);
    if (spoken > ENOUGH || spoken == out.len) {
        drop_front(&out, spoken);
        spoken = 0;
    }
}

int main(int argc, char **argv)
{
    if (argc < 2) die("usage: stub SHAPES");
    load_shapes(argv[1]);
    fcntl(0, F_SETFL, O_NONBLOCK);
    fcntl(1, F_SETFL, O_NONBLOCK);
    Buffer in = {0};
    for (;;) {
        bool more = go_on();
        answer_waiting();
        if (out.len) speak();
        struct pollfd ends[] = {{0, POLLIN, 0}, {out.len ? 1 : -1, POLLOUT, 0}};
        poll(ends, 2, more && pending() < ENOUGH ? 0 : quiet() ? -1 : 1);
        if (ends[0].revents) hear(&in);
    }
}
