'use client';
import { CaseStepDocument, type ExitConditionId } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';
import { Ask, type Field } from '../verification/Ask.tsx';
import type { Whole } from './types.ts';

const YES = 'YES';
const TYPES = ['UNSTABLE', 'MARGINAL', 'SUDDEN'] as const;

/** The step that is next, with what the hub has to know to take it. */
export function NextStep({ county, one }: { county: string; one: Whole }) {
  const say = useSay();
  const step = one.steps.find(({ state }) => state === 'NEXT');
  if (!step) return null;
  const yes = [{ value: YES, label: say('case.confirmed') }];
  const unknown = step.act === 'EXIT_APPROVAL' ? one.conditions.filter(({ state }) => state === 'UNKNOWN') : [];
  const publicity = step.days !== null;
  const fields: Field[] = [
    { key: 'day', label: say('case.day'), type: 'date', initial: one.day, max: one.day },
    ...(step.act === 'REGISTER'
      ? [
          {
            ...{ key: 'type', label: say('case.type'), type: 'choice' as const },
            options: TYPES.map((value) => ({ value, label: say(`case.type.${value}`) })),
          },
        ]
      : []),
    ...(step.act === 'MATCH'
      ? [
          {
            ...{ key: 'skip', label: say('case.skip'), type: 'choice' as const, optional: true },
            options: [{ value: YES, label: say('case.skipYes') }],
          },
        ]
      : []),
    ...unknown.map(({ id, label, says }) => ({
      ...{ key: id, label: say('case.confirm', { what: label, says }), type: 'choice' as const, options: yes },
    })),
    { key: 'note', label: say('case.note'), type: 'long', optional: true },
  ];
  const posting = publicity && !step.postedOn;
  const label = say(posting ? 'case.post' : publicity ? 'case.publicityOver' : 'case.do', { step: step.label });
  return (
    <Ask
      label={label}
      primary
      {...(step.clause || step.reason ? { lead: step.clause ? `「${step.clause.quote}」` : step.reason } : {})}
      fields={fields}
      onDone={({ day, note, type, skip, ...confirmed }) =>
        send(CaseStepDocument, {
          ...{ county, case: { id: one.id, version: one.version }, step: step.id },
          input: {
            ...{ day: day || null, note: note || null, monitoredType: type || null, skip: skip === YES },
            confirmed: Object.keys(confirmed).filter((key) => confirmed[key] === YES) as ExitConditionId[],
          },
        })
      }
    />
  );
}
