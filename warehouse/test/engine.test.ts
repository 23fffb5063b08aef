import { describe } from 'vitest';
import { engineSpec } from './engine-spec.ts';
import { openTemporary } from './temporary.ts';

describe('嵌入的引擎', () => {
  engineSpec(openTemporary);
});
