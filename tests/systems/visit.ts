import { tabs } from './careworks/tabs.ts';
import { everyone } from './families/everyone.ts';
import type { Systems } from './server.ts';

export interface CaseScreen {
  system: 'beechwood' | 'safelog' | 'careworks';
  title: string;
  url: string;
}

/** Every screen about one child, in all three systems: what a visitor opens to have seen all there is. */
export function screens(systems: Systems): CaseScreen[] {
  const { pupils, students, cases } = everyone(systems.today);
  return [
    ...pupils.map(({ id, given, family }) => ({
      system: 'beechwood' as const,
      title: `${given} ${family}, pupil`,
      url: `${systems.beechwood}/#/pupil/${id}`,
    })),
    ...students.map(({ id, given, family }) => ({
      system: 'safelog' as const,
      title: `${given} ${family}, log`,
      url: `${systems.safelog}/students/${id}`,
    })),
    ...cases.flatMap(({ number, given, family, referrals }) => [
      ...tabs.map((tab) => ({
        system: 'careworks' as const,
        title: `${given} ${family}, ${tab.title}`,
        url: `${systems.careworks}/case/${number}?tab=${tab.name}`,
      })),
      ...referrals.map(({ ref }) => ({
        system: 'careworks' as const,
        title: `${given} ${family}, referral ${ref}`,
        url: `${systems.careworks}/ReferralForm.aspx?case=${number}&ref=${ref}`,
      })),
    ]),
  ];
}
