import { crc32 } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const keyword = 'openbadgecredential';

/** Puts the signed credential into the picture, as Open Badges 3.0 has it: one uncompressed iTXt chunk before the picture's data. */
export function bakePng(png: Buffer, credential: string): Buffer {
  if (!png.subarray(0, 8).equals(signature)) throw new Error('Not a PNG');
  // Signature, then IHDR: length, name, 13 bytes, checksum.
  const head = signature.length + 12 + 13;
  const data = Buffer.concat([Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1'), Buffer.from(credential, 'utf8')]);
  return Buffer.concat([png.subarray(0, head), chunk('iTXt', data), png.subarray(head)]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** Puts the signed credential into the drawing, as the first thing in it. */
export function bakeSvg(svg: string, credential: string): string {
  const at = svg.indexOf('>') + 1;
  const opened = svg.slice(0, at).replace('<svg ', '<svg xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" ');
  // JSON may hold the end of a CDATA section inside a text.
  const inside = credential.replaceAll(']]>', ']]\\u003e');
  return `${opened}\n<openbadges:credential><![CDATA[${inside}]]></openbadges:credential>${svg.slice(at)}`;
}
