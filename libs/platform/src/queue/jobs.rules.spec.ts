import { AppError } from '@cairn/kernel';
import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { defineJob } from './define-job.js';
import { freeTextIn } from './facts-only.rules.js';
import { faultOf, framesOf } from './fault.rules.js';
import { handlerFaults, jobsFor, queueJobId } from './jobs.rules.js';

const happened = defineEvent('spec.happened', z.object({ subjectId: z.uuid(), colour: z.enum(['RED', 'BLUE']) }));
const data = z.object({ practiceId: z.uuid(), subjectId: z.uuid() });
const always = defineJob('spec.always', data, { on: [happened] });
const whenRed = defineJob('spec.when-red', data, { on: [{ eventName: 'spec.happened', matches: (facts) => facts['colour'] === 'RED' }] });
const subjectId = '7b0f4d0e-6f39-4a49-9f0a-2f1f5c3b5a11';

describe('freeTextIn', () => {
  it.each([
    [
      'ids, days, numbers and fixed words',
      z.object({ a: z.uuid(), b: z.iso.date(), c: z.int(), d: z.enum(['X']), e: z.literal('y'), f: z.boolean(), g: z.string().regex(/^[a-z]+$/) }),
      [],
    ],
    ['what may be missing', z.object({ a: z.uuid().optional(), b: z.uuid().nullable(), c: z.int().default(1) }), []],
    ['lists of ids', z.object({ a: z.array(z.uuid()) }), []],
    ['a plain text', z.object({ note: z.string() }), ['note']],
    ['a text of limited length', z.object({ note: z.string().max(20) }), ['note']],
    ['a text deep inside', z.object({ a: z.object({ b: z.array(z.string().optional()) }) }), ['a.b']],
    ['one of several forms', z.object({ a: z.union([z.uuid(), z.string()]) }), ['a']],
    ['whatever', z.object({ a: z.unknown(), b: z.record(z.string(), z.string()) }), ['a', 'b']],
  ])('%s', (_, schema, expected) => expect(freeTextIn(schema)).toEqual(expected));
});

describe('definitions', () => {
  it('makes events of fitting data only', () => {
    expect(happened({ subjectId, colour: 'RED' })).toEqual({ name: 'spec.happened', data: { subjectId, colour: 'RED' } });
    expect(() => happened({ subjectId: 'x', colour: 'RED' })).toThrow();
  });
  it.each([
    ['twice the same name', () => defineEvent('spec.happened', z.object({})), 'Event spec.happened is defined twice'],
    ['a name of another form', () => defineEvent('Happened', z.object({})), 'must be named context.name'],
    ['an event with words of people', () => defineEvent('spec.said', z.object({ note: z.string() })), 'Event spec.said may not carry free text: note'],
    ['a job with words of people', () => defineJob('spec.say', data.extend({ note: z.string() }), { on: [] }), 'Job spec.say may not carry free text: note'],
    ['a job without practice', () => defineJob('spec.lost', z.object({}), { on: [] }), 'needs the practiceId'],
  ])('refuses %s', (_, define, words) => expect(define).toThrow(words));
});

describe('handlerFaults', () => {
  const handler = (job: unknown, className = 'Handler') => ({ className, job });
  it.each([
    ['one each', [handler(always), handler(whenRed)], []],
    ['none for one', [handler(always)], ['Job spec.when-red has no handler']],
    ['two for one', [handler(always, 'A'), handler(always, 'B'), handler(whenRed)], ['Job spec.always has 2 handlers: A, B']],
    ['one without a job', [handler(always), handler(whenRed), handler(undefined, 'Lost')], ['Lost handles a job that nobody defined']],
    ['one with a job of its own making', [handler(always), handler(whenRed), handler({ ...always }, 'Copy')], ['Copy handles a job that nobody defined']],
  ])('%s', (_, handlers, expected) => expect(handlerFaults([always, whenRed], handlers)).toEqual(expected));
});

it('starts the jobs of an event whose conditions hold', () => {
  const started = (colour: 'RED' | 'BLUE') => jobsFor([always, whenRed], happened({ subjectId, colour })).map((job) => job.jobName);
  expect(started('RED')).toEqual(['spec.always', 'spec.when-red']);
  expect(started('BLUE')).toEqual(['spec.always']);
  expect(jobsFor([always], { name: 'spec.other', data: {} })).toEqual([]);
});

it('names a job in the queue without a colon', () => expect(queueJobId(subjectId, 'a:b')).toBe(`event-${subjectId}-a.b`));

describe('faultOf', () => {
  it.each([
    ['what others own stays not found', new AppError('NOT_FOUND', 'Nothing'), { code: 'NOT_FOUND', isFinal: true }],
    ['a lost race may be won', new AppError('CONFLICT', 'Raced'), { code: 'CONFLICT', isFinal: false }],
    ['data that do not fit never will', z.object({ a: z.int() }).safeParse({}).error, { code: 'BAD_DATA', isFinal: true }],
    ['a fault of the database by its code', Object.assign(new Error('secret'), { code: '23505' }), { code: '23505', isFinal: false }],
    ['a code that is a text is not kept', Object.assign(new TypeError('secret'), { code: 'Dana wrote this' }), { code: 'TypeError', isFinal: false }],
    ['something else', 'secret', { code: 'UNKNOWN', isFinal: false }],
  ])('%s', (_, error, expected) => expect(faultOf(error)).toEqual(expected));

  it('shows where it happened and not what was said', () => {
    const frames = framesOf(new Error('secret\nof Dana'));
    expect(frames.length).toBeGreaterThan(0);
    expect(frames.join()).not.toContain('Dana');
  });
});
