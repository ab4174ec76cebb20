import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { calendarFile, type CalendarEntry } from '../../../src/core/schedule/calendarFile';

const REPLY: CalendarEntry = {
  id: 'reply-2.articles/når toget er svaret.md',
  day: '2026-11-06',
  moment: Date.parse('2026-11-06T16:20:00+01:00'),
  summary: 'Reply: “Når toget, er; svaret”',
  description: 'Feedback on draft 2 arrived on 5 November.\nNothing was answered yet.',
};
const DUE: CalendarEntry = {
  id: 'document.articles/a.md',
  day: '2026-12-01',
  moment: null,
  summary:
    'Due: a text with a name that is a good deal longer than the seventy-five bytes that a line of a calendar may have, with letters such as å, ø and 😀',
  description: '',
};
const OPTIONS = { name: 'Revision Rounds', stamp: Date.parse('2026-11-05T12:00:00Z') };

function readBack(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

describe('the calendar file', () => {
  it('says to another program what was put in', () => {
    const [reply, due, ...others] = readBack(calendarFile([REPLY, DUE], OPTIONS));
    assert.ok(reply && due);
    assert.deepEqual(others, []);
    assert.equal(reply.summary, REPLY.summary);
    assert.equal(reply.description, REPLY.description);
    assert.equal(reply.startDate.toJSDate().toISOString(), '2026-11-06T15:20:00.000Z');
    assert.equal(due.summary, DUE.summary);
    assert.equal(due.startDate.isDate, true);
    assert.equal(due.startDate.toString(), '2026-12-01');
  });

  it('gives a thing the same identity whenever it is exported, so that importing twice does not double it', () => {
    const moved = { ...REPLY, day: '2026-11-07', moment: null, summary: 'Reply' };
    const uids = (entries: readonly CalendarEntry[], stamp: number): string[] =>
      readBack(calendarFile(entries, { ...OPTIONS, stamp })).map(({ uid }) => uid);
    const [first, second] = uids([REPLY, DUE], OPTIONS.stamp);
    assert.notEqual(first, second);
    assert.deepEqual(uids([DUE, moved], OPTIONS.stamp + 1), [second, first]);
  });

  it('is the same text for the same entries, and has no line that RFC 5545 finds too long', () => {
    const text = calendarFile([REPLY, DUE], OPTIONS);
    assert.equal(calendarFile([REPLY, DUE], OPTIONS), text);
    assert.ok(text.endsWith('END:VCALENDAR\r\n'));
    for (const line of text.split('\r\n')) {
      assert.ok(!line.includes('\n'));
      assert.ok(Buffer.byteLength(line) <= 75, line);
    }
  });

  it('marks nobody as busy, and rings nowhere', () => {
    const text = calendarFile([REPLY, DUE], OPTIONS);
    assert.equal(text.match(/^TRANSP:TRANSPARENT\r$/gm)?.length, 2);
    assert.doesNotMatch(text, /VALARM/);
  });

  it('may be empty', () => assert.deepEqual(readBack(calendarFile([], OPTIONS)), []));
});
