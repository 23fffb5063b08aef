'use client';
import { useRef, useState } from 'react';
import { bring } from './papers.ts';

/** A photo or paper on its way; it lives as long as the page. */
export interface Photo {
  key: number;
  file: File;
  state: 'waiting' | 'sending' | 'sent' | 'refused';
  message: string | null;
}

export interface Photos {
  all: readonly Photo[];
  add(files: readonly File[]): void;
  remove(key: number): void;
  /** Brings what has not arrived. @returns whether all of it is there, or why not */
  settle(): Promise<'done' | 'offline' | 'refused'>;
}

/** Photos of a visit: they leave at once where there is a network, and with the answer where there was none. */
export function usePhotos(county: string, assignment: string, draftKey: string | undefined): Photos {
  const [all, setAll] = useState<readonly Photo[]>([]);
  const known = useRef<readonly Photo[]>([]);
  const next = useRef(1);
  const keep = (photos: readonly Photo[]) => {
    known.current = photos;
    setAll(photos);
  };
  const mark = (key: number, change: Partial<Photo>) =>
    keep(known.current.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const take = async ({ key, file }: Photo): Promise<Photo['state']> => {
    if (!draftKey) return 'waiting';
    mark(key, { state: 'sending', message: null });
    const answer = await bring(county, assignment, draftKey, file);
    const state = answer.ok ? 'sent' : answer.offline ? 'waiting' : 'refused';
    mark(key, { state, message: answer.ok ? null : answer.message });
    return state;
  };
  return {
    all,
    add: (files) => {
      const fresh = files.map((file): Photo => ({ key: next.current++, file, state: 'waiting', message: null }));
      keep([...known.current, ...fresh]);
      for (const photo of fresh) void take(photo);
    },
    remove: (key) => keep(known.current.filter((one) => one.key !== key)),
    settle: async () => {
      for (const photo of known.current.filter(({ state }) => state === 'waiting')) await take(photo);
      const states = known.current.map(({ state }) => state);
      if (states.includes('refused')) return 'refused';
      return states.every((state) => state === 'sent') ? 'done' : 'offline';
    },
  };
}
