// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Uploads by a tus client that is not ours; tests/peers/run starts it:  node upload.mjs …/bin/mocua-gateway
// Whole, in pieces, broken off and gone on with by its URL, sent twice, with a wrong hash, given up; what lies on the
// gateway's disk is compared byte by byte. Says "ok" and answers 0.

import {spawn} from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as tus from 'tus-js-client';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mocua-tus-'));
const gateway = spawn(process.argv[2], ['--listen', '127.0.0.1:0', '--database', `sqlite:${folder}/g.sqlite`, '--files',
    `${folder}/files`, '--demo', '--quiet', '--until-eof'], {stdio: ['pipe', 'pipe', 'inherit']});
const base = await new Promise(told => gateway.stdout.once('data', line => told(line.toString().trim().split(' ')[1])));

const keys = crypto.generateKeyPairSync('ed25519');
const publicKey = keys.publicKey.export({format: 'der', type: 'spki'}).subarray(-32);
const deviceId = '019aa000-0000-7000-8000-000000000001';
const proof = crypto.sign(null, Buffer.from(`mocua enrolment\ndemo\n${deviceId}\n${publicKey.toString('hex')}`),
                          keys.privateKey);
const enrolled = await (await fetch(`${base}/v1/devices/enrolments`, {
    method: 'POST',
    body: JSON.stringify({code: 'demo', deviceId, publicKey: publicKey.toString('base64'),
                          proof: proof.toString('base64')}),
})).json();
const headers = {Authorization: `Bearer ${enrolled.token}`};
const sha256 = bytes => crypto.createHash('sha256').update(bytes).digest('hex');
// The file as the gateway keeps it; there must be one of its name at most.
function kept(hash) {
    const found = fs.readdirSync(`${folder}/files/blobs`, {recursive: true}).filter(name => path.basename(name) === hash);
    if (found.length > 1)
        throw new Error('kept twice');
    return found.length === 1 ? fs.readFileSync(path.join(folder, 'files/blobs', found[0])) : null;
}
const holds = async hash => (await fetch(`${base}/v1/blobs/${hash}`, {method: 'HEAD', headers})).status === 200;

function upload(bytes, options = {}, hash = sha256(bytes)) {
    return new Promise((done, failed) => {
        const one = new tus.Upload(bytes, {
            endpoint: `${base}/v1/uploads`,
            headers,
            metadata: {sha256: hash, filetype: 'application/pdf'},
            retryDelays: null,
            onSuccess: () => done(one.url),
            onError: failed,
            ...options,
        });
        options.begun?.(one, failed);
        one.start();
    });
}

function expect(isTrue, what) {
    if (!isTrue)
        throw new Error(what);
    console.log(`  ${what}`);
}

try {
    const whole = crypto.randomBytes(300_000);
    await upload(whole, {uploadDataDuringCreation: true});
    expect(await holds(sha256(whole)) && kept(sha256(whole)).equals(whole), 'creation with upload');
    const pieces = crypto.randomBytes(1_000_000);
    await upload(pieces, {chunkSize: 128 * 1024});
    expect(await holds(sha256(pieces)) && kept(sha256(pieces)).equals(pieces), 'in pieces');
    const broken = crypto.randomBytes(900_000);
    let address = null;
    await upload(broken, {
        chunkSize: 200_000,
        begun: (one, failed) => {
            one.options.onChunkComplete = () => {
                address = one.url;
                one.abort().then(() => failed(new Error('broken off')));
            };
        },
    }).catch(() => {});
    expect(!await holds(sha256(broken)), 'broken off');
    await upload(broken, {uploadUrl: address});
    expect(await holds(sha256(broken)) && kept(sha256(broken)).equals(broken), 'gone on with by its URL');
    await upload(whole, {chunkSize: 100_000, retryDelays: [0]}); // 409, then HEAD: it is whole.
    expect(kept(sha256(whole)).equals(whole), 'what is held already is kept once');
    const wrong = await upload(crypto.randomBytes(1000), {}, sha256('other')).then(() => 0,
                                                                    error => error.originalResponse?.getStatus());
    expect(wrong === 400 && !await holds(sha256('other')) && !kept(sha256('other')), 'a wrong hash is refused');
    const ended = crypto.randomBytes(500_000);
    await upload(ended, {
        chunkSize: 100_000,
        begun: (one, failed) => {
            one.options.onChunkComplete = () => {
                address = one.url;
                one.abort(true).then(() => failed(new Error('given up')), failed);
            };
        },
    }).catch(() => {});
    const gone = await fetch(address, {method: 'HEAD', headers: {...headers, 'Tus-Resumable': '1.0.0'}});
    expect(gone.status === 404, 'given up');
    console.log('ok');
} catch (error) {
    console.error(error.message);
    process.exitCode = 1;
} finally {
    gateway.stdin.end();
    gateway.once('exit', () => fs.rmSync(folder, {recursive: true, force: true}));
}
