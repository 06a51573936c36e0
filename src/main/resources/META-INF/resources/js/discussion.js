// The discussion under an article: new comments arrive, one's own appear at once. All of it can be read and written without this script.
(() => {
  'use strict';
  const section = document.querySelector('[data-discussion]');
  if (!section || !window.fetch) return;
  const { discussion: article, home } = section.dataset;
  const words = section.dataset;
  const threads = section.querySelector('[data-threads]');
  const main = section.querySelector('form[data-say]');
  const freshButton = section.querySelector('[data-more-comments]');
  const status = section.querySelector('[data-comments-status]');
  const numbers = new Intl.NumberFormat(document.documentElement.lang);
  const plurals = new Intl.PluralRules(document.body.dataset.words);
  const isSignedIn = () => document.cookie.split('; ').includes('dateline-signed-in=1');
  const kept = `dateline.words.${article}`;

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const shown = id => section.querySelector(`[data-comment="${Number(id)}"]`);
  const indent = item => Number(/in-(\d)/.exec(item.className)?.[1] ?? 0);
  const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));

  // --- Asking the site ---

  let identity = null;
  const me = () => identity ??= Promise.resolve(window.datelineMe).catch(() => null)
    .then(known => known ?? fetch('/api/v1/me').then(answer => answer.ok ? answer.json() : null))
    .catch(() => null)
    .then(known => {
      identity = known && identity;
      return known;
    });

  async function call(method, path, body) {
    const person = await me();
    const answer = await fetch(`/api/v1${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': person?.csrfToken ?? '' },
      body: body && JSON.stringify(body),
    });
    if (answer.ok) return answer.status === 204 ? {} : answer.json();
    const problem = await answer.json().catch(() => ({}));
    throw Object.assign(new Error(problem.title || words.failed), { status: answer.status });
  }

  // A key makes it safe to send the same again when no answer came.
  async function post(body) {
    for (let attempt = 1; ; attempt++) {
      try {
        return await call('POST', `/articles/${article}/comments`, body);
      } catch (failure) {
        if (attempt === 3 || (failure.status && failure.status !== 503)) throw failure;
        await pause(1_000 * attempt);
      }
    }
  }

  // The discussion as the site shows it to everybody: the same pages that are read without scripts.
  async function page(parameters) {
    const answer = await fetch(`${home}/comments${parameters}`);
    if (!answer.ok) throw new Error(words.failed);
    return new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-discussion]');
  }

  // --- Putting comments in ---

  const lists = from => [...from.querySelectorAll('[data-thread]')];

  function adopt(item) {
    const own = document.adoptNode(item);
    equip(own);
    return own;
  }

  function merge(list, fresh) {
    let before = null;
    for (const item of [...fresh.querySelectorAll('.remark')]) {
      const there = shown(item.dataset.comment);
      if (there) {
        before = there;
        continue;
      }
      const own = adopt(item);
      own.classList.add('own-new');
      before ? before.after(own) : list.prepend(own);
      before = own;
    }
  }

  async function refresh(id) {
    const fresh = await page(`?comment=${id}`).catch(() => null);
    const item = fresh?.querySelector(`[data-comment="${id}"]`);
    const there = shown(id);
    if (item && there && !there.querySelector('form')) there.replaceWith(adopt(item));
  }

  function remove(id) {
    fresh.delete(id);
    const item = shown(id);
    if (item) {
      const list = item.closest('[data-thread]');
      const next = item.nextElementSibling;
      if (next && (next.matches('.rest') || indent(next) > indent(item) || (indent(item) === 3 && next.querySelector('.answers')))) {
        item.className = `remark in-${indent(item)}`;
        item.replaceChildren(element('p', { className: 'gone', textContent: words.removed }));
      } else {
        item.remove();
        if (!list.querySelector('.remark')) list.remove();
      }
    }
    announce();
  }

  // --- What is new ---

  const fresh = new Map();
  let sending = 0;

  const say = count => (words[plurals.select(count)] ?? words.other).replace('#', numbers.format(count));

  function announce() {
    freshButton.hidden = !fresh.size;
    freshButton.textContent = fresh.size ? say(fresh.size) : '';
    clearTimeout(announce.later);
    announce.later = setTimeout(() => { status.textContent = fresh.size ? say(fresh.size) : ''; }, 1_000);
  }

  function posted(comment) {
    if (sending) return void setTimeout(() => posted(comment), 300);  // it may be the one that is being sent
    const list = section.querySelector(`[data-thread="${Number(comment.thread)}"]`);
    if (shown(comment.id) || (comment.replyTo && !list) || (!comment.replyTo && !words.sort)) return;
    fresh.set(comment.id, comment);
    announce();
  }

  async function show() {
    const ids = [...fresh.keys()];
    const of = new Set([...fresh.values()].filter(comment => comment.replyTo).map(comment => comment.thread));
    const hasThreads = [...fresh.values()].some(comment => !comment.replyTo);
    fresh.clear();
    announce();
    if (hasThreads) {
      const all = await page('');
      section.querySelector('h2').replaceWith(document.adoptNode(all.querySelector('h2')));
      for (const list of lists(all).reverse()) {
        if (shown(list.dataset.thread)) continue;
        const own = adopt(list);
        own.querySelectorAll('.remark').forEach(item => item.classList.add('own-new'));
        threads.prepend(own);
      }
      section.querySelector('[data-none]')?.remove();
    }
    for (const thread of [...of].slice(0, 10)) {
      const list = section.querySelector(`[data-thread="${Number(thread)}"]`);
      if (list) merge(list, await page(`?comment=${Math.min(...ids.filter(id => id >= thread), thread)}`));
    }
    const first = section.querySelector('.own-new');
    first?.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth' });
    first?.querySelector('a')?.focus({ preventScroll: true });
  }

  const waiting = new Set();

  // Many pages are open: they do not all ask at the same moment.
  function changed(id) {
    if (!shown(id) || waiting.has(id)) return;
    waiting.add(id);
    setTimeout(() => {
      waiting.delete(id);
      refresh(id);
    }, 200 + Math.random() * 1_500);
  }

  let stream = null;
  let position = words.since;

  function listen() {
    stream = new EventSource(`/live?topic=article:${article}&lastEventId=${position}`);
    stream.addEventListener('comment', event => {
      position = event.lastEventId || position;
      const told = JSON.parse(event.data);
      if (told.action === 'posted') [told, ...(told.more ?? [])].forEach(posted);
      else if (told.action === 'removed') remove(told.id);
      else changed(told.id);
    });
    stream.addEventListener('reset', event => {
      position = event.lastEventId || position;
      page(words.sort ? (words.sort === 'newest' ? '' : `?sort=${words.sort}`) : location.search).then(now => {
        for (const list of lists(now)) {
          const there = section.querySelector(`[data-thread="${list.dataset.thread}"]`);
          if (!there) posted({ id: Number(list.dataset.thread), thread: Number(list.dataset.thread) });
        }
      }).catch(() => {});
    });
    stream.addEventListener('error', () => {
      if (stream?.readyState === EventSource.CLOSED) stream = void setTimeout(() => stream ?? (document.hidden || listen()), 5_000 + Math.random() * 10_000);
    });
  }

  // A page in the background does not hold a connection for long: a browser has few for one site.
  let resting = 0;
  document.addEventListener('visibilitychange', () => {
    clearTimeout(resting);
    if (document.hidden) {
      resting = setTimeout(() => {
        stream?.close();
        stream = null;
      }, 60_000);
    } else if (!stream) {
      listen();
    }
  });

  // --- Writing ---

  function complain(form, sentence) {
    const complaint = form.querySelector('.complaint');
    complaint.textContent = sentence;
    complaint.hidden = !sentence;
  }

  function keep(form) {
    if (!form.elements.text.value.trim()) return;
    try {
      sessionStorage.setItem(kept, JSON.stringify({ text: form.elements.text.value, replyTo: form.dataset.replyTo ?? '' }));
    } catch { /* then the words stay on this page only */ }
  }

  function signIn(form) {
    keep(form);
    location.href = `/account/sign-in?next=${encodeURIComponent(`${home}#comments`)}`;
  }

  function provisional(text, to) {
    const item = element('li', { className: `remark sending in-${to ? Math.min(3, indent(to) + 1) : 0}` });
    const said = element('div', { className: 'said', dir: 'auto' }, ...text.split('\n').filter(line => line.trim()).map(line => element('p', { textContent: line })));
    item.append(element('p', { className: 'by' }, element('bdi', { className: 'who', textContent: words.you })), said);
    me().then(person => { if (person) item.querySelector('.who').textContent = person.name; });
    if (!to) {
      const list = element('ol', { className: 'thread' }, item);
      threads.prepend(list);
      return item;
    }
    let last = to;
    while (last.nextElementSibling?.matches('.remark') && indent(last.nextElementSibling) > indent(to)) last = last.nextElementSibling;
    last.after(item);
    return item;
  }

  async function send(form) {
    if (!isSignedIn()) return signIn(form);
    const text = form.elements.text.value;
    const to = form.dataset.replyTo ? shown(form.dataset.replyTo) : null;
    const key = [...crypto.getRandomValues(new Uint32Array(4))].map(part => part.toString(36)).join('');
    const button = form.querySelector('[type="submit"]');
    button.disabled = true;
    complain(form, '');
    const item = provisional(text, to);
    sending++;
    try {
      const made = await post({ text, key, ...(to ? { replyTo: Number(to.dataset.comment) } : {}) });
      fresh.delete(made.id);
      announce();
      form === main ? form.reset() : form.remove();
      section.querySelector('[data-none]')?.remove();
      item.classList.remove('sending');
      item.dataset.comment = made.id;
      if (!to) item.parentElement.dataset.thread = made.id;
      if (made.status === 'held') item.append(element('p', { className: 'held', textContent: words.held }));
      else await refresh(made.id);
    } catch (failure) {
      const list = item.parentElement;
      item.remove();
      if (!list.children.length) list.remove();
      if (failure.status === 401) return signIn(form);
      complain(form, failure.status ? failure.message : words.failed);
    } finally {
      sending--;
      button.disabled = false;
    }
  }

  function formAt(item, text, actions) {
    section.querySelectorAll('.remark form').forEach(form => form.remove());
    const form = main.cloneNode(true);
    const field = form.elements.text;
    field.id = `say-${item.dataset.comment}`;
    form.querySelector('label').htmlFor = field.id;
    form.querySelector('.hint').remove();
    form.querySelector('.invitation')?.remove();
    field.removeAttribute('aria-describedby');
    complain(form, '');
    field.value = text;
    const cancel = element('button', { type: 'button', textContent: words.cancel, onclick: () => form.remove() });
    form.querySelector('.send').append(...actions(form, field), cancel);
    item.append(form);
    field.focus();
    return form;
  }

  function reply(item, text = '') {
    const quote = (form, field) => element('button', {
      type: 'button',
      textContent: words.quote,
      onclick: () => {
        const lines = [...item.querySelectorAll('.said p')].map(line => `> ${line.textContent}`);
        field.value = `${lines.join('\n')}\n${field.value}`;
        field.focus();
      },
    });
    formAt(item, text, (form, field) => [quote(form, field)]).dataset.replyTo = item.dataset.comment;
  }

  async function edit(item) {
    const id = item.dataset.comment;
    const now = await call('GET', `/comments/${id}`);
    const form = formAt(item, now.text, () => []);
    form.dataset.edits = id;
    form.querySelector('[type="submit"]').textContent = words.keep;
  }

  async function save(form) {
    try {
      await call('PUT', `/comments/${form.dataset.edits}`, { text: form.elements.text.value });
      form.remove();
      await refresh(form.dataset.edits);
    } catch (failure) {
      complain(form, failure.message);
    }
  }

  const act = (item, failure) => {
    item.querySelector('.held')?.remove();
    item.append(element('p', { className: 'held', role: 'alert', textContent: failure.message }));
  };

  // The form of the page that reports, beside the comment.
  async function report(item, link) {
    if (!isSignedIn()) return void (location.href = link.href);
    const answer = await fetch(link.href);
    const form = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('form');
    if (!answer.ok || !form) throw new Error(words.failed);
    section.querySelectorAll('.remark form').forEach(other => other.remove());
    const own = document.adoptNode(form);
    own.dataset.reports = '';
    own.querySelector('.send').append(element('button', { type: 'button', textContent: words.cancel, onclick: () => own.remove() }));
    item.append(own);
    own.elements.reason.focus();
  }

  async function sendReport(form) {
    const item = form.closest('.remark');
    try {
      const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
      const said = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.notice');
      form.remove();
      act(item, new Error(said?.textContent || words.failed));
    } catch {
      act(item, new Error(words.failed));
    }
  }

  async function react(button) {
    const item = button.closest('.remark');
    if (!isSignedIn()) return signIn(main);
    const takesBack = button.getAttribute('aria-pressed') === 'true';
    try {
      const now = await call('POST', `/comments/${item.dataset.comment}/reactions`, { reaction: takesBack ? null : button.dataset.reaction });
      if (takesBack) mine.delete(item.dataset.comment);
      else mine.set(item.dataset.comment, button.dataset.reaction);
      for (const one of item.querySelectorAll('[data-reaction]')) {
        const count = now.reactions[one.dataset.reaction];
        one.querySelector('.number').textContent = count ? numbers.format(count) : '';
      }
      press(item);
    } catch (failure) {
      act(item, failure);
    }
  }

  // --- What is one's own ---

  const mine = new Map();
  let own = null;

  const press = item => item.querySelectorAll('[data-reaction]').forEach(button =>
    button.setAttribute('aria-pressed', mine.get(item.dataset.comment) === button.dataset.reaction));

  function picking(item) {
    const isPick = item.matches('.pick');
    const button = element('button', { type: 'button', textContent: isPick ? words.unpick : words.pick });
    button.dataset.picks = '';
    button.onclick = async () => {
      try {
        await call('PUT', `/comments/${item.dataset.comment}/highlight`, { highlighted: !isPick });
        await refresh(item.dataset.comment);
        shown(item.dataset.comment)?.querySelector('[data-picks]')?.focus();
      } catch (failure) {
        act(item, failure);
      }
    };
    return button;
  }

  // The site's pages are the same for everybody; here they get what only this reader can do.
  function equip(part) {
    if (words.open !== 'true') return;
    const items = part.matches('.remark') ? [part] : [...part.querySelectorAll('.remark')];
    for (const item of items) {
      item.querySelectorAll('[data-reaction]').forEach(button => { button.disabled = false; });
      press(item);
      const age = Date.now() - new Date(item.querySelector('time')?.dateTime ?? 0);
      const acts = item.querySelector('.acts');
      if (acts && ['editor', 'admin'].includes(own?.role) && !acts.querySelector('[data-picks]')) acts.append(picking(item));
      if (!own || !acts || Number(item.dataset.by) !== own.id || acts.querySelector('[data-removes]')) continue;
      acts.querySelector('[data-report]')?.remove();
      if (age < 15 * 60_000) acts.append(element('button', { type: 'button', textContent: words.edit, onclick: () => edit(item).catch(failure => act(item, failure)) }));
      const removal = element('button', { type: 'button', textContent: words.remove });
      removal.dataset.removes = '';
      removal.onclick = () => {
        if (removal.textContent !== words.sure) return void (removal.textContent = words.sure);
        call('DELETE', `/comments/${item.dataset.comment}`).then(() => remove(item.dataset.comment)).catch(failure => act(item, failure));
      };
      acts.append(removal);
    }
  }

  async function greet() {
    own = await me();
    if (!own) return;
    section.querySelectorAll('[data-signed-out]').forEach(part => { part.hidden = true; });
    const seen = await call('GET', `/articles/${article}/comments/own`);
    Object.entries(seen.reactions).forEach(([id, reaction]) => mine.set(id, reaction));
    for (const held of seen.held) {
      const item = provisional(held.text, held.replyTo ? shown(held.replyTo) : null);
      item.classList.remove('sending');
      item.append(element('p', { className: 'held', textContent: words.held }));
    }
    equip(threads);
  }

  function restore() {
    const words = JSON.parse(sessionStorage.getItem(kept) ?? 'null');
    if (!words || !isSignedIn()) return;
    sessionStorage.removeItem(kept);
    const to = words.replyTo && shown(words.replyTo);
    if (to) reply(to, words.text);
    else main.elements.text.value = words.text;
    const field = (to ? to.querySelector('form') : main).elements.text;
    // The browser goes to the place that the address names once all is loaded and first painted, and takes the focus away with it.
    const settle = () => requestAnimationFrame(() => requestAnimationFrame(() => field.focus()));
    document.readyState === 'complete' ? settle() : addEventListener('load', settle, { once: true });
  }

  section.addEventListener('submit', event => {
    event.preventDefault();
    if ('reports' in event.target.dataset) sendReport(event.target);
    else if (event.target.dataset.edits) save(event.target);
    else send(event.target);
  });
  section.addEventListener('click', event => {
    const replies = event.target.closest('[data-reply]');
    const whole = event.target.closest('[data-whole]');
    const reaction = event.target.closest('[data-reaction]');
    const reports = event.target.closest('[data-report]');
    if (event.target.closest('[data-signed-out] a')) keep(main);
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (replies) {
      event.preventDefault();
      reply(replies.closest('.remark'));
    } else if (whole) {
      event.preventDefault();
      const list = whole.closest('[data-thread]');
      page(`?comment=${list.dataset.thread}`).then(all => {
        const more = all.querySelector('[data-next]');
        merge(list, all);
        list.querySelectorAll('.own-new').forEach(item => item.classList.remove('own-new'));
        more ? whole.replaceWith(document.adoptNode(more)) : whole.closest('.rest').remove();
      }).catch(() => { location.href = whole.href; });
    } else if (reports) {
      event.preventDefault();
      const item = reports.closest('.remark');
      report(item, reports).catch(failure => act(item, failure));
    } else if (reaction) {
      react(reaction);
    } else if (event.target === freshButton) {
      show().catch(() => location.reload());
    }
  });

  equip(threads);
  if (isSignedIn()) greet().catch(() => {});
  if (main) {
    try { restore(); } catch { /* storage is refused: nothing was kept */ }
  }
  if (window.EventSource) listen();
})();
