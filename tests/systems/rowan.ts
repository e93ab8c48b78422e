import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Html, html } from './html.ts';

/** A record system that no profile knows, at an origin of its own, written without a slash at the end. */
export interface Rowan {
  origin: string;
  close(): Promise<void>;
}

interface Child {
  name: string;
  answersTo: string;
  born: string;
  gender: string;
  upn: string;
  nhs: string;
  address: string;
  postcode: string;
  number: string;
  household: [name: string, relationship: string, born: string, livesWith: string][];
  log: [number: string, raised: string, category: string, status: string, informed: string][];
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** A day before today, as this system writes days. */
const ago = (days: number): string => new Date(Date.now() - days * DAY_MS).toLocaleDateString('en-GB', { day: '2-digit', month: 'short', year: 'numeric' }).replaceAll(' ', '-').replace('Sept', 'Sep');

/** Invented, like everybody here. */
const CHILDREN: Record<string, Child> = {
  '3301': {
    name: 'OKAFOR-LUND, Tamsin',
    answersTo: 'Tam',
    born: '04-May-2018',
    gender: 'F',
    upn: 'C380201504001',
    nhs: '485 777 3457',
    address: '7 Millrace Lane, Harrowmere',
    postcode: 'HX4 2AB',
    number: 'PX-3301',
    household: [
      ['OKAFOR, Ngozi', 'Mother', '11-Feb-1990', 'Yes'],
      ['LUND, Petter', 'Father', '', 'No'],
      ['OKAFOR-LUND, Iben', 'Sister', '19-Nov-2023', 'Yes'],
    ],
    log: [
      ['W-118', ago(12), 'Neglect', 'Open', ''],
      ['W-097', ago(80), 'Attendance', 'Closed', `Yes - ${ago(79)}`],
    ],
  },
  '3302': {
    name: 'TRELAWNEY, Casper',
    answersTo: 'Cas',
    born: '30-Sep-2016',
    gender: 'M',
    upn: 'R380201504002',
    nhs: '485 777 3465',
    address: 'Flat 2, 14 Orchard Road, Harrowmere',
    postcode: 'HX4 9ZY',
    number: 'PX-3302',
    household: [['TRELAWNEY, Morwenna', 'Mother', '', 'Yes']],
    log: [['W-120', ago(3), 'Bullying', 'Monitoring', `Yes - ${ago(2)}`]],
  },
};

export async function serveRowan(): Promise<Rowan> {
  const server = createServer(({ url = '' }, response) => {
    const found = pageAt(url);
    response.writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end((found ?? html`<!doctype html><title>Nothing here</title>`).text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://rowan.localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function pageAt(url: string): Html | undefined {
  const child = CHILDREN[/^\/register\/person\/(\d+)\/summary$/.exec(url)?.[1] ?? ''];
  if (child) return page(child);
  if (/^\/clinic\/\d+$/.test(url)) return html`<!doctype html><title>Clinic</title><frameset cols="20%,80%"><frame src="/clinic/menu"><frame src="${url}/card"></frameset>`;
  if (url === '/clinic/menu') return html`<!doctype html><title>Menu</title><p>Clinics today: <b>3</b></p>`;
  return /^\/clinic\/\d+\/card$/.test(url) ? clinicCard() : undefined;
}

/** In a frame: cards in place of a table, values in a shadow root, and labels that nothing but their place makes labels. */
const clinicCard = (): Html => html`<!doctype html>
<html lang="en">
<title>Clinic card</title>
<div>Cases / <span class="crumb-current">PRYCE, Owen</span></div>
<div class="row"><div class="c1">Likes to be</div><div class="c2">Owi</div></div>
<h3>Brothers and sisters</h3>
<div class="kin">
<div class="kin-card"><span class="who">Mali Pryce</span> <span class="when">02/03/2021</span></div>
<div class="kin-card"><span class="who">Ifan Pryce</span> <span class="when">05/06/2015</span></div>
</div>
<x-panel><template shadowrootmode="open"><dl><dt>Date of birth</dt><dd>07/08/2018</dd><dt>UPN</dt><dd>A950000178301</dd></dl></template></x-panel>
</html>
`;

/** Old tables, two pairs a row; a banner that names the child; lists whose columns are headed by ordinary cells. */
function page({ name, answersTo, born, gender, upn, nhs, address, postcode, number, household, log }: Child): Html {
  return html`<!doctype html>
<html lang="en">
<title>Rowan Register - Person summary</title>
<style>
body { margin: 0; font: 14px Tahoma, sans-serif; background: #eef1ea; }
.topbar { padding: 8px; background: #3d5a3a; color: white; }
.topbar a { color: white; margin-right: 12px; }
.person-banner { padding: 10px; background: #d5dfcf; font-size: 18px; }
fieldset { margin: 10px; background: white; }
td { padding: 4px 8px; vertical-align: top; }
td.q { color: #555; }
table.grid td { border: 1px solid #bbb; }
table.grid tr.top td { background: #d5dfcf; font-weight: bold; }
</style>
<div class="topbar"><a href="/">Home</a><a href="/find">Find a person</a><span>Signed in: j.penhale</span></div>
<div class="person-banner"><span class="person-title">${name}</span> <a href="/register/person/print">Print</a></div>
<fieldset><legend>Identity</legend>
<table>
<tr><td class="q">Date of birth</td><td>${born}</td><td class="q">Gender</td><td>${gender}</td></tr>
<tr><td class="q">Unique pupil number</td><td>${upn}</td><td class="q">NHS no.</td><td>${nhs}</td></tr>
<tr><td class="q">Home address</td><td>${address}</td><td class="q">Post code</td><td>${postcode}</td></tr>
<tr><td class="q">Answers to</td><td>${answersTo}</td><td class="q">Register mark</td><td>${number}</td></tr>
</table>
</fieldset>
<fieldset><legend>Household and relatives</legend>
<table class="grid"><tr class="top"><td>Name</td><td>Relationship to child</td><td>D.O.B.</td><td>Lives with child</td></tr>
${household.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</table>
</fieldset>
<fieldset><legend>Welfare log</legend>
<table class="grid"><tr class="top"><td>Log no</td><td>Date raised</td><td>Category</td><td>Status</td><td>Parents informed</td></tr>
${log.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</table>
</fieldset>
</html>
`;
}
