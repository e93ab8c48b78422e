import { CATALOGUE } from '../../../src/warnings/catalogue.ts';
import type { ASKS } from '../../messages/contract.ts';
import type { DeskView } from '../../messages/desk-view.ts';
import { lockView } from './lock.ts';
import { deed } from '../said/deeds.ts';
import { answerOnDesk, assignOnDesk, takeBackOnDesk } from '../desk/answers.ts';
import { familyCard } from '../desk/family.ts';
import { healthView } from '../desk/health.ts';
import { changeDeskKept, deskKept, NOTHING_KEPT } from '../desk/kept.ts';
import { onDisk } from '../keeping/disk.ts';
import { familiesAround, familyViewOf } from '../panel/family-in-panel.ts';
import { answersTo } from '../families/family-shown.ts';
import type { Handlers } from './handlers.ts';
import { localIndex } from '../index/local-index.ts';
import { logPrint } from '../panel/looks-in-panel.ts';
import { rulesView } from '../settings/practice.ts';
import { followWhatWasWritten, goRoundAside, lookedToday } from '../desk/round.ts';
import { maySeeFamilies, roleHere, userHere } from '../settings/settings.ts';
import { systems } from '../systems/systems.ts';

/** What the desk asks. Families are for those roles alone that may see any. */
export const desk: Handlers<keyof (typeof ASKS)['desk']> = {
  async desk({ opened }) {
    const view = await deskView();
    if (view.state === 'read' && opened) await (await localIndex()).log(await deed('opened the desk', []));
    return view;
  },

  'desk-page': async ({ page }) => ({ families: (await maySeeFamilies()) ? await (await localIndex()).roundPage(page) : [] }),
  'desk-facts': async ({ page }) => ({ facts: (await maySeeFamilies()) ? await (await localIndex()).roundFacts(page) : [] }),
  'desk-family': ({ children }) => familyCard(children),

  async 'desk-answer'({ to, answer, fields }) {
    const given = await onDisk(() => answerOnDesk(to, answer, fields));
    await followWhatWasWritten();
    return given;
  },

  async 'desk-assign'({ to, whose }) {
    const given = await onDisk(() => assignOnDesk(to, whose.trim()));
    await followWhatWasWritten();
    return given;
  },

  async 'desk-take-back'({ answers }) {
    const takenBack = await onDisk(() => takeBackOnDesk(answers));
    await followWhatWasWritten();
    return { takenBack };
  },

  'desk-kept': async () => ((await maySeeFamilies()) ? deskKept(await localIndex()) : NOTHING_KEPT),
  'keep-desk': async (change) => ((await maySeeFamilies()) ? changeDeskKept(await localIndex(), change) : null),

  async 'desk-sheets'({ children }) {
    const open = await familiesAround(children);
    const logged = [];
    for (const each of open) logged.push(await logPrint(each, 'family-sheet'));
    const [last] = logged.slice(-1);
    return last ? { sheets: await Promise.all(open.map(familyViewOf)), at: last.at, who: last.who } : null;
  },

  async 'figures-given-out'() {
    if (await maySeeFamilies()) await (await localIndex()).log(await deed('gave out figures', []));
    return null;
  },

  async 'desk-health'() {
    const role = await roleHere();
    return role === 'administrator' || (await maySeeFamilies()) ? healthView() : null;
  },

  'lock-view': lockView,
  rules: rulesView,
};

async function deskView(): Promise<DeskView> {
  const role = await roleHere();
  if (role === null) return { state: 'no role' };
  if (role === 'administrator') return { state: 'health alone' };
  if (!(await maySeeFamilies())) return { state: 'not for this role' };
  const { today } = await lookedToday();
  goRoundAside();
  return {
    state: 'read',
    today,
    user: await userHere(),
    round: (await localIndex()).roundStanding,
    rules: CATALOGUE.map((rule) => ({ name: rule.name, answers: answersTo(rule) })),
    systems: (await systems()).flatMap(({ profile }) => (profile ? [{ system: profile.system, title: profile.title, agency: profile.agency }] : [])),
  };
}
