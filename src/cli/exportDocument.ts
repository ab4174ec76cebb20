import { readFile, realpath, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { asMarkdown, asPage, asTracked, dataAddress } from '../core/handover/made';
import { HANDOVER_FORMATS, type Handover, type HandoverFormat } from '../core/handover/model';
import { depthBelow, pathOfPicture, picturesIn } from '../core/handover/pictures';
import { findBrowser, printPage } from '../node/printPage';
import { ENGLISH, ENGLISH_LEGEND } from './redlineWords';
import { gatherHandover, type Older } from '../store/handover';
import { nameOf } from '../store/markdownFiles';
import type { Ports } from '../store/ports';
import { oneOf, readArguments, required, UsageError, type Command } from './command';
import { nodePorts } from './nodePorts';
import { date, valueOf } from './write';

export const exportDocument: Command = {
  usage:
    'export DOC --to docx|html|pdf|md [--redline DRAFT] [--out FILE] [--force] [--with-comments|--without-comments] [--name N] [--at DATE]',
  about:
    'the clean draft, or what changed since a draft (a number, or a file), for the client. A redline as docx has the client’s comments in it unless --without-comments; as html or pdf only --with-comments; --name and --at: who changed it, and when',
  async run(args) {
    const { positionals, values, flags } = readArguments(
      args,
      ['to', 'redline', 'out', 'name', 'at'],
      ['force', 'with-comments', 'without-comments'],
    );
    const [document, ...more] = positionals;
    if (document === undefined || more.length > 0) throw new UsageError('Name one document.');
    const format = oneOf(HANDOVER_FORMATS, required(values.to, '--to'), '--to');
    const ports = nodePorts(values.root);
    const location = path.resolve(document);
    const older = values.redline === undefined ? null : await olderText(ports, values.redline);
    const handover = valueOf(
      await gatherHandover(ports, { document: location, name: nameOf(document), older }),
      document,
    );
    const out = path.resolve(values.out ?? besides(location, older, format));
    if (out === location)
      throw new UsageError(`${document} is the document itself. Name another file with --out.`);
    if (!flags.has('force')) await refuseToOverwrite(out);
    const comments = withComments(format, older, flags);
    const made = await bytesOf(handover, format, {
      comments,
      folder: path.dirname(location),
      root: path.dirname(await ports.roundsFolder(location)),
      author: values.name ?? 'The writer',
      date: date(values.at ?? ports.clock.now()),
    });
    await writeFile(out, made);
    const file = path.relative(process.cwd(), out) || out;
    const has = handover.redline !== null && format !== 'md' && comments;
    const json = {
      file,
      format,
      redline: handover.redline?.older ?? null,
      comments: has,
      bytes: made.length,
    };
    return { json, text: file };
  },
};

/** A number is a draft that was sent; anything else a file. */
async function olderText(ports: Ports, given: string): Promise<Older> {
  if (/^\d+$/.test(given)) return { draft: Number(given) };
  const text = valueOf(await ports.documents.read(path.resolve(given)), given);
  return { text, name: path.basename(given) };
}

/** Beside the document, with the new ending; a Markdown file never takes the document's own name. */
function besides(location: string, older: Older | null, format: HandoverFormat): string {
  const which = older === null ? (format === 'md' ? '.clean' : '') : '.redline';
  return path.join(path.dirname(location), `${nameOf(location)}${which}.${format}`);
}

async function refuseToOverwrite(out: string): Promise<void> {
  const isThere = await stat(out).then(
    () => true,
    () => false,
  );
  if (isThere) throw new UsageError(`${out} is there already. Name another file with --out, or use --force.`);
}

/** The client wrote the comments, and a Word file of what changed goes back to them: there they are in it. */
function withComments(format: HandoverFormat, older: Older | null, flags: ReadonlySet<string>): boolean {
  if (flags.has('with-comments') && flags.has('without-comments'))
    throw new UsageError('--with-comments and --without-comments contradict each other.');
  const mayHave = older !== null && format !== 'md';
  if (flags.has('with-comments') && !mayHave)
    throw new UsageError('--with-comments is for a redline (--redline DRAFT) as docx, html or pdf.');
  return format === 'docx' ? !flags.has('without-comments') : flags.has('with-comments');
}

interface Making {
  readonly comments: boolean;
  readonly folder: string;
  /** Above it, and above all pictures. */
  readonly root: string;
  readonly author: string;
  readonly date: string;
}

async function bytesOf(handover: Handover, format: HandoverFormat, making: Making): Promise<Uint8Array> {
  if (format === 'md') return new TextEncoder().encode(asMarkdown(handover));
  const images = await pictures(handover, making);
  if (format === 'docx') {
    const { writeDocx } = await import('../formats/docx');
    const { author, date: at, comments } = making;
    const { title, language } = handover;
    const tracked = asTracked(handover, comments, 'Client');
    return writeDocx({ ...tracked, title, language, author, date: at, images });
  }
  const addresses = [...images].flatMap(([name, bytes]) => {
    const address = dataAddress(bytes);
    return address === null ? [] : [[name, address] as const];
  });
  const css = handover.redline ? await readFile(path.join(__dirname, 'redline.css'), 'utf8') : '';
  const versions = `${handover.redline?.older ?? ''} → now`;
  const looks = { words: ENGLISH, legend: ENGLISH_LEGEND, css, versions, comments: making.comments };
  const page = asPage(handover, looks, new Map(addresses));
  return format === 'html' ? new TextEncoder().encode(page) : asPdf(page);
}

async function asPdf(page: string): Promise<Uint8Array> {
  const browser = findBrowser();
  if (browser === undefined) throw new UsageError(NO_BROWSER);
  try {
    return await printPage(browser, page);
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new UsageError(`${browser} could not print the page: ${reason}`);
  }
}

const NO_BROWSER =
  'A PDF is printed by a browser, and none was found. Install Chrome, Chromium or Edge, or set CHROME_PATH to one; or export HTML and print it yourself.';

/** The pictures beside a clean draft; of one that is not there, or not in the workspace, the description stands in the text. */
async function pictures(
  { prose, redline }: Handover,
  { folder, root }: Pick<Making, 'folder' | 'root'>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  const slashed = (file: string): string => file.split(path.sep).join('/');
  const depth = depthBelow(slashed(root), slashed(folder));
  const top = path.resolve(folder, ...Array<string>(depth).fill('..'));
  for (const name of redline ? [] : picturesIn(prose)) {
    const way = pathOfPicture(name, depth);
    const bytes = way === null ? null : await readInside(top, path.join(folder, way));
    if (bytes) found.set(name, bytes);
  }
  return found;
}

/** A file that lies in a folder also when links are followed. */
async function readInside(folder: string, file: string): Promise<Uint8Array | null> {
  try {
    const [top, real] = await Promise.all([realpath(folder), realpath(file)]);
    const way = path.relative(top, real);
    return way.startsWith('..') || path.isAbsolute(way) ? null : await readFile(real);
  } catch {
    return null;
  }
}
