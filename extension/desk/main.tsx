import { render } from 'preact';
import { languageHere } from '../ui/language.ts';
import { printing } from '../ui/family/printing.ts';
import { followLock, whileUnlocked } from '../ui/lock.ts';
import { speak } from '../ui/words.ts';
import { forgetChosen } from './chosen.ts';
import { Desk } from './desk.tsx';
import { follow, letGo } from './families.ts';
import { forgetFilters } from './filter-form.tsx';
import { forgetKept } from './kept.ts';
import { followPlace } from './place.ts';

speak(await languageHere());
followPlace();
void followLock();
whileUnlocked(follow, () => {
  letGo();
  printing.value = null;
  forgetChosen();
  forgetFilters();
  forgetKept();
});
render(<Desk />, document.body);
