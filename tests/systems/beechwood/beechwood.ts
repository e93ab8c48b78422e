import { file, json, type Site } from '../site.ts';
import type { Pupil } from './pupil.ts';
import { card, sections } from './sections.ts';

/** Milliseconds that a part of the pupil's page takes to come. */
const waits = { list: 120, card: 90, section: [160, 210, 340, 280, 190] };

/** A school information system: one page, the rest fetched by its script. */
export function beechwood(pupils: Pupil[]): Site {
  return ({ method, path }) => {
    if (method !== 'GET') return undefined;
    if (path === '/') return file(new URL('shell.html', import.meta.url));
    if (path === '/app.js' || path === '/style.css') return file(new URL(path.slice(1), import.meta.url));
    if (path === '/api/pupils') return json(pupils.map(listed), waits.list);

    const [, id, part] = /^\/api\/pupils\/(\d+)\/([a-z-]+)$/.exec(path) ?? [];
    const pupil = pupils.find((one) => one.id === Number(id));
    if (!pupil) return undefined;
    if (part === 'card') return json(card(pupil), waits.card);
    const place = sections.findIndex((section) => section.name === part);
    return sections[place] && json(sections[place].of(pupil, pupils), waits.section[place] ?? 0);
  };
}

function listed({ id, family, given, form, year, born }: Pupil) {
  return { id, name: `${family}, ${given}`, form, year, born };
}
