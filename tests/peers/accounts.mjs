// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Signs in at a sign-in service that is not ours (oidc-provider, a certified OpenID Connect provider), in the browser and
// by a code on another device; tests/peers/run starts it:  node accounts.mjs …/bin/accountpeer
// This script plays the browser, the officer's hands and the telephone. Says "ok" and answers 0.

import {spawn} from 'node:child_process';
import http from 'node:http';
import readline from 'node:readline';
import {Provider} from 'oidc-provider';

const server = http.createServer().listen(0, '127.0.0.1');
await new Promise(done => server.once('listening', done));
const issuer = `http://127.0.0.1:${server.address().port}`;
const provider = new Provider(issuer, {
    clients: [{
        client_id: 'mocua-counter',
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        redirect_uris: ['http://127.0.0.1/'],
        grant_types: ['authorization_code', 'urn:ietf:params:oauth:grant-type:device_code'],
        response_types: ['code'],
    }],
    conformIdTokenClaims: false,
    claims: {profile: ['preferred_username']},
    features: {deviceFlow: {enabled: true}, devInteractions: {enabled: true}},
    findAccount: (context, id) => ({accountId: id, claims: () => ({sub: id, preferred_username: id})}),
    pkce: {required: () => true, methods: ['S256']},
});
server.on('request', provider.callback());

// A browser: keeps cookies, follows what sends it on, fills in the forms that stand on the page.
class Browser {
    cookies = new Map();
    async go(url, form) {
        for (let hops = 0; hops < 20; ++hops) {
            const answer = await fetch(url, {
                redirect: 'manual',
                method: form ? 'POST' : 'GET',
                body: form,
                headers: {cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')},
            });
            for (const cookie of answer.headers.getSetCookie()) {
                const [, name, value] = cookie.match(/^([^=]+)=([^;]*)/);
                value ? this.cookies.set(name, value) : this.cookies.delete(name);
            }
            if (answer.status < 300 || answer.status >= 400)
                return {url, status: answer.status, text: await answer.text()};
            url = new URL(answer.headers.get('location'), url).href;
            form = undefined;
        }
        throw new Error('sent on and on');
    }
    // Until a page has no form that can be sent.
    async fillIn(url, values) {
        let page = await this.go(url);
        for (let pages = 0; pages < 10; ++pages) {
            const form = page.text.match(/<form[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/);
            if (!form || page.status >= 400)
                return page;
            const fields = new URLSearchParams();
            for (const [input] of form[2].matchAll(/<input[^>]*>/g)) {
                const name = input.match(/name="([^"]*)"/)?.[1];
                if (name)
                    fields.set(name, values[name] ?? input.match(/value="([^"]*)"/)?.[1] ?? '');
            }
            page = await this.go(new URL(form[1], page.url).href, fields);
        }
        throw new Error(`a form too many: ${page.url}`);
    }
}

function counter(...words) {
    const program = spawn(process.argv[2], [issuer, ...words], {stdio: ['pipe', 'pipe', 'inherit']});
    const lines = readline.createInterface({input: program.stdout})[Symbol.asyncIterator]();
    return {next: async () => (await lines.next()).value, program};
}
function must(isTrue, what) {
    if (!isTrue) {
        console.error(`not so: ${what}`);
        process.exit(1);
    }
}

const browser = new Browser();
for (const name of ['ha.nguyen', 'binh.tran']) { // The second one finds the session of the first in the browser.
    const asking = counter('browser');
    const page = (await asking.next()).replace(/^page /, '');
    const last = await browser.fillIn(page, {login: name, password: 'any'});
    must(last.status === 200 && last.text.includes('mocua'), `the counter's own page at the end: ${last.text}`);
    const said = await asking.next();
    must(said === `known ${name}`, `${said} for ${name}`);
    console.log(`browser: ${said}`);
}
{
    const asking = counter('code');
    const [, code, page] = (await asking.next()).split(' ');
    must(/^[A-Z0-9-]+$/.test(code), code);
    const telephone = new Browser();
    const last = await telephone.fillIn(page, {login: 'lan.le', password: 'any', user_code: code});
    must(last.status === 200, last.text);
    const said = await asking.next();
    must(said === 'known lan.le', said);
    console.log(`code: ${said}`);
}
{
    const asking = counter('browser');
    const page = new URL((await asking.next()).replace(/^page /, ''));
    // Turned back on the page: the service answers with an error.
    const back = new URL(page.searchParams.get('redirect_uri'));
    back.search = new URLSearchParams({error: 'access_denied', state: page.searchParams.get('state')});
    await fetch(back);
    const said = await asking.next();
    must(said === 'failed sign-in-denied', said);
    console.log(`turned back: ${said}`);
}
console.log('ok');
process.exit(0);
