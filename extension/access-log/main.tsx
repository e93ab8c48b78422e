import { render } from 'preact';
import { languageHere } from '../ui/language.ts';
import { followLock, whileUnlocked } from '../ui/lock.ts';
import { speak } from '../ui/words.ts';
import { AccessLog } from './access-log.tsx';
import { check, letGo, load } from './log.ts';

speak(await languageHere());
void followLock();
whileUnlocked(() => void Promise.all([load(), check()]), letGo);
render(<AccessLog />, document.body);
