import { isUuid } from '@cairn/kernel';
import { textScalar } from './text-scalar.js';

export const UuidScalar = textScalar({
  name: 'UUID',
  description: 'An id, such as 3e2f9a54-6b0c-4c5e-9b43-0f6f0c1f7a11.',
  wanted: 'an id such as 3e2f9a54-6b0c-4c5e-9b43-0f6f0c1f7a11',
  read: (text) => (isUuid(text) ? text.toLowerCase() : undefined),
});
