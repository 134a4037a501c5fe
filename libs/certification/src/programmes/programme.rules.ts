import { checkText, ok, refusal, typed, type Result } from '@cairn/kernel';
import type { ApplicationForm } from '../applications/application-form.js';
import type { ItemKind, ProgrammeStatus } from '../certification-kinds.js';
import { programmeRulesSchema, type ProgrammeRules } from './programme-rules.js';

/** A programme has a title of one line, at most 120 characters. */
export const checkProgrammeTitle = (title: string): Result<string> =>
  checkText(title.replace(/\s+/gu, ' '), { field: 'title', code: 'PROGRAMME_TITLE', what: 'The title', most: 120 });

/** People may apply once there is a published version; a programme that was opened never goes back to being a draft. */
export function changeDoor(from: ProgrammeStatus, to: ProgrammeStatus, published: boolean): Result<ProgrammeStatus> {
  if (from === to) return ok(to);
  if (to === 'DRAFT') return refusal('PROGRAMME_WAS_OPEN', 'People have seen this page. Close it instead.', 'status');
  if (to !== 'CLOSED' && !published)
    return refusal('PROGRAMME_UNPUBLISHED', 'Publish the programme first, so that people apply to something that stands.', 'status');
  return ok(to);
}

/** A form asks one to twenty questions and names what its readers look for; a choice has at least two answers. */
export function checkForm(form: ApplicationForm): Result<ApplicationForm> {
  if (form.questions.length === 0) return refusal('FORM_EMPTY', 'Ask at least one question.', 'questions');
  if (form.questions.length > 20) return refusal('FORM_LONG', 'Ask at most 20 questions; few people finish a longer form.', 'questions');
  if (form.criteria.length > 6) return refusal('FORM_CRITERIA', 'Look for at most six things; readers cannot weigh more.', 'criteria');
  const same = [form.questions, form.criteria].some((parts) => new Set(parts.map(({ key }) => key)).size < parts.length);
  const unreadable = [...form.questions, ...form.criteria].some(({ key }) => !/^[a-z0-9-]{1,40}$/.test(key));
  if (same || unreadable) return refusal('FORM_KEYS', 'Two parts of the form have the same key.', 'questions');
  for (const [at, question] of form.questions.entries()) {
    const label = checkText(question.label, { field: `questions.${at}.label`, code: 'FORM_LABEL', what: 'The question', most: 200 });
    if (!label.ok) return label;
    const hint = typed(question.hint, `questions.${at}.hint`, 'The hint', 300);
    if (!hint.ok) return hint;
    const options = new Set(question.options.map((option) => option.trim()).filter((option) => option !== ''));
    if (question.kind === 'CHOICE' && (options.size < 2 || options.size > 12))
      return refusal('FORM_OPTIONS', 'Give two to twelve different answers to choose from.', `questions.${at}.options`);
  }
  for (const [at, criterion] of form.criteria.entries()) {
    const title = checkText(criterion.title, { field: `criteria.${at}.title`, code: 'FORM_CRITERION', what: 'What you look for', most: 60 });
    if (!title.ok) return title;
    const hint = typed(criterion.hint, `criteria.${at}.hint`, 'The hint', 300);
    if (!hint.ok) return hint;
  }
  return ok(form);
}

/** The figures of a programme lie within what makes sense; the first one that does not is named. */
export function checkProgrammeRules(asked: unknown): Result<ProgrammeRules> {
  const read = programmeRulesSchema.safeParse(asked);
  if (read.success) return ok(read.data);
  const [issue] = read.error.issues;
  return refusal('PROGRAMME_RULE', 'This figure is out of range.', `rules.${issue?.path.join('.') ?? ''}`);
}

export interface WrittenItem {
  readonly key: string;
  readonly title: string;
  readonly kind: ItemKind;
  readonly settings: unknown;
}

export interface WrittenVersion {
  readonly modules: readonly { readonly title: string; readonly items: readonly WrittenItem[] }[];
  readonly banks: readonly { readonly key: string; readonly questions: number }[];
}

/** Why a version cannot be learned from yet, one sentence each: empty modules, no questions, feedback on something that is not there. */
export function unfinished(version: WrittenVersion): readonly string[] {
  if (version.modules.length === 0) return ['There is no module yet.'];
  const items = version.modules.flatMap((module) => module.items);
  const empty = version.modules.filter((module) => module.items.length === 0).map(({ title }) => `“${title}” has nothing to do in it.`);
  return [...empty, ...items.flatMap((item) => missingIn(item, version, items))];
}

function missingIn(item: WrittenItem, { banks }: WrittenVersion, items: readonly WrittenItem[]): readonly string[] {
  const { bankKey, ofItemKey } = (item.settings ?? {}) as { bankKey?: string; ofItemKey?: string };
  if (item.kind === 'QUIZ' || item.kind === 'EXAM') {
    const held = banks.find(({ key }) => key === bankKey)?.questions ?? 0;
    return held === 0 ? [`“${item.title}” has no questions to draw from.`] : [];
  }
  if (item.kind === 'PEER' && !items.some((one) => one.kind === 'ASSIGNMENT' && one.key === ofItemKey))
    return [`“${item.title}” gives feedback on an assignment that is not there.`];
  return [];
}

/** A version is published once it can be learned from, and once only. */
export function publishVersion(status: 'DRAFT' | 'PUBLISHED', left: readonly string[]): Result<true> {
  if (status === 'PUBLISHED') return refusal('VERSION_PUBLISHED', 'This version is published already.');
  return left[0] === undefined ? ok(true) : refusal('VERSION_UNFINISHED', left.slice(0, 3).join(' '));
}

/** What was moved takes its new place and the others close up. */
export function movedTo(ids: readonly string[], moved: string, place: number): readonly string[] {
  const others = ids.filter((id) => id !== moved);
  const at = Math.min(Math.max(place, 1), ids.length) - 1;
  return [...others.slice(0, at), moved, ...others.slice(at)];
}
