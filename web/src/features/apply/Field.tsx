import type { ReactNode } from 'react';

interface Props {
  id: string;
  label: string;
  hint?: string | undefined;
  problem?: string | undefined;
  /** Says that it may be left empty. */
  optional?: string | undefined;
  children: (describes: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
}

/** A question in large type: label above, hint below, what is wrong in red beside it and told to screen readers. */
export function Field({ id, label, hint, problem, optional, children }: Props) {
  const told = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div className="apply-field">
      <label htmlFor={id}>
        {label}
        {optional && <span className="muted">（{optional}）</span>}
      </label>
      {children({
        id,
        ...(told ? { 'aria-describedby': told } : {}),
        ...(problem ? ({ 'aria-invalid': true } as const) : {}),
      })}
      {problem && (
        <p className="apply-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {hint && (
        <p className="muted" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
