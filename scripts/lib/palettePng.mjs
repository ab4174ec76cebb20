/** Pictures as PNGs of at most 256 colours: a screenshot looks the same and takes a third of the space. */
import { crc32, deflateSync } from 'node:zlib';

const COLOURS = 256;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * The commonest colours stay as they are; any other is given the nearest of them.
 * @param {{width: number, height: number, data: Uint8Array}} picture four bytes a pixel, all of them opaque
 * @returns {{png: Buffer, distance: number}} `distance`: how far a pixel is at most from what it was, in steps of a channel (0..255)
 */
export function palettePng({ width, height, data }) {
  const colours = new Map();
  for (let at = 0; at < data.length; at += 4) {
    const colour = colourAt(data, at);
    colours.set(colour, (colours.get(colour) ?? 0) + 1);
  }
  const common = [...colours].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  let distance = 0;
  let palette = common;
  while (palette.length > COLOURS) palette = apart(common, ++distance);
  const places = new Map(common.map((colour) => [colour, nearest(palette, colour)]));
  // A row begins with the number of its filter: none, which compresses best where few colours are.
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      rows[y * (width + 1) + 1 + x] = places.get(colourAt(data, 4 * (y * width + x))) ?? 0;
    }
  }
  return { png: encoded({ width, height, rows, palette }), distance };
}

/**
 * @param {Uint8Array} data
 * @param {number} at
 */
function colourAt(data, at) {
  if (data[at + 3] !== 255) throw new Error('the picture has transparent pixels');
  return ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
}

/** The channel in which two colours differ most. @param {number} a @param {number} b */
function difference(a, b) {
  const channel = (/** @type {number} */ shift) => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255));
  return Math.max(channel(16), channel(8), channel(0));
}

/**
 * Those of `colours`, in their order, that are farther than `distance` from all before them; one too many where there are many.
 * @param {readonly number[]} colours
 * @param {number} distance
 */
function apart(colours, distance) {
  /** @type {number[]} */
  const kept = [];
  for (const colour of colours) {
    if (kept.every((other) => difference(other, colour) > distance)) kept.push(colour);
    if (kept.length > COLOURS) break;
  }
  return kept;
}

/** @param {readonly number[]} palette @param {number} colour */
function nearest(palette, colour) {
  let best = 0;
  for (let i = 1; i < palette.length; i++) {
    if (difference(palette[i] ?? 0, colour) < difference(palette[best] ?? 0, colour)) best = i;
  }
  return best;
}

/** @param {{width: number, height: number, rows: Buffer, palette: readonly number[]}} picture */
function encoded({ width, height, rows, palette }) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // eight bits a pixel, each the number of a colour
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** @param {string} name @param {Buffer} data */
function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
