import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

/** Pictures of a user interface have few colours and many shades of them: a palette makes the file a fraction of the size. */

/** Of a pixel: red, green and blue, 0 to 255, as one number. */
type Colour = number;

interface Counted {
  readonly colour: Colour;
  readonly pixels: number;
}

const CHANNELS = [16, 8, 0] as const;
const channel = (colour: Colour, shift: number): number => (colour >> shift) & 255;

/** Any PNG as one of at most `most` colours, up to 256, without transparency. The same picture always gives the same bytes. */
export function palettePng(png: Buffer, most: number): Buffer {
  const { width, height, data } = PNG.sync.read(png);
  const colours = Array.from({ length: width * height }, (_, i): Colour => data.readUIntBE(i * 4, 3));
  const boxes = boxesOf(counted(colours), most);
  const place = new Map(boxes.flatMap((box, at) => box.map(({ colour }) => [colour, at] as const)));
  const bits = boxes.length <= 16 ? 4 : 8;
  const rows = rowsOf(
    colours.map((colour) => place.get(colour) ?? 0),
    { width, height, bits },
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(boxes.flatMap(main))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The numbers of the pixels' colours; two stand in a byte, the left one first, where four bits are enough. */
function rowsOf(
  places: readonly number[],
  { width, height, bits }: { readonly width: number; readonly height: number; readonly bits: 4 | 8 },
): Buffer {
  // Before each row stands its filter: none, which is best for a palette.
  const length = 1 + Math.ceil((width * bits) / 8);
  const rows = Buffer.alloc(length * height);
  places.forEach((place, i) => {
    const [row, column] = [Math.floor(i / width), i % width];
    const at = row * length + 1 + Math.floor((column * bits) / 8);
    const isLeft = bits === 4 && column % 2 === 0;
    rows.writeUInt8(rows.readUInt8(at) | (isLeft ? place << 4 : place), at);
  });
  return rows;
}

function counted(colours: readonly Colour[]): readonly Counted[] {
  const pixels = new Map<Colour, number>();
  for (const colour of colours) pixels.set(colour, (pixels.get(colour) ?? 0) + 1);
  return [...pixels].map(([colour, count]) => ({ colour, pixels: count }));
}

/** The box whose colours are furthest apart is parted in the middle, until there are enough. */
function boxesOf(colours: readonly Counted[], most: number): readonly (readonly Counted[])[] {
  const boxes: (readonly Counted[])[] = [colours];
  while (boxes.length < most) {
    const widest = boxes.reduce((a, b) => (spread(b).width > spread(a).width ? b : a));
    const { width, shift, least } = spread(widest);
    if (width === 0) break;
    const isLow = ({ colour }: Counted): boolean => channel(colour, shift) <= least + width / 2;
    boxes.splice(
      boxes.indexOf(widest),
      1,
      widest.filter(isLow),
      widest.filter((one) => !isLow(one)),
    );
  }
  return boxes;
}

interface Spread {
  readonly shift: number;
  readonly least: number;
  readonly width: number;
}

/** The channel in which the colours of a box differ most. */
function spread(box: readonly Counted[]): Spread {
  const spreads = CHANNELS.map((shift): Spread => {
    const values = box.map(({ colour }) => channel(colour, shift));
    const least = values.reduce((a, b) => Math.min(a, b));
    return { shift, least, width: values.reduce((a, b) => Math.max(a, b)) - least };
  });
  return spreads.reduce((a, b) => (b.width > a.width ? b : a));
}

/** The colour that stands for a box: its most frequent, so that even areas keep theirs. */
function main(box: readonly Counted[]): number[] {
  const { colour } = box.reduce((a, b) => (b.pixels > a.pixels ? b : a));
  return CHANNELS.map((shift) => channel(colour, shift));
}

/** https://www.w3.org/TR/png-3/#5Chunk-layout */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
