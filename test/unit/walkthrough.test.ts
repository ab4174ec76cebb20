import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS, PANELS } from '../../src/host/ids';
import { ROOT } from '../support/root';

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly image: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}
interface Manifest {
  readonly contributes: { readonly walkthroughs: readonly { readonly steps: readonly Step[] }[] };
}

const read = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
const [walkthrough] = (read('package.json') as Manifest).contributes.walkthroughs;
const steps = walkthrough?.steps ?? [];

/** A button of a step: a line that holds nothing but a link to a command. */
const BUTTON = /^\[(.+)\]\(command:(.+)\)$/gm;

/** The whole package is to stay below 1 MB. In bytes, for all pictures of the walkthrough together. */
const MOST_PICTURES = 60_000;

describe('the walkthrough', () => {
  it('has five steps', () => {
    assert.deepEqual(
      steps.map(({ id }) => id),
      ['sample', 'track', 'log', 'redline', 'terms'],
    );
  });

  const texts = readdirSync(ROOT).filter((file) => /^package\.nls(\.[a-z]+)?\.json$/.test(file));
  for (const file of texts)
    it(`has buttons that are called as their commands, in ${file}`, () => {
      const words = read(file) as Readonly<Record<string, string>>;
      const entries = (read('package.json') as { contributes: { commands: Titled[] } }).contributes.commands;
      const titles = new Map(entries.map(({ command, title }) => [command, words[title.slice(1, -1)]]));
      for (const { description } of steps) {
        const buttons = [...(words[description.slice(1, -1)] ?? '').matchAll(BUTTON)];
        assert.ok(buttons.length > 0, description);
        for (const [, label, command = ''] of buttons) assert.equal(label, titles.get(command), command);
      }
    });

  it('is completed by what the writer does', () => {
    const known = [
      ...Object.values(COMMANDS).map((command) => `onCommand:${command}`),
      `onContext:activeWebviewPanelId == '${PANELS.redline}'`,
    ];
    for (const { id, completionEvents } of steps) {
      assert.ok(completionEvents.length > 0, id);
      for (const event of completionEvents) assert.ok(known.includes(event), event);
    }
  });

  it('has a picture for each, small enough to be carried along', () => {
    const bytes = steps.map(({ media }) => statSync(join(ROOT, media.image)).size);
    const all = bytes.reduce((sum, size) => sum + size, 0);
    assert.ok(all <= MOST_PICTURES, `${all} bytes`);
  });
});

interface Titled {
  readonly command: string;
  readonly title: string;
}
