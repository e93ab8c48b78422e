import { render } from 'preact';
import { ask } from '../messages/ask.ts';
import { RulesView } from '../messages/rules-view.ts';
import { languageHere } from '../ui/language.ts';
import { speak } from '../ui/words.ts';
import { Rules } from './rules.tsx';

speak(await languageHere());
render(<Rules view={null} />, document.body);
const view = RulesView.safeParse(await ask('rules', {}));
render(<Rules view={view.success ? view.data : 'failed'} />, document.body);
