import type { PracticePack } from '../../src/record/practice-pack.ts';
import { words } from '../ui/words.ts';
import { PracticeField } from './practice-field.tsx';

type Procedure = NonNullable<PracticePack['procedures']>[number];

interface Ways {
  pack: PracticePack;
  set: (changed: Partial<PracticePack>) => void;
}

/** Where a referral goes, whom to ask, and the local procedures. */
export function PracticeWays({ pack, set }: Ways) {
  return (
    <>
      <PracticeField at="referralRoute" label={words('practice_route')} value={pack.referralRoute} set={(said) => set({ referralRoute: orNothing(said) })} />
      <PracticeField at="telephone" label={words('practice_telephone')} value={pack.telephone} set={(said) => set({ telephone: orNothing(said) })} />
      <PracticeField at="lead" label={words('practice_lead')} value={pack.lead} set={(said) => set({ lead: orNothing(said) })} />
      <Procedures pack={pack} set={set} />
    </>
  );
}

function Procedures({ pack: { procedures = [] }, set }: Ways) {
  const change = (at: number, changed: Partial<Procedure>) =>
    set({ procedures: procedures.map((each, place) => (place === at ? { ...each, ...changed } : each)) });
  return (
    <fieldset class="section procedures">
      <legend>{words('practice_procedures')}</legend>
      {procedures.map(({ title, link }, at) => (
        <div key={at} class="card section">
          <PracticeField at={`procedures.${at}.title`} label={words('practice_procedure_title')} value={title} set={(said) => change(at, { title: said })} />
          <PracticeField at={`procedures.${at}.link`} label={words('practice_procedure_link')} value={link} set={(said) => change(at, { link: said })} />
          <button onClick={() => set({ procedures: procedures.filter((_, place) => place !== at) })}>
            {words('practice_procedure_remove', { title })}
          </button>
        </div>
      ))}
      <button onClick={() => set({ procedures: [...procedures, { title: '', link: 'https://' }] })}>{words('practice_procedure_add')}</button>
    </fieldset>
  );
}

/** A pack that says nothing of it, rather than an empty text. */
const orNothing = (said: string): string | undefined => (said.trim() === '' ? undefined : said);
