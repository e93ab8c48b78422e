import { ENTRY_KINDS } from '../record/entry.ts';
import { type Found, rule, type Scene, type Unread } from './rule.ts';
import { ofScreen } from './scene/ground.ts';
import { allGrounds, inGroups } from './scene/groups.ts';

/** This project: a fact that could not be read is unknown, not absent. */
export const screenReadInPart = rule({
  name: 'screen-read-in-part',
  group: 'honesty of the picture',
  limits: {},
  says: { parts: 'words' },
  settledBy: [],
  *check({ family, open }) {
    for (const screen of family.screens)
      if (screen.source.system === open.system && screen.subject === open.subject)
        for (const { of } of screen.gaps) yield { about: open.subject, unread: of, restsOn: [ofScreen(screen)] };
  },
  /** One card a screen and person, however many of its parts could not be read and whichever rules ran into them. */
  revise(found, scene) {
    const unread = found.filter(isUnread).map((finding) => ({ ...finding, about: personShown(scene, finding) }));
    return [...found.filter((finding) => !isUnread(finding)), ...inGroups(unread, screenOf).map(card)];
  },
});

const isUnread = (finding: Found): finding is Unread & Found => 'unread' in finding;

/** What is missing of the open screen is said of the child whose screen it is. */
function personShown({ open }: Scene, { about, restsOn }: Unread): string {
  const isOnOpenScreen = restsOn.some((ground) => ground.system === open.system && ground.about.includes(open.subject));
  return isOnOpenScreen ? open.subject : about;
}

const screenOf = ({ about, restsOn: [ground] }: Unread): string => `${about} ${ground?.system} ${ground?.screen}`;

const card = (unread: [Unread, ...Unread[]]): Found => ({
  warning: 'screen-read-in-part',
  about: unread[0].about,
  state: 'missing',
  restsOn: allGrounds(unread),
  says: { parts: [...new Set(unread.map(({ unread }) => wordOf(unread)))].toSorted().join(' ') },
});

/** `referral` is a kind of entry; `informed.state` and `reviewDue` are fields: `field_informed`, `field_review_due`. */
function wordOf(part: string): string {
  const [field = part] = part.split('.');
  const word = field.replace(/[A-Z]/g, (capital) => `_${capital}`).replaceAll('-', '_').toLowerCase();
  return `${ENTRY_KINDS.has(part) ? 'kind' : 'field'}_${word}`;
}
