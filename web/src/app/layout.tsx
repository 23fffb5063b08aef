import 'antd/dist/antd.css';
import '../styles/base.css';
import '../styles/shell.css';
import '../styles/table.css';
import '../styles/overview.css';
import '../styles/detail.css';
import '../styles/ranking.css';
import '../styles/replay.css';
import '../styles/counties.css';
import '../styles/law.css';
import '../styles/matches.css';
import '../styles/calendar.css';
import '../styles/case.css';
import '../styles/hand-in.css';
import '../styles/apply.css';
import '../styles/assignments.css';
import '../styles/visit.css';
import '../styles/letter.css';
import '../styles/ledger.css';
import '../styles/figure.css';
import '../styles/analysis.css';
import '../styles/deck.css';
import '../styles/screen.css';
import '../styles/meeting.css';
import '../styles/explore.css';
import '../styles/print.css';
import { AntdRegistry } from '@ant-design/nextjs-registry';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { LANGUAGE_COOKIE, language } from '../i18n/language.ts';
import { Words } from '../i18n/Words.tsx';
import { say } from '../i18n/words.ts';
import { Kit } from '../ui/Kit.tsx';

export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

/** The title of the tab is each page's own, see `Title`. */
export async function generateMetadata(): Promise<Metadata> {
  const speak = say(language((await cookies()).get(LANGUAGE_COOKIE)?.value));
  return { description: speak('brandLong') };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const chosen = language((await cookies()).get(LANGUAGE_COOKIE)?.value);
  return (
    <html lang={chosen === 'en' ? 'en' : 'zh-CN'}>
      <body>
        <AntdRegistry>
          <Kit language={chosen}>
            <Words language={chosen}>{children}</Words>
          </Kit>
        </AntdRegistry>
      </body>
    </html>
  );
}
