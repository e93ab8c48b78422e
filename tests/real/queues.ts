import { headings, type Field } from './fields.ts';

export interface Login {
  user: string;
  password: string;
}

export const childrenQueue = 'Children';
export const tasksQueue = 'Tasks';

const rights = [
  'SeeQueue',
  'CreateTicket',
  'ShowTicket',
  'ShowTicketComments',
  'CommentOnTicket',
  'OwnTicket',
  'ModifyTicket',
  'SeeCustomField',
  'ModifyCustomField',
];

const types = { text: 'FreeformSingle', date: 'DateSingle', choice: 'SelectSingle' };

/** What Request Tracker's own set-up command loads: two queues, a child's fields, and somebody who works with them. */
export function queues(worker: Login): object {
  return {
    Queues: [
      { Name: childrenQueue, Description: 'One ticket a child' },
      { Name: tasksQueue, Description: 'What is to be done' },
    ],
    CustomFields: headings.flatMap(({ fields }) => fields).map(customField),
    Users: [
      {
        Name: worker.user,
        RealName: 'Dana Okafor',
        Password: worker.password,
        EmailAddress: 'dana.okafor@harrowmere.example',
        Privileged: 1,
      },
    ],
    ACL: [childrenQueue, tasksQueue].map((Queue) => ({
      GroupDomain: 'SystemInternal',
      GroupType: 'Privileged',
      Queue,
      Right: rights,
    })),
  };
}

function customField(field: Field): object {
  return {
    Name: field.name,
    Type: types[field.type],
    Queue: childrenQueue,
    ...(field.type === 'choice' && { Values: field.choices.map((Name) => ({ Name })) }),
  };
}
