import { deflateSync } from 'node:zlib';
import { bakePng, bakeSvg } from '../drawing/bake.js';
import { credentialIn, largestBadge } from './credential-in.js';

// One white pixel.
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==', 'base64');
const svg = '<svg viewBox="0 0 1 1"><path d="M0 0h1"/></svg>';
const credential = '{"id":"urn:uuid:1","name":"Ends ]]> inside"}';
const baked = bakePng(png, credential);

/** The same chunk, compressed, as some tools write it. */
function compressed(): Buffer {
  const start = 8 + 25;
  const data = Buffer.concat([Buffer.from('openbadgecredential\0\x01\0\0\0', 'latin1'), deflateSync(Buffer.from(credential))]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([png.subarray(0, start), length, Buffer.from('iTXt'), data, Buffer.alloc(4), png.subarray(start)]);
}

it.each<[string, Buffer]>([
  ['a signed file', Buffer.from(credential)],
  ['a signed file with a byte order mark and space around it', Buffer.from(`\uFEFF\n${credential}\n`)],
  ['a picture', baked],
  ['a picture with its text compressed', compressed()],
])('finds the credential in %s', (_, bytes) => expect(credentialIn(bytes)).toEqual({ text: credential }));

it('finds it in a drawing, with what would end it written out', () => {
  const held = credentialIn(Buffer.from(bakeSvg(svg, credential)));
  expect('text' in held && JSON.parse(held.text)).toEqual(JSON.parse(credential));
});

it.each<[string, Buffer, string]>([
  ['nothing', Buffer.alloc(0), 'EMPTY'],
  ['more than 2 MB', Buffer.alloc(largestBadge + 1, 0x20), 'LARGE'],
  ['a picture without one', png, 'NONE'],
  ['a drawing without one', Buffer.from(svg), 'NONE'],
  ['a picture cut off in its credential', baked.subarray(0, 60), 'DAMAGED'],
  [
    'a picture whose first chunk is longer than the file',
    Buffer.concat([png.subarray(0, 8), Buffer.from([0xff, 0xff, 0xff, 0xff]), png.subarray(12)]),
    'DAMAGED',
  ],
  ['a drawing cut off in its credential', Buffer.from(bakeSvg(svg, credential).slice(0, 120)), 'DAMAGED'],
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'PDF'],
  ['a page', Buffer.from('<html><p>Hello</p></html>'), 'OTHER'],
  ['a photograph', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]), 'OTHER'],
  ['a note', Buffer.from('Hello'), 'OTHER'],
])('says of %s why there is none', (_, bytes, lacks) => expect(credentialIn(bytes)).toEqual({ lacks }));

it('does not unpack what would fill the memory', () => {
  const start = 8 + 25;
  const data = Buffer.concat([Buffer.from('openbadgecredential\0\x01\0\0\0', 'latin1'), deflateSync(Buffer.alloc(50_000_000, 0x20))]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const bomb = Buffer.concat([png.subarray(0, start), length, Buffer.from('iTXt'), data, Buffer.alloc(4), png.subarray(start)]);
  expect(credentialIn(bomb)).toEqual({ lacks: 'DAMAGED' });
});
