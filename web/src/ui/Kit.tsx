'use client';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import type { Language } from '../i18n/language.ts';

/** The component kit in our colours; its styles come from one cached sheet, not from every page's HTML. */
export function Kit({ language, children }: { language: Language; children: ReactNode }) {
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      button={{ autoInsertSpace: false }}
      theme={{
        zeroRuntime: true,
        cssVar: { key: 'dixian' },
        token: {
          colorPrimary: '#1450b8',
          colorLink: '#1450b8',
          colorTextPlaceholder: '#5f6978',
          colorTextQuaternary: '#5f6978',
          borderRadius: 6,
          fontFamily: 'var(--font)',
        },
      }}
    >
      {children}
    </ConfigProvider>
  );
}
