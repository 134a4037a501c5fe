import { plainWords } from '@cairn/kernel';
import type { Finding, TextField } from '../../sanitiser/finding.js';
import type { StudySection } from '../case-study-kinds.js';

/** A place in a case study that could tell who it was; one that `blocks` has to be said otherwise before anybody is asked. */
export interface StudyFinding extends Finding {
  readonly blocks: boolean;
}

const headingOf = (key: string): string => `${key}:heading`;

/** The texts of a case study by name: the title, and of each part its heading and its body. */
export const fieldsOf = ({ title, sections }: { readonly title: string; readonly sections: readonly StudySection[] }): readonly TextField[] => [
  { field: 'title', text: title },
  ...sections
    .filter(({ body }) => body !== '')
    .flatMap(({ key, heading, body }) => [
      { field: headingOf(key), text: heading },
      { field: key, text: body },
    ]),
];

const names: readonly string[] = ['CLIENT', 'PERSON', 'TEAM', 'PRODUCT', 'MAIL', 'PHONE'];

/**
 * Names that are certain must go: of anybody in a text without the client’s name, of people and of other clients in one with it. Money and days may
 * stay, since the client lead reads and agrees to the very words.
 */
export function judgeFindings(findings: readonly Finding[], named: boolean, ownNames: readonly string[]): readonly StudyFinding[] {
  const own = ownNames.map(plainWords);
  const isOwn = ({ kind, text }: Finding): boolean => {
    const words = plainWords(text);
    return (kind === 'CLIENT' || kind === 'TEAM' || kind === 'PRODUCT') && own.some((name) => name.includes(words) || words.includes(name));
  };
  return findings.filter((finding) => !(named && isOwn(finding))).map((finding) => ({ ...finding, blocks: !finding.mayKeep && names.includes(finding.kind) }));
}
