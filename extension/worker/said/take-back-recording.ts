import { deedOverScreen } from './deeds-over-screen.ts';
import { familyOnScreen } from '../over-screen/family-on-screen.ts';
import { localIndex } from '../index/local-index.ts';

/** Takes back what was recorded here, when it is listed over the screen of this tab for this role. */
export async function takeBackRecording(tab: number, reading: string): Promise<void> {
  const view = await familyOnScreen(tab);
  const listed = view.state === 'read' ? view.recorded.filter((each) => each.reading === reading) : [];
  if (listed.length === 0) return;
  const about = listed.flatMap((each) => each.about);
  await (await localIndex()).takeBack(reading, await deedOverScreen(tab, 'took back', about));
}
