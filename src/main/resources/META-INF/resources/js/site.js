// The one script of the public pages: it keeps the newsfeed current and counts what the reader has not seen. All pages work without it.
(() => {
  'use strict';
  const page = document.body.dataset;
  const language = document.documentElement.lang;
  const feed = document.querySelector('[data-feed]');
  if (!feed || !page.edition || !window.EventSource) return;

  const words = feed.dataset;
  const isWhole = words.feed === 'whole';
  const isOlderPage = 'older' in words;
  const scroller = feed.querySelector('[data-scroll]');
  const freshButton = feed.querySelector('[data-fresh]');
  const status = feed.querySelector('[data-status]');
  const counter = document.querySelector('[data-count]');
  const title = document.title;
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const numbers = new Intl.NumberFormat(language);
  const plurals = new Intl.PluralRules(page.words);
  const days = new Intl.DateTimeFormat('en-CA', { timeZone: page.zone });
  const dayNames = new Intl.DateTimeFormat(language, { timeZone: page.zone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const clock = { timeZone: page.zone, hour: page.hours, minute: '2-digit' };
  const times = new Intl.DateTimeFormat(language, isWhole ? clock : { ...clock, month: 'short', day: 'numeric' });

  // What tabs share. Storage may be refused; then each tab counts for itself.
  const shared = {
    own: {},
    get(name) {
      try { return Number(localStorage.getItem(key(name)) ?? NaN); } catch { return this.own[name] ?? NaN; }
    },
    raise(name, position) {
      if (this.get(name) >= position) return;
      this.own[name] = position;
      try { localStorage.setItem(key(name), position); } catch { /* counted in this tab alone */ }
    },
  };
  const key = name => `dateline.${name}.${page.edition}`;
  const others = 'BroadcastChannel' in window ? new BroadcastChannel(key('feed')) : null;

  let position = Number(page.position);   // of the log: all up to here is known to this tab
  const known = new Map();                // position of each item by its article
  let lastInput = -Infinity;
  let glidingUntil = 0;                   // while the feed scrolls to its top by itself
  let announcing = 0;

  // --- Items ---

  const capital = text => text.replace(/^./u, letter => letter.toLocaleUpperCase(language));
  const lists = () => feed.querySelectorAll('.feed');
  const shown = id => feed.querySelector(`.feed [data-id="${Number(id)}"]`);
  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  function itemElement(item) {
    const link = element('a', { href: new URL(item.url, location.origin).pathname }, element('span', { textContent: item.headline }));
    if (item.kind === 'live') link.prepend(element('span', { className: 'live', textContent: words.live }), ' ');
    const published = new Date(item.publishedAt);
    const made = element('li', {}, element('time', { dateTime: item.publishedAt, textContent: times.format(published) }), ' ', link);
    made.dataset.id = item.id;
    made.dataset.position = item.position;
    return made;
  }

  function listFor(item) {
    if (!isWhole) return feed.querySelector('[data-items]');
    const day = days.format(new Date(item.publishedAt));
    const first = feed.querySelector('[data-day]');
    if (first && first.dataset.day >= day) return first.querySelector('.feed');
    const name = element('time', { dateTime: day, textContent: capital(dayNames.format(new Date(item.publishedAt))) });
    const list = element('ol', { className: 'feed' });
    const section = element('section', { className: 'day' }, element('h2', {}, name), list);
    section.dataset.day = day;
    feed.querySelector('.empty')?.remove();
    first ? first.before(section) : feed.append(section);
    return list;
  }

  function insert(item) {
    if (isOlderPage || shown(item.id)) return;
    const list = listFor(item);
    const below = [...list.children].find(one => Number(one.dataset.position) < item.position);
    list.insertBefore(itemElement(item), below ?? null);
    while (words.most && list.children.length > words.most) list.lastElementChild.remove();
  }

  // Changes the feed so that nothing the reader looks at moves; what came in above shows up when nobody is at the feed.
  function keepStill(change) {
    const own = scroller && getComputedStyle(scroller).overflowY === 'auto';
    const anchor = [...feed.querySelectorAll('.feed li')].find(one => one.getBoundingClientRect().bottom > 0);
    const before = anchor?.getBoundingClientRect().top;
    const wasOnTop = (own ? scroller.scrollTop : scrollY) < 2 || performance.now() < glidingUntil;
    change();
    const moved = anchor?.isConnected ? anchor.getBoundingClientRect().top - before : 0;
    if (!moved || before > innerHeight) return;
    const place = own ? scroller : window;
    place.scrollBy({ top: moved, behavior: 'instant' });
    if (!wasOnTop || isAttended()) return;
    glidingUntil = performance.now() + 1_000;
    place.scrollTo({ top: 0, behavior: calm.matches ? 'instant' : 'smooth' });
  }

  const isAttended = () => isWhole ? performance.now() - lastInput < 10_000 : feed.matches(':hover, :focus-within');

  // --- What has not been seen ---

  const unseen = () => {
    const seen = shared.get('seen');
    return [...known.values()].filter(at => at > seen).length;
  };
  const say = count => (words[plurals.select(count)] ?? words.other).replace('#', numbers.format(count));

  function showCount() {
    const count = unseen();
    const seen = shared.get('seen');
    document.title = count ? `(${numbers.format(count)}) ${title}` : title;
    if (counter) {
      counter.hidden = !count;
      counter.textContent = count ? numbers.format(count) : '';
    }
    freshButton.hidden = !count;
    freshButton.textContent = count ? say(count) : '';
    feed.querySelectorAll('.feed li').forEach(one => one.classList.toggle('unseen', Number(one.dataset.position) > seen));
  }

  function announce() {
    clearTimeout(announcing);
    announcing = setTimeout(() => {
      const count = unseen();
      status.textContent = count ? say(count) : '';
    }, 800);
  }

  function see() {
    if (document.hidden || isOlderPage || !unseen()) return;
    shared.raise('seen', Math.max(...known.values()));
    showCount();
    status.textContent = '';
  }

  // --- News of the feed ---

  function take(item) {
    position = Math.max(position, item.position);
    if (known.has(item.id)) return;
    known.set(item.id, item.position);
    keepStill(() => insert(item));
    showCount();
    announce();
  }

  function change(article) {
    position = Math.max(position, article.position);
    const item = shown(article.id);
    if (article.status === 'withdrawn') {
      known.delete(article.id);
      keepStill(() => item?.remove());
      showCount();
    } else if (item) {
      keepStill(() => { item.querySelector('a > span:last-child').textContent = article.headline; });
    }
    const open = document.querySelector('[data-article]')?.dataset;
    if (open && Number(open.article) === article.id && (article.revision > Number(open.revision) || article.status === 'withdrawn')) {
      tellOfChange(article);
    }
  }

  function tellOfChange(article) {
    if (document.querySelector('.changed')) return;
    const link = element('a', { href: new URL(article.url, location.origin).pathname, textContent: words.reload });
    const note = element('p', { className: 'changed' }, words.changed, ' ', link);
    note.setAttribute('role', 'status');
    document.querySelector('main').append(note);
  }

  async function newsfeed(parameters) {
    const answer = await fetch(`/api/v1/newsfeed?${new URLSearchParams({ edition: page.edition, ...parameters })}`);
    if (!answer.ok) throw new Error(`The newsfeed answered ${answer.status}`);
    return answer.json();
  }

  async function catchUp() {
    const after = position;
    const missed = await newsfeed({ after, limit: 200 });
    missed.items.reverse().forEach(take);
    position = Math.max(position, missed.position);
  }

  // --- The stream: one tab of a browser listens and tells the others ---

  const kinds = { newsfeed: take, article: change };

  function receive(kind, data) {
    kinds[kind](data);
    shared.raise('head', data.position);
    others?.postMessage({ kind, data });
  }

  function listen() {
    const stream = new EventSource(`/live?topic=newsfeed:${page.edition}&lastEventId=${position}`);
    for (const kind of Object.keys(kinds)) stream.addEventListener(kind, event => receive(kind, JSON.parse(event.data)));
    stream.addEventListener('reset', () => catchUp().catch(() => {}));
    stream.addEventListener('error', () => {
      if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 5_000 + Math.random() * 10_000);
    });
  }

  // --- Beginning ---

  async function fill() {
    const newest = await newsfeed({ limit: words.most });
    scroller.querySelector('.feed').replaceChildren(...newest.items.map(itemElement));
    position = newest.position;
  }

  async function begin() {
    if (scroller && 'shell' in scroller.dataset) await fill();
    lists().forEach(list => [...list.children].forEach(one => known.set(Number(one.dataset.id), Number(one.dataset.position))));
    if (Number.isNaN(shared.get('seen'))) shared.raise('seen', position);
    const oldest = Math.min(...known.values());
    if (isOlderPage || (shared.get('seen') < oldest && shared.get('seen') > 0)) {
      const missed = await newsfeed({ after: shared.get('seen'), limit: 200 });
      missed.items.forEach(item => known.set(item.id, item.position));
    }
    others?.addEventListener('message', ({ data }) => kinds[data.kind](data.data));
    addEventListener('storage', event => event.key === key('seen') && showCount());
    if (shared.get('head') > position) await catchUp();
    showCount();
    watch();
    if (navigator.locks) navigator.locks.request(key('live'), () => new Promise(listen));
    else listen();
  }

  // The reader sees what is new by coming to the items: with pointer, keyboard or finger, by the button above them, by scrolling to
  // them, or by opening the page of the newsfeed.
  function watch() {
    freshButton.addEventListener('click', () => {
      (scroller ?? window).scrollTo({ top: 0, behavior: calm.matches ? 'instant' : 'smooth' });
      see();
      feed.querySelector('.feed a')?.focus({ preventScroll: true });
    });
    addEventListener('pageshow', event => event.persisted && catchUp().catch(() => {}));
    if (!isWhole) {
      for (const sign of ['pointerenter', 'pointermove', 'focusin', 'touchstart', 'wheel']) scroller.addEventListener(sign, see, { passive: true });
      let isFirst = true;
      new IntersectionObserver(([seen]) => {
        if (seen.isIntersecting && !isFirst) see();
        isFirst = false;
      }).observe(feed.querySelector('.feed'));
      return;
    }
    see();
    document.addEventListener('visibilitychange', see);
    for (const sign of ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart']) {
      addEventListener(sign, () => {
        lastInput = performance.now();
        if ((feed.querySelector('.feed li')?.getBoundingClientRect().bottom ?? 0) > 0) see();
      }, { passive: true });
    }
  }

  begin().catch(() => {
    // Without the first answer the page stays as it came; the next page tries again.
  });
})();
