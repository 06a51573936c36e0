// What is personal on public pages, which are the same bytes for all: the reader's name, and saving articles. Asks nothing where nobody is
// signed in. Other scripts get the answer as window.datelineMe, a promise of it or of null.
'use strict';
window.datelineMe = (async () => {
  if (!document.cookie.split('; ').includes('dateline-signed-in=1')) return null;
  const answer = await fetch('/api/v1/me', { headers: { Accept: 'application/json' } });
  return answer.ok ? answer.json() : null;
})().catch(() => null);

window.datelineMe.then(me => {
  if (!me) return;
  greet(me);
  offerSaving(me);
});

function greet(me) {
  document.querySelectorAll('[data-account]').forEach(link => {
    link.href = '/account';
    link.textContent = me.name;
    const fresh = Object.values(me.unread).reduce((sum, count) => sum + count, 0);
    if (fresh > 0) {
      const count = document.createElement('span');
      count.className = 'count';
      count.textContent = new Intl.NumberFormat(document.documentElement.lang).format(fresh);
      link.append(' ', count);
    }
  });
}

async function offerSaving(me) {
  const button = document.querySelector('[data-save]');
  if (!button) return;
  const path = '/api/v1/saved/' + button.dataset.save;
  const known = await fetch(path, { headers: { Accept: 'application/json' } });
  if (!known.ok) return;
  let isSaved = (await known.json()).saved;
  const show = () => {
    button.textContent = isSaved ? button.dataset.saved : button.dataset.unsaved;
    button.setAttribute('aria-pressed', String(isSaved));
  };
  show();
  button.hidden = false;
  button.addEventListener('click', async () => {
    button.disabled = true;
    const done = await fetch(path, { method: isSaved ? 'DELETE' : 'PUT', headers: { 'X-CSRF-Token': me.csrfToken } }).catch(() => null);
    if (done && done.ok) isSaved = !isSaved;
    show();
    button.disabled = false;
  });
}
