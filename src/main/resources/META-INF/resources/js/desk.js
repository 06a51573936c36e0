// The keys of the desk: each presses the button or follows the link that shows it. Everything works without them.
addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
  const within = event.target.closest('input, textarea, select');
  if (event.key === 'Escape' && within) {
    within.blur();
    return;
  }
  if (within) return;
  const key = CSS.escape(event.key.toLowerCase());
  const summary = document.querySelector(`[data-open="${key}"]`);
  if (summary) {
    event.preventDefault();
    summary.parentElement.open = true;
    document.getElementById('reason').focus();
    return;
  }
  const control = document.querySelector(`[data-key="${key}"]`);
  if (control) {
    event.preventDefault();
    control.click();
  }
});

// A second press while the first is under way would decide on an item that nobody has seen.
addEventListener('submit', event => {
  if (document.body.dataset.sent) event.preventDefault();
  document.body.dataset.sent = 'yes';
});
addEventListener('pageshow', () => delete document.body.dataset.sent);
