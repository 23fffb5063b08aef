import type { ReactNode } from 'react';
import { Shell } from '../../ui/Shell.tsx';

export default async function CountyLayout({
  params,
  children,
}: {
  params: Promise<{ county: string }>;
  children: ReactNode;
}) {
  return <Shell county={(await params).county}>{children}</Shell>;
}
