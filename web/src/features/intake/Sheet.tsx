'use client';
import { QRCode } from 'antd';
import { useSay } from '../../i18n/Words.tsx';

/** Pixels on the screen; on paper the style sheet says millimetres. */
const SIZE = 220;

/** What hangs on a village's notice board. The code is drawn as lines, so that it prints sharp; the address stands below for whoever cannot scan. */
export function Sheet({ place, address }: { place: string; address: string }) {
  const say = useSay();
  return (
    <article className="intake-sheet">
      <h2>{say('intake.sheet')}</h2>
      <h3>{place}</h3>
      <QRCode
        type="svg"
        value={address}
        size={SIZE}
        color="#000"
        bgColor="#fff"
        bordered={false}
        aria-label={address}
      />
      <p>{say('intake.sheetLead')}</p>
      <p className="muted">{say('intake.sheetState')}</p>
      <p className="muted">{address}</p>
    </article>
  );
}
