import { element, type Element, type Node } from './element';
import type { Redline, RedlineBlock, RedlineChange, RedlineComment, Run } from './model';
import type { Words } from './words';

/** What the parts of a page need to know to be drawn. */
export interface Drawing {
  readonly words: Words;
  readonly comments: ReadonlyMap<string, RedlineComment>;
  readonly changes: ReadonlyMap<string, RedlineChange>;
  /** The changes that end with a run: their references stand there. */
  readonly ends: ReadonlyMap<Run, readonly RedlineChange[]>;
  /** Where each passage that moved begins. */
  readonly arrivals: ReadonlySet<Run>;
  /** Whether references to comments and marks of what nobody asked for are drawn. */
  readonly withComments: boolean;
}

export function drawingOf(redline: Redline, words: Words, withComments: boolean): Drawing {
  const changes = new Map(redline.changes.map((change) => [change.id, change]));
  return {
    words,
    withComments,
    changes,
    comments: new Map(redline.comments.map((comment) => [comment.id, comment])),
    ends: endsOf(redline, changes),
    arrivals: arrivalsOf(redline),
  };
}

function endsOf({ blocks }: Redline, changes: Drawing['changes']): Drawing['ends'] {
  const last = new Map<string, Run>();
  for (const run of blocks.flatMap(({ runs }) => runs)) {
    if (run.change !== null && run.mark !== 'moved-away') last.set(run.change, run);
    if (run.move !== null) last.set(run.move, run);
  }
  const ends = new Map<Run, RedlineChange[]>();
  for (const [id, run] of last) {
    const change = changes.get(id);
    if (change) ends.set(run, [...(ends.get(run) ?? []), change]);
  }
  return ends;
}

function arrivalsOf({ blocks }: Redline): ReadonlySet<Run> {
  const first = new Map<string, Run>();
  for (const run of blocks.flatMap(({ runs }) => runs))
    if (run.move !== null && !first.has(run.move)) first.set(run.move, run);
  return new Set(first.values());
}

/** The words of a block, marked as an editor marks them. */
export function viewRuns(drawing: Drawing, { runs }: RedlineBlock): readonly Node[] {
  return runs.flatMap((run) => {
    const before = drawing.arrivals.has(run) ? [arrival(drawing, run)] : [];
    const after = (drawing.ends.get(run) ?? []).flatMap((change) => references(drawing, change));
    const words = run.text.trimEnd();
    if (after.length === 0 || words === '' || words === run.text)
      return [...before, viewRun(drawing, run), ...after];
    // A reference stands at the word, not after the space that was put in with it.
    const space = { ...run, text: run.text.slice(words.length) };
    return [...before, viewRun(drawing, { ...run, text: words }), ...after, viewRun(drawing, space)];
  });
}

function viewRun(drawing: Drawing, run: Run): Node {
  const { words } = drawing;
  const change = run.change ?? run.move ?? '';
  const marked = { 'data-change': change, 'data-move': run.move };
  switch (run.mark) {
    case 'kept':
      if (run.move === null) return passage(drawing, run);
      return element('ins', { ...marked, class: 'moved', title: words.movedHere }, [passage(drawing, run)]);
    case 'inserted':
      return element('ins', { ...marked, class: classOf(drawing, change) }, [look(run)]);
    case 'deleted':
      return element('del', { ...marked, class: classOf(drawing, change) }, [look(run)]);
    case 'moved-away':
      return element('del', { ...marked, class: 'away', title: words.movedAway }, [run.text]);
    case 'note':
      return note(words, run, marked);
  }
}

/** A sign; what it stands for is said when it is pointed at, and to a screen reader. */
function note(words: Words, { text }: Run, marked: Record<string, string | null>): Element {
  const said = text === '¶' ? words.paragraphs : `${words.looks}: ${text}`;
  return element('ins', { ...marked, class: 'note', title: said }, [
    element('span', { 'aria-hidden': 'true' }, [text === '¶' ? text : '✎']),
    element('span', { class: 'spoken' }, [said]),
  ]);
}

function passage({ withComments }: Drawing, run: Run): Node {
  if (run.passages.length === 0 || !withComments) return look(run);
  return element('span', { class: 'passage', 'data-for': run.passages.join(' ') }, [look(run)]);
}

function classOf({ changes, withComments }: Drawing, id: string): string {
  const asked = changes.get(id)?.asked;
  return withComments && (asked === 'unasked' || asked === 'possible') ? 'unasked' : '';
}

function look({ text, style }: Run): Node {
  if (style.lineBreak) return element('br', {});
  let node: Node = text;
  if (style.html) node = element('code', { class: 'tag' }, [node]);
  if (style.image) node = element('span', { class: 'image' }, [node]);
  if (style.code) node = element('code', {}, [node]);
  if (style.strike) node = element('s', {}, [node]);
  if (style.emphasis) node = element('em', {}, [node]);
  if (style.strong) node = element('strong', {}, [node]);
  if (style.link !== undefined) node = element('span', { class: 'link', title: style.link }, [node]);
  return node;
}

/** After a change: the numbers of the comments that it answers, a mark where nobody asked, and the draft that it restores. */
function references({ words, comments, withComments }: Drawing, change: RedlineChange): readonly Element[] {
  if (!withComments) return [];
  const back = change.restores === null ? [] : [restored(words, change)];
  const asked = [
    ...change.comments.map((id) => reference(comments.get(id), '')),
    ...change.likely.map((id) => reference(comments.get(id), words.likely)),
  ].filter((node) => node !== null);
  if (asked.length > 0) return [...back, ...asked];
  const perhaps = change.possible.map((id) => reference(comments.get(id), words.perhaps));
  return [...back, unasked(words), ...perhaps.filter((node) => node !== null)];
}

function reference(comment: RedlineComment | undefined, doubt: string): Element | null {
  if (!comment) return null;
  const label = `${comment.number}${doubt === '' ? '' : '?'}`;
  const about = `${doubt} ${comment.from ?? ''}: ${comment.text}`.replace(/^[ :]+/, '').trim();
  return element('sup', { class: 'ref' }, [
    element('a', { href: `#comment-${comment.number}`, 'data-comment': comment.id, title: about }, [label]),
  ]);
}

function arrival({ words }: Drawing, { move }: Run): Element {
  return element('ins', { class: 'here', title: words.movedHere, 'data-change': move }, [
    element('span', { 'aria-hidden': 'true' }, ['⇄ ']),
    element('span', { class: 'spoken' }, [`${words.movedHere}: `]),
  ]);
}

function unasked({ nobodyAsked }: Words): Element {
  return element('sup', { class: 'ref nobody', title: nobodyAsked }, [
    element('span', { 'aria-hidden': 'true' }, ['◇']),
    element('span', { class: 'spoken' }, [nobodyAsked]),
  ]);
}

function restored(words: Words, { restores }: RedlineChange): Element {
  return element('sup', { class: 'ref back' }, [words.restores(restores ?? 0)]);
}
