import assert from 'node:assert/strict';
import { MAX_TEXT_CHARACTERS, sniffFile, sniffText } from '../../../src/core/intake/sniff';
import { english } from '../../../src/core/said';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const kind = (content: string | Uint8Array): string => {
  const sniffed = sniffFile(typeof content === 'string' ? new TextEncoder().encode(content) : content, 'f');
  return sniffed.ok ? sniffed.value.kind : english(sniffed.problem.message);
};

describe('what a file is, by what is in it', () => {
  it('Word, and what the reader of Word files has a word about', () => {
    assert.equal(kind(bytes('PK\x03\x04 whatever')), 'docx');
    assert.equal(kind(bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')), 'docx');
    assert.equal(kind('{\\rtf1 Hello}'), 'docx');
  });

  it('PDF, also behind some bytes of a printer', () => {
    assert.equal(kind('%PDF-1.7\n'), 'pdf');
    assert.equal(kind(bytes('\x1b%-12345X@PJL\n%PDF-1.4')), 'pdf');
  });

  it('a mail as a file, and not a mail that was pasted with its head', () => {
    const headers = 'Return-Path: <j@example.org>\r\nFrom: Jane <j@example.org>\r\nSubject: Draft\r\n';
    assert.equal(kind(`${headers}Date: Thu, 5 Nov 2026 16:20:00 +0100\r\n\r\nShorter.\r\n`), 'mail');
    assert.equal(kind('From: Jane\nSent: Thursday\nTo: Me\nSubject: Draft\n\nShorter.\n'), 'pasted');
    assert.equal(kind('From: Jane, on the phone: shorter!'), 'pasted');
  });

  it('CriticMarkup by its marks, and any other text as pasted', () => {
    for (const marked of ['a {++new++} b', '{--old--}', '{~~a~>b~~}', 'x{>>why?<<}', '{==this==}{>>why?<<}'])
      assert.equal(kind(`# Title\n\n${marked}\n`), 'criticmarkup', marked);
    assert.equal(kind('Set {a ++ b} and {--verbose.'), 'pasted');
  });

  it('texts in UTF-16, and in what old programs write', () => {
    assert.equal(kind(Uint8Array.from([0xff, 0xfe, 0x48, 0, 0x69, 0])), 'pasted');
    const sniffed = sniffFile(bytes('Caf\xe9, shorter'), 'f');
    assert.ok(sniffed.ok && sniffed.value.kind === 'pasted');
    assert.equal(sniffed.value.text, 'Café, shorter');
  });

  it('nothing that can be read, with what to do', () => {
    assert.match(kind(''), /f is empty/);
    assert.match(kind(bytes('\x89PNG\r\n\x1a\n\x00\x00')), /no file that comments can be read from/);
    assert.match(kind('<!DOCTYPE html><p>Hi'), /web page/);
    assert.match(kind('   \n'), /no text/);
    const long = sniffText('a'.repeat(MAX_TEXT_CHARACTERS + 1), 'the clipboard');
    assert.match(
      long.ok ? '' : english(long.problem.message),
      /The text of the clipboard is longer than 5 million/,
    );
  });

  it('marks, in order, also where very many open and none closes', () => {
    assert.equal(kind('a {~~old~>new~~} b'), 'criticmarkup');
    assert.equal(kind('++} a {++'), 'pasted');
    assert.equal(kind('{~~a~~}'), 'pasted');
    assert.equal(kind('{++}'), 'pasted');
    assert.equal(kind('{~~a~>'.repeat(50_000)), 'pasted');
    assert.equal(kind('{~~'.repeat(50_000) + '{++a++}'), 'criticmarkup');
  });

  it('no mail for the white space before it, however much', () => {
    assert.equal(kind(`${' '.repeat(500_000)}x`), 'pasted');
    assert.equal(kind('\n \nFrom: a\nDate: b\n\nHi.\n'), 'mail');
  });
});
