import assert from 'node:assert/strict';
import { PNG } from 'pngjs';
import { palettePng } from '../../support/palettePng';

/** A picture of so many pixels in a row, each as red, green and blue. */
function picture(pixels: readonly (readonly [number, number, number])[]): Buffer {
  const png = new PNG({ width: pixels.length, height: 1 });
  png.data.set(pixels.flatMap((pixel) => [...pixel, 255]));
  return PNG.sync.write(png);
}

const pixelsOf = (png: Buffer): readonly (readonly number[])[] => {
  const { width, data } = PNG.sync.read(png);
  return Array.from({ length: width }, (_, i) => [...data.subarray(i * 4, i * 4 + 3)]);
};

describe('a PNG with a palette', () => {
  const red = [255, 0, 0] as const;
  const nearlyRed = [250, 4, 0] as const;
  const white = [255, 255, 255] as const;

  it('is the same to the pixel where the colours suffice', () => {
    const pixels = [red, white, nearlyRed, white, red];
    assert.deepEqual(pixelsOf(palettePng(picture(pixels), 3)), pixels);
    assert.deepEqual(pixelsOf(palettePng(picture([white, white]), 256)), [white, white]);
  });

  it('has as many colours as a byte can name', () => {
    const pixels = Array.from({ length: 257 }, (_, i) => [i % 256, i % 7, 0] as const);
    assert.deepEqual(pixelsOf(palettePng(picture(pixels.slice(0, 200)), 256)), pixels.slice(0, 200));
  });

  it('gives up the smallest difference first, for the colour that there is more of', () => {
    const made = pixelsOf(palettePng(picture([white, red, red, nearlyRed, white]), 2));
    assert.deepEqual(made, [white, red, red, red, white]);
  });
});
