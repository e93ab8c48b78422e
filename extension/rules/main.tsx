import { render } from 'preact';
import { ask } from '../messages/ask.ts';
import { RulesView } from '../messages/rules-view.ts';
import { Rules } from './rules.tsx';

render(<Rules view={null} />, document.body);
const view = RulesView.safeParse(await ask('rules', {}));
render(<Rules view={view.success ? view.data : 'failed'} />, document.body);
