export interface Picture {
  readonly type: 'png' | 'jpg' | 'gif';
  /** In pixels, no wider than a page. */
  readonly width: number;
  readonly height: number;
}

/** What fits between the margins, in pixels of 1/96 inch. */
const WIDEST = 600;

/** What kind of picture some bytes are, and its size; null where Word could not show it. */
export function pictureOf(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = pngSize(view) ?? gifSize(view) ?? jpegSize(view);
  if (!found || found.width === 0 || found.height === 0) return null;
  const scale = Math.min(1, WIDEST / found.width);
  return {
    type: found.type,
    width: Math.max(1, Math.round(found.width * scale)),
    height: Math.max(1, Math.round(found.height * scale)),
  };
}

/** Portable Network Graphics, third edition, 5.2 and 11.2.1: the signature, then the header with width and height. */
function pngSize(view: DataView): Picture | null {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a)
    return null;
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** GIF89a specification, 17 and 18. */
function gifSize(view: DataView): Picture | null {
  if (view.byteLength < 10 || view.getUint32(0) !== 0x47494638) return null;
  return { type: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** ITU-T T.81, annex B: segments after the start of the image, until the header of a frame (SOF0 to SOF15 but DHT, JPG and DAC). */
function jpegSize(view: DataView): Picture | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 <= view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { type: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}
