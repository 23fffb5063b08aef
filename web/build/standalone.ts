import { cpSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** `next build` leaves what browsers fetch outside the standalone server: put it where that server looks. */
const web = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
cpSync(web('.next/static'), web('.next/standalone/web/.next/static'), { recursive: true });
if (existsSync(web('public'))) cpSync(web('public'), web('.next/standalone/web/public'), { recursive: true });
