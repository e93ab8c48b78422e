import { html, type Html } from '../html.ts';
import type { Case, Referral } from './case.ts';
import { answered, fileName, grid, pairs, panel, shortDate } from './tables.ts';

export function personDetails(shown: Case): Html {
  return panel(
    'Person details',
    pairs([
      ['CSSR case no.', shown.number],
      ['NHS number', shown.nhsNumber.replace(/^(...)(...)(....)$/, '$1 $2 $3')],
      ['Family name', shown.family],
      ['Given names', shown.given],
      ['Date of birth/expected', shortDate(shown.born)],
      ['Sex', shown.sex],
      ['Address', shown.address],
      ['Post code', shown.postcode],
      ['School or nursery', shown.education],
      ['Team', shown.team],
    ]),
  );
}

export function relationships({ household }: Case): Html {
  const columns = [
    'Name',
    'Date of birth',
    'Relationship to child',
    'Lives at same address',
    'At address since',
    'Parental responsibility',
    'CSSR case no.',
  ];
  const rows = household.map((person) => [
    fileName(person),
    shortDate(person.born),
    person.relationship,
    person.sameAddress ? 'Y' : 'N',
    shortDate(person.since),
    person.parentalResponsibility ? 'Y' : 'N',
    person.caseNumber && html`<a href="CaseView.aspx?case=${person.caseNumber}">${person.caseNumber}</a>`,
  ]);
  return panel('Relationships and household', grid(columns, rows, 'No relationships recorded'));
}

export function referrals({ number, referrals: all }: Case): Html {
  const columns = [
    'Ref',
    'Date received',
    'From',
    'Is the parent/carer aware of the referral?',
    'Referrer asked whether family know',
    'Decision',
    'Date of decision',
    'Date closed',
  ];
  const rows = all.map((referral) => [
    formLink(number, referral),
    shortDate(referral.received),
    referral.from,
    answered(referral.parentsAware),
    answered(referral.referrerAsked),
    referral.decision,
    shortDate(referral.decided),
    shortDate(referral.closed),
  ]);
  return panel('Referrals', grid(columns, rows, 'No referrals recorded'));
}

/** Forms open in a window of their own. */
function formLink(number: string, { ref }: Referral): Html {
  const address = `ReferralForm.aspx?case=${number}&ref=${ref}`;
  return html`<a href="javascript:openForm('${address}')">${ref}</a>`;
}

export function consultations({ consultations: all }: Case): Html {
  const columns = ['Ref', 'Date', 'With (agency)', 'Kind', 'Status', 'Agreed actions', 'Confirmed in writing'];
  const rows = all.map((one) => [
    one.ref,
    shortDate(one.on),
    one.with,
    one.kind,
    one.status,
    one.agreedActions,
    shortDate(one.confirmedInWriting),
  ]);
  return panel('Contacts and consultations', grid(columns, rows, 'No contacts or consultations recorded'));
}

export function agreements({ agreements: all }: Case): Html {
  const columns = [
    'Ref',
    'Date',
    'Form',
    'Parties',
    'Children covered',
    'Shared with',
    'Review date',
    'Reviewed',
    'Contingency',
    'Ended',
  ];
  const rows = all.map((one) => [
    one.ref,
    shortDate(one.on),
    one.form,
    one.parties.join('; '),
    one.covers.join('; '),
    one.sharedWith,
    shortDate(one.reviewDue),
    shortDate(one.reviewed),
    one.contingency,
    shortDate(one.ended),
  ]);
  return panel('Agreements', grid(columns, rows, 'No agreements recorded'));
}

export function visits({ visits: all }: Case): Html {
  const columns = ['Date', 'Announced', 'Children seen', 'Seen alone', 'By'];
  const rows = all.map((visit) => [
    shortDate(visit.on),
    answered(visit.announced),
    visit.seen.join('; '),
    answered(visit.seenAlone),
    visit.by,
  ]);
  return panel('Visits', grid(columns, rows, 'No visits recorded'));
}

export function plans({ plans: all }: Case): Html {
  const rows = all.map((plan) => [plan.type, shortDate(plan.started), shortDate(plan.reviewDue), shortDate(plan.ended)]);
  return panel('Plans', grid(['Type', 'Started', 'Review due', 'Ended'], rows, 'No plans recorded'));
}

export function arrangements({ arrangements: all }: Case): Html {
  const rows = all.map((one) => [one.with, one.form, shortDate(one.since)]);
  return panel('Contact arrangements', grid(['With', 'Form', 'Since'], rows, 'No contact arrangements recorded'));
}

export function latestNote({ notes }: Case): Html {
  const [latest] = notes;
  return panel('Latest case note', html`<p>${latest && `${shortDate(latest.on)}: ${latest.text}`}</p>`);
}

export function caseNotes({ notes }: Case): Html {
  const rows = notes.map((note) => [shortDate(note.on), note.time, note.by, note.text]);
  return panel('Case notes', grid(['Date', 'Time', 'By', 'Note'], rows, 'No case notes'));
}
