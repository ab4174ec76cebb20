import assert from 'node:assert/strict';
import { pageHtml } from '../../../src/host/pageHtml';

const PARTS = {
  title: 'Redline',
  language: 'en',
  script: 'https://file.example/dist/redline.js',
  style: 'https://file.example/dist/redline.css',
  source: 'https://*.example',
  nonce: 'abc+/=',
};

describe('a page in a webview', () => {
  it('may run its own script, draw with its own style sheet, and nothing else', () => {
    const html = pageHtml(PARTS).replaceAll('&#39;', "'");
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    assert.deepEqual(policy.split('; ').sort(), [
      "base-uri 'none'",
      "default-src 'none'",
      "form-action 'none'",
      "script-src 'nonce-abc+/='",
      'style-src https://*.example',
    ]);
    assert.doesNotMatch(policy, /unsafe|data:|blob:|http:|wasm/);
  });

  it('has one script, with the nonce, and no script or style within itself', () => {
    const html = pageHtml(PARTS);
    assert.deepEqual(html.match(/<script[^>]*>[^<]*/g), [
      '<script nonce="abc+/=" src="https://file.example/dist/redline.js">',
    ]);
    assert.doesNotMatch(html, /<style|\son\w+=|style=/);
  });

  it('takes a title and a language as text', () => {
    const html = pageHtml({ ...PARTS, title: '</title><script>x</script>', language: '"><b>' });
    assert.match(html, /<title>&lt;\/title&gt;&lt;script&gt;x&lt;\/script&gt;<\/title>/);
    assert.match(html, /<html lang="&quot;&gt;&lt;b&gt;">/);
  });
});
