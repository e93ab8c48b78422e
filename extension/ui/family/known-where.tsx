import { CHILDRENS_SOCIAL_CARE, hasRoll } from '../../../src/record/agency.ts';
import type { FamilyView } from '../../messages/panel-view.ts';
import type { FamilyNames } from '../family-names.ts';
import { agencyWords, dateWords, listWords, words } from '../words.ts';
import { childrenIn } from './children-in.ts';

/** Which system knows which child, and what it last had of them: so what no system knows is seen, too. */
export function KnownWhere({ family, names }: { family: FamilyView; names: FamilyNames }) {
  const children = childrenIn(family);
  const systems = family.systems.filter(({ system }) => family.known.some((each) => each.system === system));
  const unread = [...new Set(family.systems.filter(({ lastRead }) => lastRead === null).map(({ system }) => names.system(system)))];
  return (
    <>
      <div class="scrolls" tabIndex={0} role="region" aria-label={words('known_table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words('known_child')}</th>
              {systems.map(({ system }) => (
                <th key={system} scope="col">
                  {names.system(system)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {children.map(({ id }) => (
              <tr key={id}>
                <th scope="row">{names.full(id)}</th>
                {systems.map(({ system, agency }) => (
                  <td key={system}>
                    <Known known={family.known.find((each) => each.child === id && each.system === system)} agency={agency} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {unread.length > 0 && <p>{words('overlay_never_read', { systems: listWords(unread) })}</p>}
      {family.silentAgencies.length > 0 && <p>{words('overlay_silent', { agencies: listWords(family.silentAgencies.map((agency) => agencyWords(agency))) })}</p>}
    </>
  );
}

function Known({ known, agency }: { known: FamilyView['known'][number] | undefined; agency: string }) {
  if (!known) return <strong>{words('known_not_here')}</strong>;
  const { lastRead, lastEntry, ownScreen, left, plan } = known;
  return (
    <ul>
      <li>{words(ownScreen ? 'known_own_screen' : 'known_named_only')}</li>
      <li>{words('known_last_read', { day: dateWords(lastRead) })}</li>
      <li>{lastEntry ? words('known_last_entry', { day: dateWords(lastEntry) }) : words('known_no_entry')}</li>
      {left ? <li>{words('known_left', { day: dateWords(left) })}</li> : hasRoll(agency) && ownScreen && <li>{words('known_no_leaving')}</li>}
      {plan ? <li>{words('known_plan', { plan })}</li> : agency === CHILDRENS_SOCIAL_CARE && <li>{words('known_no_plan')}</li>}
    </ul>
  );
}
