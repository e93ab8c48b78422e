import type { ChildTicket, Family } from './family.ts';
import { childrenQueue, tasksQueue, type Login } from './queues.ts';

/** The number of each ticket. */
export type Tickets = Record<keyof Family, number>;

type Send = (method: 'GET' | 'POST' | 'PUT', path: string, body?: object) => Promise<unknown>;

/** Writes the family into Request Tracker through its REST 2 interface, in the name of the one who works with it. */
export async function fill(port: number, worker: Login, { keeley, theo, tobias, visit }: Family): Promise<Tickets> {
  const send = sender(port, worker);
  const children = [keeley, theo, tobias];
  const ids = new Map<string, number>();
  for (const child of children) ids.set(child.name, await createChild(send, child, worker.user));

  const idOf = (name: string): number => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`no ticket is called "${name}"`);
    return id;
  };
  for (const { name, refersTo, comment } of children) {
    if (refersTo.length > 0) await send('PUT', `ticket/${idOf(name)}`, { AddRefersTo: refersTo.map(idOf) });
    if (comment) await send('POST', `ticket/${idOf(name)}/comment`, { Content: comment, ContentType: 'text/plain' });
  }
  const task = await create(send, {
    Queue: tasksQueue,
    Subject: visit.subject,
    Status: 'open',
    Owner: worker.user,
    DependedOnBy: [idOf(visit.holdsUp)],
  });
  return { keeley: idOf(keeley.name), theo: idOf(theo.name), tobias: idOf(tobias.name), visit: task };
}

async function createChild(send: Send, { name, requestor, fields }: ChildTicket, owner: string): Promise<number> {
  const id = await create(send, {
    Queue: childrenQueue,
    Subject: name,
    Status: 'open',
    Owner: owner,
    ...(requestor && { Requestor: requestor }),
    CustomFields: fields,
  });
  // RT passes over a field or a choice that it does not know, without a word.
  const taken = (await send('GET', `ticket/${id}`)) as { CustomFields: { name: string; values: string[] }[] };
  for (const [field, value] of Object.entries(fields)) {
    const [found] = taken.CustomFields.find((one) => one.name === field)?.values ?? [];
    if (found !== value) throw new Error(`the ticket of ${name} did not take "${field}"`);
  }
  return id;
}

async function create(send: Send, ticket: object): Promise<number> {
  const { id } = (await send('POST', 'ticket', ticket)) as { id: string };
  return Number(id);
}

function sender(port: number, { user, password }: Login): Send {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  return async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}/REST/2.0/${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`Request Tracker refused ${method} ${path}: ${await response.text()}`);
    return response.json();
  };
}
