import { day } from '@cairn/kernel';
import { certificateFile } from '../certificates/certificate-file.js';
import { badgeSvg } from './badge-svg.js';
import type { DrawnCertificate } from './drawn-certificate.js';
import { faceFile, faceNames } from './faces.js';
import { onPaper } from './on-paper.js';
import { setIn } from './paper-type.js';

const drawn: DrawnCertificate = {
  ...{
    number: '7F3K92QD',
    holderName: 'Łucja Wójcik & Søn',
    title: 'Certified OKR Coach, level 1',
    summary: 'Coaches teams alone.',
    practiceName: 'Northlight',
  },
  ...{
    issuerName: 'Mara Lind',
    requirements: Array.from({ length: 30 }, (_, at) => `Requirement ${at + 1}`),
    issuedOn: day('2027-01-12'),
    validUntil: day('2029-01-12'),
  },
  verifyUrl: 'https://cairn.example/verify/7F3K-92QD',
};
const credential = { text: JSON.stringify({ name: 'Ž ]]> ✓', proof: { proofValue: 'z1' } }, null, 2), at: new Date('2027-01-12T10:00:00Z') };

/** Chunks of a PNG, as its specification has them. */
function chunksOf(png: Buffer): { name: string; data: Buffer }[] {
  const chunks = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({ name: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

it('bakes the signed file into the picture, uncompressed and once', async () => {
  const { name, type, body } = await certificateFile(drawn, 'badge.png', credential);
  expect([name, type]).toEqual(['certificate-7F3K-92QD.png', 'image/png']);
  const chunks = chunksOf(body as Buffer);
  expect([chunks[0]?.name, chunks[1]?.name, chunks.at(-1)?.name]).toEqual(['IHDR', 'iTXt', 'IEND']);
  expect(chunks.filter((chunk) => chunk.name === 'iTXt')).toHaveLength(1);
  const data = chunks[1]?.data ?? Buffer.alloc(0);
  // Keyword, not compressed, no language, no translated keyword.
  expect(data.subarray(0, 24).equals(Buffer.from('openbadgecredential\0\0\0\0\0', 'latin1'))).toBe(true);
  expect(data.subarray(24).toString('utf8')).toBe(credential.text);
  expect(chunks[0]?.data.readUInt32BE(0)).toBe(1200);
});

it('bakes it into the drawing, whatever the file says', async () => {
  const { body } = await certificateFile(drawn, 'badge.svg', credential);
  const inside = /<openbadges:credential><!\[CDATA\[([\s\S]*?)\]\]><\/openbadges:credential>/.exec(body as string)?.[1] ?? '';
  expect(JSON.parse(inside)).toEqual(JSON.parse(credential.text));
  expect(body).toMatch(/^<svg xmlns:openbadges="https:\/\/purl\.imsglobal\.org\/ob\/v3p0" xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(body).toContain('Łucja Wójcik &#38; Søn');
  expect(body).not.toContain('<text');
});

it('prints one page on either paper, the same whenever it is asked for, with the faces and the signed file in it', async () => {
  for (const [file, box] of [
    ['certificate-a4.pdf', '[0 0 841.89 595.28]'],
    ['certificate-letter.pdf', '[0 0 792 612]'],
  ] as const) {
    const pdf = ((await certificateFile(drawn, file, credential)).body as Buffer).toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(pdf).toContain(`/MediaBox ${box}`);
    expect(pdf.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(3);
    expect(pdf).toContain('/EmbeddedFile');
    expect(pdf).toContain('/Lang (en)');
    const again = ((await certificateFile(drawn, file, credential)).body as Buffer).toString('latin1');
    expect(again.replace(/\/ID \[.*?\]/gs, '')).toBe(pdf.replace(/\/ID \[.*?\]/gs, ''));
  }
});

it('says so instead of printing empty boxes for letters that no face has', async () => {
  await expect(certificateFile({ ...drawn, holderName: '王小明' }, 'certificate-a4.pdf', credential)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  await expect(certificateFile({ ...drawn, holderName: '王小明' }, 'credential.json', credential)).resolves.toMatchObject({ body: credential.text });
  for (const holderName of ['Νίκος Παπαδόπουλος', 'Жанна Д’Арк', 'Nguyễn Thị Minh', 'Đorđe Šarić'])
    expect(await badgeSvg({ ...drawn, holderName })).toContain('<path');
});

it('carries the spelling that the faces have letters for, and leaves out what they have none for', async () => {
  const named = {
    ...drawn,
    holderName: '王小明 (Wang Xiaoming)',
    issuerName: '李娜',
    summary: '独立指导团队。',
    requirements: ['八个模块', '2 observed sessions'],
  };
  const set = await onPaper(named);
  expect(set).toEqual({
    drawn: { ...named, holderName: 'Wang Xiaoming', issuerName: 'Northlight', summary: '', requirements: ['2 observed sessions', 'and 1 more'] },
  });
  const { body } = await certificateFile(named, 'badge.svg', credential);
  expect(body).toContain('held by Wang Xiaoming,');
  expect(await onPaper({ ...drawn, practiceName: '北光' })).toEqual({ lacks: 'PRACTICE' });
});

describe('long words', () => {
  const long = {
    ...{
      holderName: 'Maria Alejandra de los Ángeles Fernández-Villanueva y Montserrat',
      practiceName: 'Northlight Institute for Objectives, Key Results and Learning',
    },
    title: 'Certified Coach for Objectives and Key Results in Public Administration and Health Care, level 2',
  };

  /** Left, top, right, bottom of every line of a badge, in order. */
  const boxesOf = (svg: string): (readonly [number, number, number, number])[] =>
    [...svg.matchAll(/<path fill="[^"]*" d="([^"]*)"/g)].map(([, path = '']) => {
      const numbers = [...path.matchAll(/-?[\d.]+/g)].map(([number]) => Number(number));
      const [across, down] = [numbers.filter((_, at) => at % 2 === 0), numbers.filter((_, at) => at % 2 === 1)];
      return [Math.min(...across), Math.min(...down), Math.max(...across), Math.max(...down)] as const;
    });

  it.each([
    ['usual', {}],
    ['long', long],
    ['one long word', { holderName: 'Wolfeschlegelsteinhausenbergerdorff-Oberhohenzollernschwangau' }],
  ])('stand beside each other on a badge: %s', async (_, more) => {
    const boxes = boxesOf(await badgeSvg({ ...drawn, ...more }));
    expect(boxes.length).toBeGreaterThanOrEqual(5);
    for (const [left, top, right, bottom] of boxes) {
      expect([left >= 69, right <= 571]).toEqual([true, true]);
      // Above or below the rosette, never on it.
      expect(bottom <= 154 || top >= 306).toBe(true);
    }
    boxes.slice(1).forEach(([, top], at) => expect(top).toBeGreaterThan(boxes[at]?.[1] ?? 0));
  });

  it('take two even lines on paper before they get small, and break no word', async () => {
    const { default: Document } = await import('pdfkit');
    const pdf = new Document({ size: 'A4' });
    for (const name of faceNames) pdf.registerFont(name, faceFile(name));
    const room = { width: 470, lines: 2, most: 52, single: 33, least: 17 };
    expect(setIn(pdf, 'Bo Li', 'serif', room).size).toBe(52);
    const set = setIn(pdf, long.holderName, 'serif', room);
    expect([set.size > 25, Math.round(set.height / pdf.fontSize(set.size).currentLineHeight(true))]).toEqual([true, 2]);
    const word = setIn(pdf, 'Wolfeschlegelsteinhausenbergerdorff-Oberhohenzollernschwangau', 'serif', room);
    expect(pdf.fontSize(word.size).widthOfString('Wolfeschlegelsteinhausenbergerdorff-')).toBeLessThanOrEqual(word.width);
  });
});
