import { render } from 'preact';
import { languageHere } from '../ui/language.ts';
import { followLock, whileUnlocked } from '../ui/lock.ts';
import { speak } from '../ui/words.ts';
import { follow } from './beside.ts';
import { Panel } from './panel.tsx';
import { forgetNames } from './said-here.ts';

speak(await languageHere());
void followLock();
void follow();
whileUnlocked(() => {}, forgetNames);
render(<Panel />, document.body);
