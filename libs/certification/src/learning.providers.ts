import type { Provider, Type } from '@nestjs/common';

/** Modules, progress, quizzes and exams: what Nest has to make for them. */
export const learningProviders: readonly Provider[] = [];
export const learningControllers: readonly Type[] = [];
