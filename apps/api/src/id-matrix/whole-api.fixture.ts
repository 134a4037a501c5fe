import type { Config } from '@cairn/platform';
import { startApi, type TestApi } from '@cairn/testing';
import { contexts } from '../contexts.js';

const config: Pick<Config, 'publicUrl' | 'secretKey' | 'signup' | 'sample' | 'host'> = {
  publicUrl: 'https://cairn.example',
  secretKey: Buffer.alloc(32, 9),
  signup: 'open',
  sample: true,
  host: '127.0.0.1',
};

/** All contexts behind their real doors, as the process starts them; for specs only. */
export const startWholeApi = (): Promise<TestApi> => startApi(...contexts(config as Config));
