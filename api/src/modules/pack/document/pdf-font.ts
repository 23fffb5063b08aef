import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pdfmake from 'pdfmake';
import { CHART_FONT } from './chart-option.ts';

const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'));
const weight = (name: string) => join(folder, name, `NotoSansSC_${name}.ttf`);
const [NORMAL, BOLD] = [weight('400Regular'), weight('700Bold')];

/** The font that every text of a PDF is in; only the characters used are put into the file. */
export const PDF_FONT = CHART_FONT;

pdfmake.setFonts({ [PDF_FONT]: { normal: NORMAL, bold: BOLD, italics: NORMAL, bolditalics: BOLD } });
// A document reaches for nothing but its font, whatever a text in it says.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path === NORMAL || path === BOLD);

export { pdfmake };
