import type { About } from '../../chart/csv.ts';

const [WIDTH, MARGIN, SCALE] = [1120, 32, 2];
const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif';

/** Cuts a text into lines that fit. */
function wrapped(pen: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines = [''];
  for (const char of text) {
    const line = `${lines.at(-1)}${char}`;
    if (pen.measureText(line).width > width) lines.push(char);
    else lines[lines.length - 1] = line;
  }
  return lines;
}

async function picture(svg: SVGSVGElement): Promise<HTMLImageElement> {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return image;
}

/** A chart as a PNG that explains itself: title above, what it stands under below. Runs in the browser only. */
export async function png(svg: SVGSVGElement, { title, lines }: About): Promise<Blob> {
  const image = await picture(svg);
  const box = svg.getBoundingClientRect();
  const [width, height] = [WIDTH - 2 * MARGIN, ((WIDTH - 2 * MARGIN) * box.height) / box.width];
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  const [headFont, font] = [`600 24px ${FONT}`, `15px ${FONT}`];
  pen.font = headFont;
  const head = wrapped(pen, title, width);
  pen.font = font;
  const notes = lines.flatMap(([name, value]) => wrapped(pen, `${name}：${value}`, width));
  canvas.width = WIDTH * SCALE;
  canvas.height = (MARGIN * 2 + head.length * 34 + height + 16 + notes.length * 23) * SCALE;
  pen.scale(SCALE, SCALE);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.textBaseline = 'top';
  pen.fillStyle = '#1f2733';
  pen.font = headFont;
  for (const [at, line] of head.entries()) pen.fillText(line, MARGIN, MARGIN + at * 34);
  const under = MARGIN + head.length * 34;
  pen.drawImage(image, MARGIN, under, width, height);
  pen.fillStyle = '#566071';
  pen.font = font;
  for (const [at, line] of notes.entries()) pen.fillText(line, MARGIN, under + height + 16 + at * 23);
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('no picture'))), 'image/png'),
  );
}
