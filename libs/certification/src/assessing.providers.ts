import type { Provider, Type } from '@nestjs/common';
import { FileBodies } from '@cairn/platform';
import { AssignmentQueries } from './assignments/assignment.queries.js';
import { AssignmentResolver } from './assignments/assignment.resolver.js';
import { HandInAssignment } from './assignments/hand-in.js';
import { RoundFiles } from './assignments/round-files.js';
import { SaveRound } from './assignments/save-round.js';
import { CertificationFileController } from './files/certification-file.controller.js';
import { FileReaders } from './files/file-readers.js';

const assigning = [SaveRound, HandInAssignment, RoundFiles, AssignmentQueries, AssignmentResolver, FileReaders, FileBodies];

/** Assignments, observed sessions, reviews: what Nest has to make for them. */
export const assessingProviders: readonly Provider[] = [...assigning];
export const assessingControllers: readonly Type[] = [CertificationFileController];
