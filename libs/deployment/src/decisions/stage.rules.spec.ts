import { stageOf } from './stage.rules.js';

describe('stageOf', () => {
  it.each([
    ['waits for them', 'WAITING', 'WAITING', 'DECIDE'],
    ['waits for somebody else', 'WAITING', 'APPROVED', 'WAITING_FOR_OTHERS'],
    ['is approved by all', 'APPROVED', 'APPROVED', 'APPROVED'],
    ['is in force', 'IN_FORCE', 'APPROVED', 'IN_FORCE'],
    ['goes back to the coach because of another signer', 'CHANGES_ASKED', 'WAITING', 'CHANGES_ASKED'],
    ['was taken back to be edited', 'DRAFT', 'WAITING', 'TAKEN_BACK'],
    ['was withdrawn', 'WITHDRAWN', 'APPROVED', 'WITHDRAWN'],
    ['lapsed', 'LAPSED', 'WAITING', 'LAPSED'],
    ['was handed over and then approved', 'APPROVED', 'HANDED_OVER', 'HANDED_OVER'],
    ['reached the wrong person', 'WAITING', 'NOT_ME', 'NOT_ME'],
  ] as const)('when the set %s', (_, set, signer, stage) => expect(stageOf({ status: set }, { status: signer })).toBe(stage));
});
