// Passkeys: what only a script can do with them. Where the browser has none, nothing of it is shown.
'use strict';
const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), one => one.charCodeAt(0));
const words = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

async function post(path, body, csrf) {
  const headers = { 'Content-Type': 'application/json' };
  if (csrf) headers['X-CSRF-Token'] = csrf;
  const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}

function described(credential) {
  const response = { clientDataJSON: words(credential.response.clientDataJSON) };
  for (const member of ['attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
    if (credential.response[member]) response[member] = words(credential.response[member]);
  }
  return { id: credential.id, rawId: words(credential.rawId), type: credential.type, response, clientExtensionResults: {} };
}

async function make(csrf) {
  const { challenge, rpId, user, known } = await post('/api/v1/passkeys/challenge', {}, csrf);
  const credential = await navigator.credentials.create({ publicKey: {
    challenge: bytes(challenge),
    rp: { id: rpId, name: document.querySelector('.top .name').textContent },
    user: { ...user, id: bytes(user.id) },
    pubKeyCredParams: [-8, -7, -257].map(alg => ({ type: 'public-key', alg })),
    excludeCredentials: known.map(id => ({ type: 'public-key', id: bytes(id) })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  } });
  await post('/api/v1/passkeys', { name: navigator.platform || '', credential: described(credential) }, csrf);
}

async function use() {
  const { challenge, rpId } = await post('/api/v1/passkeys/challenge', {});
  const credential = await navigator.credentials.get({ publicKey: { challenge: bytes(challenge), rpId, userVerification: 'required' } });
  await post('/api/v1/session/passkey', { credential: described(credential) });
}

document.querySelectorAll('[data-passkey]').forEach(place => {
  if (!window.PublicKeyCredential) return;
  place.hidden = false;
  const failed = place.querySelector('[role=alert]');
  place.querySelector('button').addEventListener('click', async () => {
    failed.hidden = true;
    try {
      if (place.dataset.passkey === 'make') await make(place.dataset.csrf);
      else await use();
      location.assign(place.dataset.next);
    } catch {
      failed.hidden = false;
    }
  });
});
