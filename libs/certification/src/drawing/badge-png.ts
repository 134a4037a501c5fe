import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';

let ready: Promise<void> | undefined;

/** The drawing as a picture, as wide as told. */
export async function pngOf(svg: string, width: number): Promise<Buffer> {
  const { Resvg, initWasm } = await import('@resvg/resvg-wasm');
  await (ready ??= readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')).then((wasm) => initWasm(wasm)));
  const drawing = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } });
  const picture = drawing.render();
  const bytes = Buffer.from(picture.asPng());
  picture.free();
  drawing.free();
  return bytes;
}
