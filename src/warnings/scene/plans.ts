import type { CalendarDate } from '../../record/calendar-date.ts';
import type { FamilyEntryOf, Member } from '../../record/family.ts';
import type { Scene } from '../rule.ts';
import { entriesOf } from './entries.ts';
import { isActive } from './live-worry.ts';

export type Plan = FamilyEntryOf<'plan'>;
type PlanType = Plan['type'];

/** Plans that a social worker leads: child in need, child protection, looked after. */
export const SOCIAL_WORK_PLANS: readonly PlanType[] = ['CIN', 'CP', 'CLA'];

export const startOf = ({ started, on }: Plan): CalendarDate => started ?? on;

export const activePlansOf = (scene: Scene, child: Member, types: readonly PlanType[] = ['early-help', ...SOCIAL_WORK_PLANS]): Plan[] =>
  entriesOf(scene, 'plan').filter(
    (plan) => plan.about.includes(child.id) && types.includes(plan.type) && isActive(plan, scene.today),
  );
