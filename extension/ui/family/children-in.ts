import { inBirthOrder } from '../../../src/genogram/birth-order.ts';
import type { FamilyView } from '../../messages/panel-view.ts';

/** Children of whom the reader is shown what is recorded, the eldest first. */
export const childrenIn = ({ members, known, ownAgencyOnly }: FamilyView): FamilyView['members'] =>
  inBirthOrder(members).filter(({ id, kind, onlyPossibly }) => kind !== 'adult' && !onlyPossibly && (!ownAgencyOnly || known.some(({ child }) => child === id)));
