import { optionsOf, questionOf } from '@cairn/deployment';
import type { Day } from '@cairn/kernel';
import type { Industry, Region, SizeBand } from '@cairn/engagements';
import { benchmarkWords } from './benchmark-words.rules.js';
import type { Benchmark, CycleBand } from './benchmark.types.js';
import type { PublishedChoice } from './published.rules.js';

export interface StoredCell {
  readonly parameterKey: string;
  readonly cell: readonly string[];
  readonly clients: number;
  readonly choices: readonly PublishedChoice[];
  readonly countedOn: Day;
}

export function benchmarkView({ parameterKey, cell, clients, choices, countedOn }: StoredCell): Benchmark {
  const labels = new Map(optionsOf(parameterKey).map((option) => [option.key, option.label]));
  const [industry, sizeBand, region, cycles] = cell;
  return {
    id: [parameterKey, ...cell].join(':'),
    ...{ parameterKey, heading: questionOf(parameterKey), clients, countedOn },
    industry: (industry as Industry | undefined) ?? null,
    sizeBand: (sizeBand as SizeBand | undefined) ?? null,
    region: (region as Region | undefined) ?? null,
    cycles: (cycles as CycleBand | undefined) ?? null,
    choices: choices.map((choice) => ({
      optionKey: choice.option,
      label: labels.get(choice.option) ?? 'Something else',
      clients: typeof choice.clients === 'number' ? choice.clients : null,
      words: benchmarkWords(choice, clients),
    })),
  };
}
