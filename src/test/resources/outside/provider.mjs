// A provider of OpenID Connect for OpenIdTest: node provider.mjs PORT CALLBACK
import Provider from 'oidc-provider';

const [port, callback] = process.argv.slice(2);
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{ client_id: 'dateline', client_secret: 'secret of the client', redirect_uris: [callback] }],
  cookies: { keys: ['for tests'] },
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  pkce: { required: () => true },
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({ sub: id, email: `${id}@example.org`, email_verified: !id.startsWith('unverified'), name: `The one called ${id}` }),
  }),
});
provider.listen(Number(port), '127.0.0.1', () => console.log('ready'));
