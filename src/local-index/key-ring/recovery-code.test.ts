import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecoveryCode, RECOVERY_BYTES, recoveryCode } from './recovery-code.ts';

const keys = fc.uint8Array({ minLength: RECOVERY_BYTES, maxLength: RECOVERY_BYTES });

test('any key reads back, as printed or as people type', () => {
  fc.assert(
    fc.property(keys, (key) => {
      const code = recoveryCode(key);
      const typed = [code, code.toLowerCase(), code.replaceAll('-', ' '), code.replaceAll('0', 'O').replaceAll('8', 'B').replaceAll('L', '1')];
      for (const each of typed) expect(readRecoveryCode(each)).toEqual(new Uint8Array(key));
    }),
  );
});

test('one wrong letter, or two that changed places, are noticed', () => {
  fc.assert(
    fc.property(keys, fc.nat({ max: 30 }), fc.constantFrom(...'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L'), (key, at, letter) => {
      const letters = [...recoveryCode(key).replaceAll('-', '')];
      fc.pre(letters[at] !== letter && letters[at] !== letters[at + 1]);
      expect(readRecoveryCode(letters.with(at, letter).join(''))).toBeNull();
      expect(readRecoveryCode(letters.with(at, letters[at + 1]!).with(at + 1, letters[at]!).join(''))).toBeNull();
    }),
  );
});
