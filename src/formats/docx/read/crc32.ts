/** The checksum of zip archives (APPNOTE 4.4.7), table by byte. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  return value;
});

export interface Checksum {
  readonly add: (piece: Uint8Array) => void;
  readonly sum: () => number;
}

export function crc32(): Checksum {
  let value = 0xffffffff;
  return {
    add(piece) {
      for (let i = 0; i < piece.length; i++)
        value = (TABLE[(value ^ (piece[i] as number)) & 255] as number) ^ (value >>> 8);
    },
    sum: () => (value ^ 0xffffffff) >>> 0,
  };
}
