import type { Result } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { nowhere } from '../../capture/bands.js';
import { checkForSharing } from '../../sanitiser/check-for-sharing.js';
import type { TextField } from '../../sanitiser/finding.js';
import { decideNames, type Asked, type NamesRefusal } from './names.rules.js';
import type { TipTexts } from './tip-text.rules.js';

/** Looks through what colleagues and the network are about to read. Gives the words that its author said are no names. */
export async function checkNames(tx: Tx, fields: readonly TextField[], asked: Asked): Promise<Result<readonly string[], NamesRefusal>> {
  const { findings } = await checkForSharing(tx, { fields, bands: nowhere.bands });
  return decideNames(findings, asked);
}

export const fieldsOfPost = ({ title, intro, tips }: TipTexts): TextField[] =>
  [{ field: 'title', text: title }, { field: 'intro', text: intro }, ...tips.map((text, place) => ({ field: `tips.${place}`, text }))].filter(
    ({ text }) => text !== '',
  );
