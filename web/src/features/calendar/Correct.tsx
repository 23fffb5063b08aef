'use client';
import { Button } from 'antd';
import { useState } from 'react';
import { CorrectContactDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';
import { ContactModal } from './ContactModal.tsx';
import type { Contact } from './types.ts';

/** Written where something is to be taken out: an empty field leaves what is there, which is not shown whole. */
const NONE = ['无', '-', 'none'];

/** What a field changes: undefined leaves it as it is, '' takes it out. */
const changed = (text: string): string | undefined => {
  const plain = text.trim();
  if (plain === '') return undefined;
  return NONE.includes(plain.toLowerCase()) ? '' : plain;
};

/** Puts right what was mistyped of a contact; another person is a handover. The hub writes the audit. */
export function Correct({ county, contact }: { county: string; contact: Contact }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const title = say('calendar.correctTitle', { name: contact.name });
  const now = (text: string | null | undefined) => say('calendar.correctNow', { now: text ?? say('calendar.none') });
  return (
    <>
      <Button size="small" className="screen-only" aria-label={title} onClick={() => setOpen(true)}>
        {say('calendar.correct')}
      </Button>
      <ContactModal
        {...{ open, title }}
        lead={say('calendar.correctLead')}
        fields={[
          { key: 'name', label: say('calendar.correctName'), placeholder: now(contact.name) },
          { key: 'phone', label: say('calendar.correctPhone'), placeholder: now(contact.phoneMasked) },
          { key: 'email', label: say('calendar.correctEmail'), placeholder: now(contact.emailMasked) },
        ]}
        blank={{ name: '', phone: '', email: '' }}
        onSave={({ name, phone, email }) => {
          const input = { name: name.trim() || undefined, phone: changed(phone), email: changed(email) };
          return send(CorrectContactDocument, { county, contact: contact.id, input });
        }}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
