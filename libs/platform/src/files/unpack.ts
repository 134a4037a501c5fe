import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { refusal, ok, type Result } from '@cairn/kernel';

/** What a .xlsx may unpack to; ten times the largest file. */
const mostBytes = 100 * 1024 * 1024;
const mostEntries = 1_000;
/** Off the main thread: others are served meanwhile. */
const inflated = promisify(inflateRaw) as (packed: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

const broken = (): Result<never> =>
  refusal('FILE_DAMAGED', 'This .xlsx file cannot be read. Open it, save it again as .xlsx, and choose it once more.', 'file');
const tooMuch = (): Result<never> => refusal('FILE_TOO_LARGE', 'This file unpacks to more than 100 MB. Keep only the list in it.', 'file');

interface Place {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly at: number;
}

/** The table of contents at the end of the archive. */
function contents(file: Buffer): { places: Place[]; at: number } | undefined {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + 22 > file.length) return undefined;
  const [count, start] = [file.readUInt16LE(end + 10), file.readUInt32LE(end + 16)];
  const places: Place[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || file.readUInt32LE(at) !== 0x02014b50) return undefined;
    const [nameLength, extra, comment] = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32)];
    places.push({
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      at: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + extra + comment;
  }
  return { places: places.sort((a, b) => a.at - b.at), at: start };
}

/**
 * Unpacks an archive within limits and gives its parts by name. Parts must follow each other without a gap, so that whoever
 * reads the same bytes in another order finds the same parts and no hidden bomb. Refuses FILE_DAMAGED and FILE_TOO_LARGE.
 */
export async function unpack(file: Buffer, most = mostBytes): Promise<Result<Map<string, Buffer>>> {
  const found = contents(file);
  if (!found || found.places.length === 0) return broken();
  if (found.places.length > mostEntries) return tooMuch();
  const parts = new Map<string, Buffer>();
  let [end, total] = [0, 0];
  for (const place of found.places) {
    // A data descriptor of 12 or 16 bytes may stand between two parts.
    if (place.at < end || place.at > end + 24 || place.at + 30 > file.length || file.readUInt32LE(place.at) !== 0x04034b50) return broken();
    const data = place.at + 30 + file.readUInt16LE(place.at + 26) + file.readUInt16LE(place.at + 28);
    end = data + place.packed;
    if (end > found.at) return broken();
    try {
      const bytes =
        place.method === 0
          ? file.subarray(data, end)
          : place.method === 8
            ? await inflated(file.subarray(data, end), { maxOutputLength: most - total + 1 })
            : undefined;
      if (!bytes) return broken();
      total += bytes.length;
      parts.set(place.name, bytes);
    } catch (error) {
      return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? tooMuch() : broken();
    }
    if (total > most) return tooMuch();
  }
  return found.at > end + 24 ? broken() : ok(parts);
}
