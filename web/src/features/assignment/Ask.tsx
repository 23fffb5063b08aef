'use client';
import { Button, Modal } from 'antd';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { useSay } from '../../i18n/Words.tsx';

interface Props {
  label: string;
  /** Does it. @returns why not; '' when it was done */
  run: () => Promise<string>;
  onDone: () => void;
  onOpen?: () => void;
  children: ReactNode;
}

/** A button that asks for more before it does something to the picked clues. */
export function Ask({ label, run, onDone, onOpen, children }: Props) {
  const say = useSay();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const close = () => {
    setOpen(false);
    setProblem('');
  };
  const ok = async () => {
    setBusy(true);
    const why = await run();
    setBusy(false);
    setProblem(why);
    if (why) return;
    close();
    onDone();
    router.refresh();
  };
  return (
    <>
      <Button
        onClick={() => {
          onOpen?.();
          setOpen(true);
        }}
      >
        {label}
      </Button>
      <Modal
        open={open}
        title={label}
        onCancel={close}
        onOk={ok}
        destroyOnHidden
        confirmLoading={busy}
        okText={label}
        cancelText={say('reveal.cancel')}
      >
        <div className="match-modal">
          {children}
          {problem && (
            <p className="notice" role="alert">
              {problem}
            </p>
          )}
        </div>
      </Modal>
    </>
  );
}
