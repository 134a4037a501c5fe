import { carrierFault } from './carrier-fault.rules.js';

describe('carrierFault', () => {
  it.each([
    ['nobody there', { code: 'ESOCKET', command: 'CONN', syscall: 'connect' }, true, false, 'could not be reached'],
    ['no such name', { code: 'EDNS', command: 'CONN', syscall: 'getaddrinfo' }, true, false, 'could not be reached'],
    ['our sign-in is wrong', { code: 'EAUTH', responseCode: 535 }, true, false, 'refused our sign-in'],
    ['no such person', { code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, true, true, 'refused the address'],
    ['a sender it does not want', { code: 'EENVELOPE', responseCode: 553, command: 'MAIL FROM' }, true, true, 'refused the mail'],
    ['the mail itself', { code: 'EMESSAGE', responseCode: 554, command: 'DATA' }, true, true, 'refused the mail'],
    ['come again later', { code: 'EENVELOPE', responseCode: 451, command: 'RCPT TO' }, true, false, 'asked to wait'],
    ['no answer to our call', { code: 'ETIMEDOUT', command: 'CONN' }, true, false, 'could not be reached'],
    ['a connection that broke somewhere', { code: 'ECONNECTION', command: 'CONN' }, false, false, 'could not be reached'],
    ['silence after the text', { code: 'ETIMEDOUT', command: 'DATA' }, false, false, 'could not be reached'],
    ['a lost connection at an unknown moment', { code: 'ESOCKET' }, false, false, 'could not be reached'],
    ['something else', 'broken', false, false, 'could not be reached'],
  ])('%s', (_, error, isSure, isFinal, words) => expect(carrierFault(error)).toEqual({ isSure, isFinal, words: expect.stringContaining(words) }));
});
