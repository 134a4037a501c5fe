import type { DraftStep } from '../drafts/draft-steps.js';
import type { FindingCode } from '../findings/finding-codes.js';
import { type Example, type ExampleKind } from './example.js';
import { keyResultExamples } from './key-result-examples.js';
import { objectiveExamples } from './objective-examples.js';
import { otherExamples } from './other-examples.js';

export const examples: readonly Example[] = [...otherExamples, ...objectiveExamples, ...keyResultExamples];

export interface AskedExamples {
  readonly step?: DraftStep | null;
  readonly finding?: FindingCode | null;
  readonly kind?: ExampleKind | null;
}

/** The examples that help with a step, a finding or a kind of text; without any of them, all. */
export const examplesFor = ({ step, finding, kind }: AskedExamples): readonly Example[] =>
  examples.filter((one) => (!step || one.step === step) && (!finding || one.findings.includes(finding)) && (!kind || one.kind === kind));
