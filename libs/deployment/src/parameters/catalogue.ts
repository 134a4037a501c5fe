import type { z } from 'zod';
import { alignment } from './alignment.parameter.js';
import { bottomUp } from './bottom-up.parameter.js';
import { checkInCadence } from './check-in-cadence.parameter.js';
import { copyCheck } from './copy-check.parameter.js';
import { cycle } from './cycle.parameter.js';
import { home } from './home.parameter.js';
import { kpis } from './kpis.parameter.js';
import { krTypes } from './kr-types.parameter.js';
import { levels } from './levels.parameter.js';
import { isOwnKey, ownParameter } from './own.parameter.js';
import type { OwnKey } from './own.parameter.js';
import type { Parameter } from './parameter.js';
import { quantity } from './quantity.parameter.js';
import { reviews } from './reviews.parameter.js';
import { scoring } from './scoring.parameter.js';
import { teamMission } from './team-mission.parameter.js';
import { trainingRule } from './training-rule.parameter.js';
import { visibility } from './visibility.parameter.js';

/** The ten questions that every deployment plan answers, in their order. */
export const universal = { levels, quantity, scoring, cycle, krTypes, home, reviews, kpis, alignment, bottomUp } as const;

/** Questions that practice adds often; a plan may leave them out. */
export const oftenAdded = { checkInCadence, visibility, teamMission, trainingRule, copyCheck } as const;

export const known = { ...universal, ...oftenAdded } as const;

export type UniversalKey = keyof typeof universal;
export type OftenAddedKey = keyof typeof oftenAdded;
export type KnownKey = keyof typeof known;
export type ParameterKey = KnownKey | OwnKey;

export type Answers = { readonly [K in KnownKey]: z.infer<(typeof known)[K]['schema']> };
export type KnownRules = { readonly [K in KnownKey]: ReturnType<(typeof known)[K]['yields']> };

export const universalKeys = Object.keys(universal) as readonly UniversalKey[];
export const oftenAddedKeys = Object.keys(oftenAdded) as readonly OftenAddedKey[];
export const knownKeys = Object.keys(known) as readonly KnownKey[];

export const isKnownKey = (key: string): key is KnownKey => Object.hasOwn(known, key);
export const isUniversalKey = (key: string): key is UniversalKey => Object.hasOwn(universal, key);
export const isParameterKey = (key: string): key is ParameterKey => isKnownKey(key) || isOwnKey(key);

/** Everything known about a question. Own questions bring their words in their value. Undefined for a key that nobody defined. */
export function parameterFor(key: string, value?: unknown): Parameter | undefined {
  if (isKnownKey(key)) return known[key];
  return isOwnKey(key) ? ownParameter(key, value) : undefined;
}
