import { defineEvent } from '@cairn/platform';
import { z } from 'zod';

const ofImport = { importId: z.uuid(), cycleId: z.uuid(), engagementId: z.uuid(), clientId: z.uuid() };

/** A large file is to be written in the background. */
export const okrImportAsked = defineEvent('okrs.import-asked', z.object(ofImport));
/** A file was written into the OKRs of a cycle. */
export const okrSheetImported = defineEvent('okrs.sheet-imported', z.object({ ...ofImport, created: z.int(), changed: z.int() }));
