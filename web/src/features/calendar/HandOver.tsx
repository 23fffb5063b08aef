'use client';
import { Button } from 'antd';
import { useState } from 'react';
import { type ContactDuty, HandOverContactDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';
import { ContactModal } from './ContactModal.tsx';

interface Props {
  county: string;
  department: string;
  /** How the department is called on the screen. */
  name: string;
  duty: ContactDuty;
  today: string;
  /** Nobody was noted before. */
  first: boolean;
}

/** Notes who takes over and from which day; who was before stays in the history. The hub writes the audit. */
export function HandOver({ county, department, name, duty, today, first }: Props) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const title = say(first ? 'calendar.noteTitle' : 'calendar.handOverTitle', {
    department: name,
    duty: say(`calendar.duty.${duty}`),
  });
  return (
    <>
      <Button size="small" className="screen-only" aria-label={title} onClick={() => setOpen(true)}>
        {say(first ? 'calendar.note' : 'calendar.handOver')}
      </Button>
      <ContactModal
        {...{ open, title }}
        lead={say('calendar.handOverLead')}
        fields={[
          { key: 'name', label: say('calendar.name') },
          { key: 'phone', label: say('calendar.phone'), type: 'tel' },
          { key: 'email', label: say('calendar.email') },
          { key: 'from', label: say('calendar.from'), type: 'date' },
        ]}
        blank={{ name: '', phone: '', email: '', from: today }}
        onSave={({ name: who, phone, email, from }) => {
          const told = { name: who.trim(), phone: phone.trim() || null, email: email.trim() || null };
          return send(HandOverContactDocument, { county, input: { department, duty, from, ...told } });
        }}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
