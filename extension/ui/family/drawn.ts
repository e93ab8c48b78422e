import type { FamilyToDraw } from '../../../src/genogram/family-to-draw.ts';
import type { FamilyView } from '../../messages/panel-view.ts';

/** The family as the genogram takes it. Who only may be one of the others is not of it. */
export function drawn({ members, relationships, centre, today }: FamilyView): FamilyToDraw {
  return { members: members.filter(({ onlyPossibly, id }) => !onlyPossibly || id === centre), relationships, subject: centre, today } as FamilyToDraw;
}
