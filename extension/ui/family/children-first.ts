import { inBirthOrder } from '../../../src/genogram/birth-order.ts';
import type { MemberShown } from '../../messages/panel-view.ts';

/** The children in birth order, then everybody else likewise. */
export function childrenFirst(members: MemberShown[]): MemberShown[] {
  const all = inBirthOrder(members);
  return [...all.filter(({ kind }) => kind !== 'adult'), ...all.filter(({ kind }) => kind === 'adult')];
}
